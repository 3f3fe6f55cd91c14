package org.palabre.addressbook;

import java.util.List;
import org.palabre.shared.SeparatedValues.Row;

/** Reads vCards (2.1, RFC 2426, RFC 6350), as telephones, Apple's address book and mail programs give contacts away. */
public interface ContactCards {
    /** Addresses and numbers of one kind that are read of one person. */
    int MOST_VALUES = 20;

    /** Characters of one value. */
    int LONGEST_VALUE = 500;

    /**
     * The cards as a table, whose first row names the columns by names that {@link ContactColumn} knows. Of what a card
     * says several times the preferred comes first; faxes and pagers are not there.
     *
     * <p>A file may name everything thousands of times. So a row has one value more than {@link #MOST_VALUES} and one
     * group more than {@link GroupDesk#MOST} at most, by which its reader sees that there are too many and tells it.
     *
     * @param most rows that are read at most
     * @throws org.palabre.shared.DomainException at {@code file}, where they cannot be read or have too many groups
     */
    List<Row> read(String text, int most);
}
