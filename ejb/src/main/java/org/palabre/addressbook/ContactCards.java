package org.palabre.addressbook;

import java.util.List;
import org.palabre.addressbook.SeparatedValues.Row;

/** Reads vCards (2.1, RFC 2426 and RFC 6350), as telephones, Apple's address book and mail programs give contacts away. */
public interface ContactCards {
    /**
     * The cards as a table, whose first row names the columns by names that {@link ContactColumn} knows. Of what a card says several times the
     * preferred comes first; faxes and pagers are not there.
     *
     * @param most rows that are read at most
     * @throws org.palabre.shared.DomainException at {@code file}, where they cannot be read
     */
    List<Row> read(String text, int most);
}
