package org.palabre.guest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.addressbook.KnownContact;

/**
 * Somebody invited, to be called in.
 *
 * @param name as given with the invitation, or empty
 * @param address mail address, or number in E.164
 * @param phone where to call them: E.164 or an extension; empty when none is known
 * @param others other numbers of theirs, from which they may call
 * @param contact in the owner's address book: guests of the same contact are the same person
 */
public record Invitee(long id, String name, String address, String phone, List<String> others, Optional<Long> contact) {
    public Invitee {
        others = List.copyOf(others);
    }

    /** Guests without a number are called at the one that the address book has by now. */
    static Invitee of(Guest guest, Optional<KnownContact> contact) {
        String mobile = contact.map(KnownContact::mobile).orElse("");
        String phone = guest.phone().isEmpty() ? mobile : guest.phone();
        List<String> others = Stream.of(mobile, guest.mobile() ? guest.address() : "")
                .filter(number -> !number.isEmpty() && !number.equals(phone))
                .distinct()
                .toList();
        return new Invitee(
                guest.id(), guest.name(), guest.address(), phone, others, contact.map(KnownContact::contact));
    }

    /** The same person, also invited by another address. @param called where to call them */
    public Invitee together(Invitee second, String called) {
        List<String> more = Stream.of(List.of(phone, second.phone), others, second.others)
                .flatMap(List::stream)
                .filter(number -> !number.isEmpty() && !number.equals(called))
                .distinct()
                .toList();
        return new Invitee(id, name.isEmpty() ? second.name : name, address, called, more, contact.or(second::contact));
    }

    /** Their name, else their address. */
    public String shown() {
        return name.isEmpty() ? address : name;
    }
}
