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
            case "refused.unknownConference",
                    "refused.notInSeries",
                    "refused.unknownSession",
                    "refused.unknownPackage",
                    "refused.unknownMessage",
                    "refused.unknownInvitation",
                    "refused.unknownContact",
                    "refused.unknownGroup",
                    "refused.unknownUser",
                    "refused.nobodyThere",
                    "refused.clock" -> 404;
            default ->
                refusal.problems().getFirst().field().isPresent()
                                || refusal.key().startsWith("wrong.")
                        ? 422
                        : 409;
        };
    }
}
