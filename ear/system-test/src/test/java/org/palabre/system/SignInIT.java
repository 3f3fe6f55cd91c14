package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The door of the web tier: nobody comes in without signing in. */
@SharesPalabre
class SignInIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Palabre palabre;

    SignInIT(Palabre palabre) {
        this.palabre = palabre;
    }

    /** Without the server's security domain mapping the constraints of web.xml would silently count for nothing. */
    @Test
    void aPageShouldSendToSignInWhoHasNotSignedIn() throws Exception {
        var answer = get(palabre.url().resolve("/conference/future.xhtml"));

        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
    }

    @Test
    void restShouldRefuseWhoHasNoCredentials() throws Exception {
        assertThat(get(palabre.url().resolve("/api/v1/conferences")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void restShouldRefuseAWrongPassword() {
        assertThat(new Rest(palabre.url(), "nobody").get("conferences").status())
                .isEqualTo(401);
    }

    /** The gate of the console and of the API is one. */
    @Test
    void whoGuessesShouldBeToldWhenToTryAgain() {
        Rest guesser = new Rest(palabre.url(), "guesser");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(guesser.get("conferences").status());
        }
        assertThat(answers).startsWith(401, 401, 401, 401);

        Rest.Answer locked = guesser.get("conferences");
        assertThat(locked.status()).as(locked.body()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.retryAfter())).isBetween(1, 900);
        assertThat(locked.json().getString("detail")).isNotBlank();
        assertThat(palabre.as("awa").get("conferences").status()).isEqualTo(200);
    }

    @Test
    void ofFortyAtOnceWithTheRightPasswordNoneShouldBeRefused() throws Exception {
        assertThat(atOnce(i -> palabre.as("paul").get("conferences").status()))
                .hasSize(40)
                .containsOnly(200);
    }

    /** The fifth is told to wait, as all that come after it. */
    @Test
    void ofFortyGuessesAtOnceFiveShouldBeLookedAtHoweverTheLoginIsSpelled() throws Exception {
        List<String> spellings = List.of("manyatonce", "MªnyAtOnce", "manyatonce\u00a0", "many\u00adatonce");

        assertThat(atOnce(i -> palabre.as(spellings.get(i % 4), "guess " + i)
                        .get("conferences")
                        .status()))
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSize(4);
    }

    /**
     * Fatou signs in from one address, somebody guesses from another: the guesses are refused there, Fatou goes on, and
     * the log has each once.
     */
    @Test
    void guessesFromElsewhereShouldShutOutNobodyAndFillNoLog() throws Exception {
        assertThat(palabre.as("fatou").get("conferences").status()).isEqualTo(200);

        List<Integer> guesses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            guesses.add(elsewhere("fatou", "guess " + i));
        }
        assertThat(guesses.subList(0, 4)).containsOnly(401);
        assertThat(guesses.subList(4, 30)).containsOnly(429);
        assertThat(elsewhere("fatou", "fatou")).isEqualTo(429);
        assertThat(palabre.as("fatou").get("conferences").status()).isEqualTo(200);
        try (var connection = palabre.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from audit_entry where login = 'fatou' and origin = '127.0.0.2'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(5);
        }
    }

    /** A program signs in anew with each request: once an hour for each address is worth a row. */
    @Test
    void whatRestDoesShouldBeInTheAuditLog() throws Exception {
        String from = "127.0.0.3";
        for (int i = 0; i < 3; i++) {
            assertThat(at(from, "fatou", "fatou", "conferences?size=1", "application/json"))
                    .isEqualTo(200);
            assertThat(at(from, "fatou", "fatou", "users", "application/json")).isEqualTo(403);
        }
        assertThat(at(from, "operator", "operator", "reports/period?from=2026-01-01&to=2026-01-02", "text/csv"))
                .isEqualTo(200);

        assertThat(audited(from))
                .containsExactlyInAnyOrder(
                        "fatou sign-in.rest fatou",
                        "fatou refused GET users",
                        "operator sign-in.rest operator",
                        "operator export.report palabre-2026-01-01-2026-01-02.csv");
    }

    private List<String> audited(String from) throws Exception {
        try (var connection = palabre.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select login, deed, subject from audit_entry where origin = '" + from + "'")) {
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
            return actions;
        }
    }

    private int elsewhere(String login, String password) throws Exception {
        return at("127.0.0.2", login, password, "conferences", "application/json");
    }

    private int at(String address, String login, String password, String path, String type) throws Exception {
        try (var there = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            String credentials = Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
            var request = HttpRequest.newBuilder(palabre.url().resolve("/api/v1/" + path))
                    .header("Authorization", "Basic " + credentials)
                    .header("Accept", type)
                    .build();
            return there.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static List<Integer> atOnce(IntFunction<Integer> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(40)) {
            List<Callable<Integer>> all = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> request.apply(i))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }
}
