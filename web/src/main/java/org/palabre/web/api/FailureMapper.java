package org.palabre.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/** Every failure of a request, told as a problem. The container wraps what a use case throws, so the causes are looked at. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());
    private static final int RETRY_SECONDS = 5;

    private ProblemAnswer answer;

    public FailureMapper() {}

    @Inject
    FailureMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> foreseen(cause).stream())
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private Optional<Response> foreseen(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case DomainException refusal -> answer.of(ProblemStatus.of(refusal), refusal.problems());
                    case Malformed malformed -> answer.of(400, malformed.problems());
                    case TooLarge large -> answer.of(413, "api.tooLarge", Json.LONGEST_BODY);
                    case OptimisticLockException lost -> answer.of(409, "refused.changedMeanwhile");
                    case ServiceUnavailable down -> unavailable(down.part());
                    case SQLException sql -> noConnection(sql) ? unavailable(Part.DATABASE) : null;
                    default -> null;
                });
    }

    private Response unavailable(Part part) {
        Response response = answer.of(503, "unavailable." + part);
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return response;
    }

    private Response unforeseen(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Failure " + reference, failure);
        return answer.unforeseen(reference);
    }

    /** SQLSTATE class 08, or 57P: the server shuts down; the pool's own failures carry no state. */
    private static boolean noConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("javax.resource.ResourceException")
                        || String.valueOf(failure.getMessage()).contains("jakarta.resource.ResourceException")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("90067");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
