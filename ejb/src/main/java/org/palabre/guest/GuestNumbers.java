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
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.ServiceUnavailable;

/** Where guests are called who are invited by mail: the owner's address book knows, else the directory. */
@ApplicationScoped
class GuestNumbers {
    private static final System.Logger LOG = System.getLogger(GuestNumbers.class.getName());

    private KnownContacts knownContacts;
    private Directory directory;
    private LiveDesk live;
    private PhoneNumbers numbers;

    protected GuestNumbers() {}

    @Inject
    GuestNumbers(KnownContacts knownContacts, Directory directory, LiveDesk live, PhoneNumbers numbers) {
        this.knownContacts = knownContacts;
        this.directory = directory;
        this.live = live;
        this.numbers = numbers;
    }

    /** By mail address, of those that are known. @param owner login of the conference's owner */
    Map<String, String> of(List<String> mails, String owner) {
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
