package org.palabre.addressbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.addressbook.ImportReport.Fault;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.SeparatedValues;
import org.palabre.shared.audit.AuditTrail;

/**
 * Takes contacts over from the file of a spreadsheet, a mail program or a telephone, and gives them back to a
 * spreadsheet. The first line of a table names the columns ({@link ContactColumn}), in any order, between commas,
 * semicolons or tabs; other files are vCards. Characters are read by {@link FileText}.
 */
@Stateless
public class ContactImportDesk {
    /** Bytes of a file. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Contacts in a file. */
    public static final int MOST_LINES = 5_000;

    private JpaAddressBooks books;
    private SeparatedValues format;
    private ContactCards cards;
    private PhoneNumbers numbers;
    private AuditTrail audit;

    protected ContactImportDesk() {}

    @Inject
    ContactImportDesk(
            JpaAddressBooks books, SeparatedValues format, ContactCards cards, PhoneNumbers numbers, AuditTrail audit) {
        this.books = books;
        this.format = format;
        this.cards = cards;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * What {@link #take} would do, without doing it.
     *
     * @throws DomainException at {@code file} when it cannot be read at all
     */
    public ImportReport preview(byte[] file, Actor actor) {
        String owner = Rights.self(actor);
        return put(read(file), book(owner));
    }

    /**
     * Lines without fault are taken, the others left out.
     *
     * @throws DomainException at {@code file} when it cannot be read at all
     */
    public ImportReport take(byte[] file, Actor actor) {
        String owner = Rights.self(actor);
        ContactFile read = read(file);
        books.lock(owner); // not before: nobody waits while a file is read
        LoadedBook book = book(owner);
        ImportReport report = put(read, book);
        book.write(books, owner);
        audit.record(actor, "contact.import", "", report.added() + " added, " + report.changed() + " changed");
        return report;
    }

    private ContactFile read(byte[] file) {
        return ContactFile.read(file, format, cards);
    }

    private LoadedBook book(String owner) {
        return new LoadedBook(books.all(owner), books.groups(owner));
    }

    private ImportReport put(ContactFile file, LoadedBook book) {
        List<Fault> faults = new ArrayList<>();
        List<Fault> asides = new ArrayList<>();
        Map<String, String> checked = new HashMap<>();
        for (ContactLine line : file.lines()) {
            try {
                ContactCard card = put(line, book, checked);
                line.asides(card, numbers).stream()
                        .limit(MOST_LINES - asides.size()) // nobody reads as many
                        .forEach(aside -> asides.add(new Fault(line.number(), aside)));
            } catch (DomainException refused) {
                refused.problems().forEach(problem -> faults.add(new Fault(line.number(), problem)));
            }
        }
        return new ImportReport(
                book.count(BookEntry::isNew),
                book.count(BookEntry::isChanged),
                book.count(BookEntry::isUnchanged),
                book.newGroups(),
                file.ignored(),
                file.guessed(),
                file.sample(),
                faults,
                asides);
    }

    /** @param checked names of groups that were, as they are kept: each once, however many are in it */
    private ContactCard put(ContactLine line, LoadedBook book, Map<String, String> checked) {
        if (!line.faults().isEmpty()) {
            throw new DomainException(line.faults());
        }
        if (line.groups().size() > GroupDesk.MOST) {
            throw DomainException.at("group", "refused.tooManyGroups", GroupDesk.MOST);
        }
        ContactCard card = ContactCard.read(line.input(numbers), numbers);
        List<String> groups = line.groups().stream()
                .map(name -> checked.computeIfAbsent(name, typed -> ContactGroup.checked(typed, "group")))
                .toList();
        if (!book.hasRoomFor(card)) {
            throw DomainException.of("refused.tooManyContacts", ContactDesk.MOST);
        }
        if (!book.hasRoomFor(groups)) {
            throw DomainException.at("group", "refused.tooManyGroups", GroupDesk.MOST);
        }
        book.put(card, groups);
        return card;
    }

    /**
     * All contacts as a file that {@link #take} reads. Of a number an apostrophe stands before the plus, and is taken
     * away again when it is read.
     *
     * @param language {@code fr} (semicolons) or {@code en} (commas), as spreadsheets expect it
     */
    public byte[] export(String language, Actor actor) {
        List<String> header = language.equals("fr")
                ? List.of("nom", "e-mail", "mobile", "langue", "groupe")
                : List.of("name", "e-mail", "mobile", "language", "group");
        List<List<String>> rows = Stream.concat(
                        Stream.of(header),
                        books.all(Rights.self(actor)).stream()
                                .map(ContactView::of)
                                .map(ContactImportDesk::row))
                .toList();
        return format.write(rows, Locale.of(language));
    }

    private static List<String> row(ContactView contact) {
        String groups =
                contact.groups().stream().map(ContactView.Group::name).collect(Collectors.joining(ContactGroup.BAR));
        return List.of(contact.name(), contact.mail(), contact.mobile(), contact.language(), groups);
    }
}
