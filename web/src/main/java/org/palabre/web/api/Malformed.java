package org.palabre.web.api;

import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException.Problem;

/** The request itself cannot be understood: no JSON, a field of the wrong type, an unknown choice. Status 400. */
public class Malformed extends RuntimeException {
    private final transient List<Problem> problems;

    Malformed(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static Malformed of(String key, Object... arguments) {
        return new Malformed(List.of(new Problem(Optional.empty(), key, List.of(arguments))));
    }

    static Malformed at(String field, String key, Object... arguments) {
        return new Malformed(List.of(new Problem(Optional.of(field), key, List.of(arguments))));
    }

    public List<Problem> problems() {
        return problems;
    }
}
