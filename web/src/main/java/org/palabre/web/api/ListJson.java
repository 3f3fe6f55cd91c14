package org.palabre.web.api;

import java.util.List;
import java.util.function.Function;
import org.palabre.shared.Page;

/**
 * One page of a list.
 *
 * @param total items on all pages, as far as they were counted
 * @param more whether there are more than were counted
 * @param page number of this page, from 0
 * @param size items a page has at most
 */
public record ListJson<T>(List<T> items, long total, boolean more, int page, int size) {
    public static <S, T> ListJson<T> of(Page<S> page, Function<S, T> shown) {
        Page<T> items = page.map(shown);
        return new ListJson<>(
                items.items(), items.count().total(), items.count().more(), items.page(), items.size());
    }
}
