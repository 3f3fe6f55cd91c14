package org.palabre.notification;

import org.palabre.notification.TypedNumber.Extension;
import org.palabre.notification.TypedNumber.Faulty;
import org.palabre.notification.TypedNumber.Outside;
import org.palabre.shared.DomainException;

/** Reads phone numbers as people type them: national numbers are those of {@code PALABRE_REGION}. */
public interface PhoneNumbers {
    TypedNumber read(String typed);

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
            case Faulty faulty ->
                DomainException.at(field, faulty.key(), faulty.arguments().toArray());
        };
    }
}
