package org.palabre.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException.Problem;
import org.palabre.web.api.ProblemJson.FieldJson;
import org.palabre.web.language.Texts;

/** Puts failures into words and a response. */
@RequestScoped
public class ProblemAnswer {
    static final String TYPE = "application/problem+json";

    private ReaderTexts reader;

    protected ProblemAnswer() {}

    @Inject
    ProblemAnswer(ReaderTexts reader) {
        this.reader = reader;
    }

    Response of(FailureAnswer told) {
        Response response = of(told.status(), told.problems(), Optional.empty());
        told.retryAfter().ifPresent(wait -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response;
    }

    Response of(int status, String key, Object... arguments) {
        return of(status, List.of(new Problem(Optional.empty(), key, List.of(arguments))), Optional.empty());
    }

    /** What nobody foresaw. */
    Response unforeseen(String reference) {
        var problem = new Problem(Optional.empty(), "api.failed", List.of(reference));
        return of(500, List.of(problem), Optional.of(reference));
    }

    private Response of(int status, List<Problem> problems, Optional<String> reference) {
        Texts texts = reader.texts();
        List<FieldJson> fields = problems.stream()
                .filter(problem -> problem.field().isPresent())
                .map(problem -> new FieldJson(problem.field().get(), problem.key(), texts.problem(problem)))
                .toList();
        Problem first = problems.getFirst();
        var body = new ProblemJson(
                "about:blank",
                texts.of("api.title." + status),
                status,
                texts.problem(first),
                first.key(),
                fields,
                reference);
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language())
                .entity(body)
                .build();
    }
}
