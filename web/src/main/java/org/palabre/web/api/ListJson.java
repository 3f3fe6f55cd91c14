package org.palabre.web.api;

import java.util.List;
import java.util.function.Function;
import org.palabre.shared.Page;

/**
 * One page of a list.
 *
 * @param total items on all pages
 * @param page number of this page, from 0
 * @param size items a page has at most
 */
public record ListJson<T>(List<T> items, long total, int page, int size) {
    static <S, T> ListJson<T> of(Page<S> page, Function<S, T> shown) {
        return new ListJson<>(page.items().stream().map(shown).toList(), page.total(), page.page(), page.size());
    }
}
