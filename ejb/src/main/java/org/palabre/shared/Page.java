package org.palabre.shared;

import java.util.List;

/**
 * One page of a list that the database cut.
 *
 * @param total rows on all pages
 * @param page number of this page, from 0
 * @param size rows asked for, 1 to 200
 */
public record Page<T>(List<T> items, long total, int page, int size) {
    public Page {
        items = List.copyOf(items);
    }
}
