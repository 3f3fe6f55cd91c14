package org.palabre.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.addressbook.KnownContact;
import org.palabre.addressbook.KnownContacts;
import org.palabre.directory.Directory;
import org.palabre.live.LiveDesk;
import org.palabre.message.PastedGuests;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TextRules;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;

/** Where guests are called who are invited by mail: the owner's address book knows, else the directory. */
@ApplicationScoped
class GuestNumbers {
    private static final System.Logger LOG = System.getLogger(GuestNumbers.class.getName());

    private KnownContacts knownContacts;
    private Directory directory;
    private LiveDesk live;
    private PhoneNumbers numbers;
    private TextRules texts;

    protected GuestNumbers() {}

    @Inject
    GuestNumbers(
            KnownContacts knownContacts, Directory directory, LiveDesk live, PhoneNumbers numbers, TextRules texts) {
        this.knownContacts = knownContacts;
        this.directory = directory;
        this.live = live;
        this.numbers = numbers;
        this.texts = texts;
    }

    /**
     * Reads whom somebody pasted, and where they are called.
     *
     * @param pasted by the language that they read
     * @param owner login of the conference's owner
     * @throws DomainException at {@code guests}, a problem for each entry that reaches nobody
     */
    GuestList list(Map<String, String> pasted, String owner) {
        List<PastedGuests.Named> named = PastedGuests.read(pasted, texts);
        return new GuestList(named, of(mails(named), owner));
    }

    private static List<String> mails(List<PastedGuests.Named> named) {
        return named.stream()
                .filter(one -> !one.texted())
                .map(one -> one.recipient().key())
                .toList();
    }

    private Map<String, String> of(List<String> mails, String owner) {
        Map<String, KnownContact> contacts = knownContacts.of(owner, mails);
        Map<String, List<String>> people = people(mails);
        Map<String, String> found = new HashMap<>();
        mails.forEach(mail -> best(Stream.concat(
                        Stream.ofNullable(contacts.get(mail)).map(KnownContact::mobile),
                        people.getOrDefault(mail, List.of()).stream()))
                .ifPresent(number -> found.put(mail, number)));
        return found;
    }

    /** With what the address book has of them by now. */
    List<Invitee> invitees(List<Guest> guests, String owner) {
        Map<String, KnownContact> contacts =
                knownContacts.of(owner, guests.stream().map(Guest::address).toList());
        return guests.stream()
                .map(guest -> Invitee.of(guest, Optional.ofNullable(contacts.get(guest.address()))))
                .toList();
    }

    /** Numbers by mail address; that the directory is away hinders nobody. */
    private Map<String, List<String>> people(List<String> mails) {
        try {
            return mails.isEmpty() ? Map.of() : directory.numbersByMail(mails);
        } catch (ServiceUnavailable away) {
            LOG.log(System.Logger.Level.WARNING, "The directory is away: no numbers to call guests at");
            return Map.of();
        }
    }

    /** The first that may be called, else the first. */
    private Optional<String> best(Stream<String> told) {
        List<String> dialled =
                told.flatMap(number -> numbers.dialled(number).stream()).toList();
        return dialled.stream().filter(live::mayDial).findFirst().or(() -> dialled.stream()
                .findFirst());
    }
}
