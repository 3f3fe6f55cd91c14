package org.palabre.web.bounds;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.concurrent.TimeUnit;
import org.palabre.preference.Choices;
import org.palabre.web.language.Texts;
import org.xnio.IoUtils;

/** Says why a request does not get in, in the language of the browser; to programs as a problem (RFC 9457). */
final class Refusals {
    private static final int LINGER_MILLIS = 500;

    private Refusals() {}

    /** The rest of the body may still be coming: it is thrown away, and after a moment the connection is closed. */
    static void tooLarge(HttpServerExchange exchange, BodyKind kind) {
        exchange.setPersistent(false);
        say(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "api.tooLarge", kind.most());
    }

    static void busy(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 2);
        say(exchange, StatusCodes.SERVICE_UNAVAILABLE, "refused.busy");
    }

    private static void say(HttpServerExchange exchange, int status, String key, Object... arguments) {
        Texts texts = Texts.in(language(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE)));
        String text = texts.of(key, arguments);
        boolean program = exchange.getRelativePath().startsWith("/api/");
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, program ? "application/problem+json" : "text/plain; charset=UTF-8")
                .put(Headers.CACHE_CONTROL, "no-store");
        String body = program ? problem(texts, status, key, text) : text;
        exchange.dispatch(
                exchange.getIoThread(), () -> exchange.getResponseSender().send(body, new Hearing()));
    }

    static String problem(Texts texts, int status, String key, String text) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", texts.of("api.title." + status))
                .add("status", status)
                .add("detail", text)
                .add("key", key)
                .add("errors", Json.createArrayBuilder())
                .build()
                .toString();
    }

    static Locale language(String accepted) {
        List<Locale> spoken = Choices.LANGUAGES.stream().map(Locale::of).toList();
        try {
            Locale best = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), spoken);
            return best == null ? spoken.getFirst() : best;
        } catch (IllegalArgumentException unreadable) {
            return spoken.getFirst();
        }
    }

    /** Ends the exchange when the answer is out. */
    private static final class Hearing implements IoCallback {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            if (exchange.isRequestComplete()) {
                exchange.endExchange();
                return;
            }
            exchange.getIoThread().executeAfter(() -> close(exchange), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            if (exchange.getRequestContentLength() <= Body.READ_TO_THE_END) {
                exchange.endExchange(); // which reads the rest first
            }
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException gone) {
            close(exchange);
        }
    }

    /** Ends both at once, so that all who listen for the end are told. */
    static void close(HttpServerExchange exchange) {
        IoUtils.safeClose(exchange.getConnection());
        exchange.endExchange();
    }
}
