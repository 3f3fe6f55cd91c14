package org.palabre.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** What the container refuses before a resource is asked: unknown path, wrong method, wrong media type. */
@Provider
@ApplicationScoped
public class HttpMapper implements ExceptionMapper<WebApplicationException> {
    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415);

    private ProblemAnswer answer;
    private FailureMapper others;

    public HttpMapper() {}

    @Inject
    HttpMapper(ProblemAnswer answer, FailureMapper others) {
        this.answer = answer;
        this.others = others;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (!WORDED.contains(status)) {
            return others.toResponse(failure);
        }
        Response response = answer.of(status, "api.refused." + status);
        Object allow = failure.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return response;
    }
}
