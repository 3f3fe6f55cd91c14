package org.palabre.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;

/** REST with the credentials of one person. */
public final class Rest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpClient client;
    private final URI base;
    private final String authorization;

    /** @param login whose password is the same word */
    Rest(URI server, String login) {
        this(server, login, login);
    }

    Rest(URI server, String login, String password) {
        this(CLIENT, server, login, password);
    }

    /** Over HTTPS, with the certificates that are trusted there. */
    Rest(URI server, String login, SSLContext trust) {
        this(HttpClient.newBuilder().sslContext(trust).build(), server, login, login);
    }

    private Rest(HttpClient client, URI server, String login, String password) {
        this.client = client;
        base = server.resolve("/api/v1/");
        byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * What came back.
     *
     * @param retryAfter seconds; empty text when not told
     */
    public record Answer(int status, String type, String body, String retryAfter) {
        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        public List<JsonObject> list() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readArray().getValuesAs(JsonObject.class);
            }
        }
    }

    /** @param path below {@code /api/v1/}, such as {@code conferences} */
    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
