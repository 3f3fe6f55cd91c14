package org.palabre.shared.retention;

/** Rows that are kept for a while. */
public interface RetainedRows {
    /** For the log. */
    String what();

    /**
     * Deletes some of those whose time is over, in a transaction of its own.
     *
     * @return how many; fewer than at most: there are no more
     */
    int deleteOld(int most);
}
