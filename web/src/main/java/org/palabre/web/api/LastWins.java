package org.palabre.web.api;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.palabre.shared.DomainException;

/** A change that names no version is made on whatever is there, also when somebody else changes it at that moment. */
public final class LastWins {
    private static final int TRIES = 5;

    private LastWins() {}

    /** @param change reads what is there and changes it, or refuses with {@code refused.changedMeanwhile} */
    public static <T> T change(OptionalInt version, Supplier<T> change) {
        for (int left = TRIES; ; left--) {
            try {
                return change.get();
            } catch (DomainException e) {
                if (version.isPresent() || left <= 1 || !e.key().equals("refused.changedMeanwhile")) {
                    throw e;
                }
            }
        }
    }
}
