package org.palabre.addressbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.notification.MailAddress;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.shared.DomainException.Problem;

/**
 * Somebody in a file, with all addresses and numbers that it has of them; a contact takes one of each.
 *
 * @param number where it begins in the file, from 1
 * @param mails the preferred first
 * @param mobiles that are said to be mobiles'
 * @param phones of which one may be a mobile's
 * @param language of what is taken as such: {@code fr}, {@code en}, or empty
 * @param unread that there is more than is read
 * @param faults for which nothing of it is read
 */
record ContactLine(
        int number,
        String name,
        List<String> mails,
        List<String> mobiles,
        List<String> phones,
        String language,
        List<String> groups,
        List<Problem> unread,
        List<Problem> faults) {
    static ContactLine refused(int number, List<Problem> faults) {
        return new ContactLine(number, "", List.of(), List.of(), List.of(), "", List.of(), List.of(), faults);
    }

    /** The first address and number that do; a wrong one where none does and somebody ought to mend it. */
    ContactInput input(PhoneNumbers numbers) {
        return new ContactInput(name, mail(), mobile(numbers), language);
    }

    private String mail() {
        return mails.stream()
                .filter(mail -> MailAddress.parse(mail).isPresent())
                .findFirst()
                .or(() -> mails.stream().findFirst())
                .orElse("");
    }

    /** A line telephone is no fault of one who has a mail address. */
    private String mobile(PhoneNumbers numbers) {
        return all().filter(phone -> isMobile(phone, numbers))
                .findFirst()
                .or(() -> mobiles.stream().findFirst())
                .or(() -> mails.isEmpty() ? phones.stream().findFirst() : Optional.empty())
                .orElse("");
    }

    private Stream<String> all() {
        return Stream.of(mobiles, phones).flatMap(Collection::stream);
    }

    private static boolean isMobile(String phone, PhoneNumbers numbers) {
        return numbers.read(phone) instanceof Outside outside && outside.mayBeMobile();
    }

    /** What is left aside when the contact is taken: more than one address, more than one number, more than is read. */
    List<Problem> asides(ContactCard taken, PhoneNumbers numbers) {
        List<Problem> asides = new ArrayList<>();
        mails.stream()
                .filter(mail -> MailAddress.parse(mail)
                        .map(address -> !address.value().equalsIgnoreCase(taken.mail()))
                        .orElse(true))
                .forEach(mail -> asides.add(aside("mail", "refused.aside.mail", mail)));
        all().filter(phone ->
                        taken.mobile().isEmpty() || !numbers.dialled(phone).equals(Optional.of(taken.mobile())))
                .forEach(phone -> asides.add(aside("mobile", "refused.aside.mobile", phone)));
        asides.addAll(unread);
        return asides;
    }

    private static Problem aside(String field, String key, String text) {
        String shown = text.length() > 80 ? text.substring(0, 79) + "…" : text;
        return new Problem(Optional.of(field), key, List.of(shown));
    }
}
