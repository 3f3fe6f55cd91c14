package org.palabre.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.palabre.web.security.CurrentUser;
import org.palabre.web.security.HourlyAudit;

/** Every failure of a request, told as a problem. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());

    private ProblemAnswer answer;
    private CurrentUser user;
    private HourlyAudit audit;
    private HttpServletRequest request;

    public FailureMapper() {}

    @Inject
    FailureMapper(ProblemAnswer answer, CurrentUser user, HourlyAudit audit, HttpServletRequest request) {
        this.answer = answer;
        this.user = user;
        this.audit = audit;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<FailureAnswer> told = FailureAnswer.by(failure);
        if (told.filter(problem -> problem.status() == 403).isPresent() && user.isPresent()) {
            audit.record(user.actor(), "refused", request.getMethod() + " " + resource(), "");
        }
        return told.map(answer::of).orElseGet(() -> unforeseen(failure));
    }

    /** Without what stands behind it: whoever tries many numbers would write as many lines. */
    private String resource() {
        String[] path = String.valueOf(request.getPathInfo()).split("/");
        return path.length > 1 ? path[1] : "";
    }

    private Response unforeseen(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Failure " + reference, failure);
        return answer.unforeseen(reference);
    }
}
