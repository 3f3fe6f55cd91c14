package org.palabre.web.api;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Outage;
import org.palabre.shared.ServiceUnavailable.Part;

/**
 * What a foreseen failure tells: an HTTP status, and why.
 *
 * @param retryAfter when to try again, where waiting helps
 */
record FailureAnswer(int status, List<Problem> problems, Optional<Duration> retryAfter) {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int DEEPEST = 20;

    /** Empty for what nobody foresaw. The container wraps what a use case throws, so the causes are looked at. */
    static Optional<FailureAnswer> by(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> foreseen(cause).stream())
                .findFirst()
                .or(() -> Outage.in(failure).flatMap(FailureAnswer::unavailable));
    }

    private static Optional<FailureAnswer> foreseen(Throwable cause) {
        return switch (cause) {
            case DomainException refusal -> told(ProblemStatus.of(refusal), refusal.problems());
            case Malformed malformed -> told(400, malformed.problems());
            case TooLarge large -> told(413, "api.tooLarge", Json.LONGEST_BODY);
            case OptimisticLockException lost -> told(409, "refused.changedMeanwhile");
            default -> Optional.empty();
        };
    }

    private static Optional<FailureAnswer> told(int status, String key, Object... arguments) {
        return told(status, List.of(new Problem(Optional.empty(), key, List.of(arguments))));
    }

    private static Optional<FailureAnswer> told(int status, List<Problem> problems) {
        return Optional.of(new FailureAnswer(status, problems, Optional.empty()));
    }

    private static Optional<FailureAnswer> unavailable(Part part) {
        var problem = new Problem(Optional.empty(), "unavailable." + part, List.of());
        return Optional.of(new FailureAnswer(503, List.of(problem), Optional.of(SOON)));
    }
}
