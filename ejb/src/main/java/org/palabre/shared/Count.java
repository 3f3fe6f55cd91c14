package org.palabre.shared;

/**
 * How many rows a list has.
 *
 * @param total as far as they were counted
 * @param more whether there are more than were counted
 */
public record Count(long total, boolean more) {
    /** Of rows found, of which a list counts so many at most. */
    public static Count upTo(int most, long found) {
        return new Count(Math.min(found, most), found > most);
    }
}
