package org.palabre.web.api;

import org.palabre.shared.DomainException;

/** Which HTTP status a refusal of the domain has. */
final class ProblemStatus {
    private ProblemStatus() {}

    /** 422 for fields that break a rule; 409 where the state of the conference stands against it. */
    static int of(DomainException refusal) {
        return switch (refusal.key()) {
            case "refused.notSignedIn" -> 401;
            case "refused.notAllowed", "refused.onlyForYourself", "refused.roleAboveOwn" -> 403;
            case "refused.notInSeries", "refused.nobodyThere", "refused.clock" -> 404;
            default -> ofKind(refusal);
        };
    }

    /** What is not known needs no line of its own here, whatever it is. */
    private static int ofKind(DomainException refusal) {
        if (refusal.key().startsWith("refused.unknown")) {
            return 404;
        }
        return refusal.problems().getFirst().field().isPresent()
                        || refusal.key().startsWith("wrong.")
                ? 422
                : 409;
    }
}
