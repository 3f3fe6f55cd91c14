package org.palabre.notification;

import java.util.List;

/** What a number that somebody typed turned out to be. */
public sealed interface TypedNumber {
    /**
     * A number of the public network.
     *
     * @param e164 with the plus, such as {@code +33612345678}
     * @param kind what it is for
     * @param mayBeMobile whether it may take a short message; in some countries mobile numbers look like all others
     * @param country two letters of ISO 3166; empty for one that belongs to none
     * @param national as it is dialled in its own country: {@code 06 12 34 56 78}
     * @param international as it is dialled from everywhere: {@code +33 6 12 34 56 78}
     */
    record Outside(
            String e164, NumberKind kind, boolean mayBeMobile, String country, String national, String international)
            implements TypedNumber {}

    /** A short number of the company, 2 to 8 digits: nobody outside can dial it, and it takes no short messages. */
    record Extension(String digits) implements TypedNumber {}

    /** A short number of the public network, such as {@code 112}: means something in one country only. */
    record Short(String digits, NumberKind kind) implements TypedNumber {}

    /**
     * No number that can be dialled.
     *
     * @param key why: a message key, {@code wrong.phoneNumber} or one below it
     */
    record Faulty(String key, List<Object> arguments) implements TypedNumber {
        public Faulty {
            arguments = List.copyOf(arguments);
        }

        public static Faulty because(String key, Object... arguments) {
            return new Faulty(key, List.of(arguments));
        }
    }
}
