package org.palabre.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.shared.DomainException.Problem;
import org.palabre.web.security.CurrentUser;
import org.palabre.web.security.Refusal;

/**
 * Lets nobody through who is not signed in, but to the description of the API. Also refuses changes that a page of
 * another site asks for: a browser that knows the credentials sends them along wherever the request comes from.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private CurrentUser user;
    private HttpServletRequest servletRequest;
    private ProblemAnswer answer;

    public SignInFilter() {}

    @Inject
    SignInFilter(CurrentUser user, HttpServletRequest servletRequest, ProblemAnswer answer) {
        this.user = user;
        this.servletRequest = servletRequest;
        this.answer = answer;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals("/" + OpenApiResource.PATH)) {
            return;
        }
        if (!user.isPresent()) {
            request.abortWith(refused(Refusal.ofRequest(servletRequest)));
        } else if (!READING.contains(request.getMethod())
                && foreign(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST))) {
            request.abortWith(answer.of(403, "refused.foreignPage"));
        }
    }

    private Response refused(Refusal refusal) {
        var problem = new Problem(Optional.empty(), refusal.key(), refusal.arguments());
        Response response = answer.of(new FailureAnswer(refusal.status(), List.of(problem), refusal.retryAfter()));
        if (refusal.status() == 401) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Palabre\", charset=\"UTF-8\"");
        }
        return response;
    }

    /** Programs send no Origin; a browser always does with a change. */
    static boolean foreign(String origin, String host) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null || !authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
