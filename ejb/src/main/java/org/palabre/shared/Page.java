package org.palabre.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that the database cut.
 *
 * @param count rows on all pages
 * @param page number of this page, from 0
 * @param size rows asked for, 1 to 200
 */
public record Page<T>(List<T> items, Count count, int page, int size) {
    public Page {
        items = List.copyOf(items);
    }

    /** This page with each row turned into something else. */
    public <S> Page<S> map(Function<? super T, S> words) {
        return new Page<>(items.stream().map(words).toList(), count, page, size);
    }
}
