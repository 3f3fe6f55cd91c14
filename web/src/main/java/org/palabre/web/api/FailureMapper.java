package org.palabre.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Every failure of a request, told as a problem. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());

    private ProblemAnswer answer;

    public FailureMapper() {}

    @Inject
    FailureMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return Told.by(failure).map(answer::of).orElseGet(() -> unforeseen(failure));
    }

    private Response unforeseen(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Failure " + reference, failure);
        return answer.unforeseen(reference);
    }
}
