package org.palabre.addressbook;

import java.io.Serializable;
import java.util.List;
import org.palabre.shared.DomainException.Problem;

/**
 * What a file of contacts makes of a book.
 *
 * @param added contacts that are new
 * @param changed contacts that were in the book and are filled in or joined
 * @param unchanged contacts that were in the book as the file has them
 * @param newGroups names of groups that are made
 * @param ignored headers of columns that hold something which is not read, cut where they are long
 * @param guessed characters in which the file was read without saying so, or empty
 * @param sample names in which that shows
 * @param faults lines that are left out, each fault by itself
 * @param asides what contacts have no room for: further addresses and numbers, or that there are more than are read
 */
public record ImportReport(
        int added,
        int changed,
        int unchanged,
        List<String> newGroups,
        List<String> ignored,
        String guessed,
        List<String> sample,
        List<Fault> faults,
        List<Fault> asides)
        implements Serializable {
    public ImportReport {
        newGroups = List.copyOf(newGroups);
        ignored = List.copyOf(ignored);
        sample = List.copyOf(sample);
        faults = List.copyOf(faults);
        asides = List.copyOf(asides);
    }

    /**
     * Why a line, or something of it, is left out.
     *
     * @param line where it begins in the file, from 1; the header is line 1
     * @param problem with its field: {@code name}, {@code mail}, {@code mobile}, {@code language}, {@code group}, or
     *     none
     */
    public record Fault(int line, Problem problem) {
        public String field() {
            return problem.field().orElse("");
        }
    }

    /** Whether there is anything to take over. */
    public boolean isUseful() {
        return added + changed > 0;
    }
}
