package org.palabre.web.api;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/**
 * What a foreseen failure tells: an HTTP status, and why.
 *
 * @param retryAfter when to try again, where waiting helps
 */
record Told(int status, List<Problem> problems, Optional<Duration> retryAfter) {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int DEEPEST = 20;

    /** Empty for what nobody foresaw. The container wraps what a use case throws, so the causes are looked at. */
    static Optional<Told> by(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> foreseen(cause).stream())
                .findFirst();
    }

    private static Optional<Told> foreseen(Throwable cause) {
        return switch (cause) {
            case DomainException refusal -> told(ProblemStatus.of(refusal), refusal.problems());
            case Malformed malformed -> told(400, malformed.problems());
            case TooLarge large -> told(413, "api.tooLarge", Json.LONGEST_BODY);
            case OptimisticLockException lost -> told(409, "refused.changedMeanwhile");
            case ServiceUnavailable down -> unavailable(down.part());
            case SQLException sql -> noConnection(sql) ? unavailable(Part.DATABASE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Told> told(int status, String key, Object... arguments) {
        return told(status, List.of(new Problem(Optional.empty(), key, List.of(arguments))));
    }

    private static Optional<Told> told(int status, List<Problem> problems) {
        return Optional.of(new Told(status, problems, Optional.empty()));
    }

    private static Optional<Told> unavailable(Part part) {
        var problem = new Problem(Optional.empty(), "unavailable." + part, List.of());
        return Optional.of(new Told(503, List.of(problem), Optional.of(SOON)));
    }

    /**
     * SQLSTATE class 08 (connection), 57P (PostgreSQL shuts down), 90067 (H2 is closed). The pool's own failures have no
     * state: their message names the resource that it could not get.
     */
    private static boolean noConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains(".resource.ResourceException")
                : state.startsWith("08") || state.startsWith("57P") || state.equals("90067");
    }
}
