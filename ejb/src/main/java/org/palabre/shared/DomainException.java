package org.palabre.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;

/**
 * A rule of the domain refused the request. Carries the key of a message and its arguments, never text: screens, REST and
 * phone put it into the person's language. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;
    private final String field;

    private DomainException(String field, String key, List<Object> arguments) {
        super(key + arguments);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    /** @param key message key, such as {@code refused.notYours} */
    public static DomainException of(String key, Object... arguments) {
        return new DomainException(null, key, List.of(arguments));
    }

    /** A refusal that belongs to one field of the form or of the REST body, named as in REST ({@code durationMinutes}). */
    public static DomainException at(String field, String key, Object... arguments) {
        return new DomainException(field, key, List.of(arguments));
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
