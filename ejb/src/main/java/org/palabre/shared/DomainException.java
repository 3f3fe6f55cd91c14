package org.palabre.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;

/**
 * Rules of the domain refused the request. Carries keys of messages and their arguments, never text: screens, REST and
 * phone put them into the person's language. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {
    /**
     * One rule that refused.
     *
     * @param field the field it belongs to, named as in REST ({@code durationMinutes}); empty for the request as a
     *     whole
     * @param key message key, such as {@code refused.notYours}
     */
    public record Problem(Optional<String> field, String key, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /** Among the arguments of a problem: a text of its own, such as why one entry of a list does not do. */
    public record Reason(String key, List<Object> arguments) {}

    private final transient List<Problem> problems;

    public DomainException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static DomainException of(String key, Object... arguments) {
        return new DomainException(List.of(new Problem(Optional.empty(), key, List.of(arguments))));
    }

    public static DomainException at(String field, String key, Object... arguments) {
        return new DomainException(List.of(new Problem(Optional.of(field), key, List.of(arguments))));
    }

    /** At least one; several when one form has several faults. */
    public List<Problem> problems() {
        return problems;
    }

    /** The key of the first problem. */
    public String key() {
        return problems.getFirst().key();
    }
}
