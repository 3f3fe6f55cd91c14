package org.palabre.message;

import java.util.Optional;

/** What one person is told, and why. */
public sealed interface Message {
    Occasion occasion();

    MessageFacts facts();

    /** Empty for guests. */
    Optional<String> moderatorPin();

    /** To a participant: has no place for the moderator's code. */
    record ForGuest(Occasion occasion, MessageFacts facts) implements Message {
        public ForGuest {
            if (!occasion.forGuest()) {
                throw new IllegalArgumentException(occasion + " is not for guests");
            }
        }

        @Override
        public Optional<String> moderatorPin() {
            return Optional.empty();
        }
    }

    /** To who owns or created the conference. */
    record ForOrganiser(Occasion occasion, MessageFacts facts, String code) implements Message {
        public ForOrganiser {
            if (!occasion.forOrganiser()) {
                throw new IllegalArgumentException(occasion + " is not for organisers");
            }
        }

        @Override
        public Optional<String> moderatorPin() {
            return Optional.of(code);
        }
    }
}
