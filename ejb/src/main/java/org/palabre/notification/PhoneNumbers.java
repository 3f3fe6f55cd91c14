package org.palabre.notification;

import java.util.Optional;
import java.util.Set;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.notification.TypedNumber.Short;
import org.palabre.shared.DomainException;
import org.palabre.shared.VisibleText;

/** Reads phone numbers as people type them: national numbers are those of {@code PALABRE_REGION}. */
public interface PhoneNumbers {
    TypedNumber read(String typed);

    /**
     * The ways people write one number into a directory.
     *
     * @param number as the switch gives it; no digits gives no spelling
     * @param countryCode 1 to 3 digits: whose plan national numbers follow
     */
    Set<String> spellings(String number, String countryCode);

    /**
     * The one spelling of a caller's number: however a network writes it, it is one caller.
     *
     * @param told by the switch: digits, with a leading + or not
     * @return E.164; internal and short numbers, and what is no number, as they are told
     */
    String spelling(String told);

    /**
     * A caller's number as people read it: of the own country as it is dialled there, others with their country; what
     * is none as it is.
     */
    default String readable(String number) {
        return read(number) instanceof Outside outside
                ? ownCountry().equals(outside.country()) ? outside.national() : outside.international()
                : number;
    }

    /** Two letters of ISO 3166. */
    String ownCountry();

    /**
     * A number as it is dialled.
     *
     * @param field the form's field, for the refusal
     * @return E.164, or the digits of an extension or short number
     * @throws DomainException saying why it is none
     */
    default String dialled(String typed, String field) {
        return switch (read(typed)) {
            case Outside outside -> outside.e164();
            case Extension internal -> internal.digits();
            case Short few -> few.digits();
            case Faulty faulty ->
                throw DomainException.at(field, faulty.key(), faulty.arguments().toArray());
        };
    }

    /**
     * Like {@link #dialled(String, String)}, but empty where it is no number: switch and directory may tell anything.
     */
    default Optional<String> dialled(String told) {
        return switch (read(told)) {
            case Outside outside -> Optional.of(outside.e164());
            case Extension internal -> Optional.of(internal.digits());
            case Short few -> Optional.of(few.digits());
            case Faulty faulty -> Optional.empty();
        };
    }

    /**
     * A number that a short message may be sent to.
     *
     * @param field the form's field, for the refusal
     * @throws DomainException saying why it is none
     */
    default Outside mobile(String typed, String field) {
        TypedNumber number = read(typed);
        if (number instanceof Outside outside && outside.mayBeMobile()) {
            return outside;
        }
        throw switch (number) {
            case Outside landline -> DomainException.at(field, "wrong.phoneNumber.notMobile");
            case Extension internal -> DomainException.at(field, "wrong.phoneNumber.internal");
            case Short few -> DomainException.at(field, "wrong.phoneNumber.internal");
            case Faulty faulty ->
                DomainException.at(field, faulty.key(), faulty.arguments().toArray());
        };
    }

    /**
     * Like {@link #mobile}, for a number that may be left out.
     *
     * @return E.164, or empty
     */
    default String mobileOrNone(String typed, String field) {
        return VisibleText.trimmed(typed).isEmpty() ? "" : mobile(typed, field).e164();
    }
}
