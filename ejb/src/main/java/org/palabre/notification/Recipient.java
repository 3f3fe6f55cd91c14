package org.palabre.notification;

import java.util.Locale;

/** Somebody who is to be told something, by one way. */
public sealed interface Recipient {
    /** Alike for two entries that reach the same person. */
    String key();

    /** @param name as it stood beside the address, or empty */
    record ByMail(MailAddress address, String name) implements Recipient {
        @Override
        public String key() {
            return address.value().toLowerCase(Locale.ROOT);
        }
    }

    /** By short message. */
    record ByPhone(TypedNumber.Outside number, String name) implements Recipient {
        @Override
        public String key() {
            return number.e164();
        }
    }
}
