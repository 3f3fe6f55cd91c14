package org.palabre.adapter.sms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.notification.Gsm7;
import org.palabre.notification.TextMessage;
import org.palabre.notification.TextMessenger;
import org.palabre.shared.outbox.DeliveryFailure;

/**
 * A gateway that is asked as Kannel's sendsms: one GET for a message of any length, which it cuts itself. Where reports
 * are wanted they come under the message's own id.
 */
final class HttpMessenger implements TextMessenger {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /** Kannel's dlr-mask: 1 delivered, 2 not delivered, 16 rejected by the message centre. */
    private static final int FINAL_REPORTS = 1 + 2 + 16;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final HttpSettings settings;

    HttpMessenger(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> send(String id, TextMessage text) {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(address(id, text))
                .timeout(TO_ANSWER)
                .GET()
                .build());
        if (answer.statusCode() / 100 == 2) {
            return settings.reports().isEmpty() ? List.of() : List.of(id);
        }
        throw failure(answer);
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw SmsFailures.ofHttp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailure.away("stopped while the gateway was asked", e);
        }
    }

    private static DeliveryFailure failure(HttpResponse<String> answer) {
        String told = "the gateway answers " + answer.statusCode() + " " + SmsFailures.line(answer.body());
        return switch (answer.statusCode()) {
            case 401, 403, 404, 407, 429, 502, 503 -> DeliveryFailure.away(told, null);
            default ->
                answer.statusCode() / 100 == 4
                        ? DeliveryFailure.forGood(told, null)
                        : DeliveryFailure.later(told, null);
        };
    }

    private URI address(String id, TextMessage text) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("username", settings.user());
        query.put("password", settings.password());
        query.put("to", text.to());
        if (!settings.from().isEmpty()) {
            query.put("from", settings.from());
        }
        query.put("charset", "UTF-8");
        query.put("coding", Gsm7.has(text.text()) ? "0" : "2");
        query.put("text", text.text());
        if (!settings.reports().isEmpty()) {
            query.put("dlr-mask", Integer.toString(FINAL_REPORTS));
            query.put("dlr-url", settings.reports().replace("{id}", id));
        }
        return URI.create(settings.url() + "?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
