package org.palabre.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Await;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.call.Match;

/** Two hundred telephones key a wrong code in the same moment: each is told at once, and who knows a code comes in as ever. */
@Timeout(240)
class WrongCodesIT {
    private static final int GUESSERS = 200;
    private static final int HONEST = 5;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LISTENED = Duration.ofSeconds(8);
    /** What is wanted is 2 s for these and 1 s for an honest caller, as is printed; a machine that does something else takes longer. */
    private static final Duration PROMPT = Duration.ofSeconds(5);

    /** Of its own: what is spent on guesses is spent for a day. */
    private final Palabre palabre = Palabre.start("wrong-codes");

    private final Callers callers = new Callers(palabre);

    @AfterEach
    void stop() {
        callers.close();
        palabre.close();
    }

    /** @param keyed when the last key was out, on the line of what they hear */
    private record Keyed(Guest guest, CompletableFuture<Duration> keyed) {
        static Keyed by(Guest guest, String keys) {
            return new Keyed(guest, guest.call().keys(keys).thenApply(out -> guest.now()));
        }

        boolean listened() {
            return keyed.isDone() && guest.now().compareTo(keyed.join().plus(LISTENED)) > 0;
        }

        /** From the last key until that is said. */
        Duration wait(String prompt) {
            return guest.heard().find(guest.sounds().get(prompt), keyed.join()).stream()
                    .map(Match::at)
                    .findFirst()
                    .map(begun -> begun.minus(keyed.join()))
                    .orElse(Duration.ofDays(1));
        }
    }

    /** The honest ones are in between. */
    @Test
    void twoHundredAtOnceShouldEachBeAnsweredAndCounted() throws Exception {
        Meeting meeting = Meeting.at(palabre).reserve();
        List<Guest> all = dial(GUESSERS + HONEST);
        List<Keyed> guesses = new ArrayList<>();
        List<Keyed> honest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % (all.size() / HONEST) == all.size() / HONEST / 2) {
                honest.add(Keyed.by(all.get(i), meeting.userCode() + "#"));
            } else {
                guesses.add(Keyed.by(all.get(i), "39999999#"));
            }
        }
        Await.until("all have listened", SOON, () -> Stream.concat(guesses.stream(), honest.stream())
                .allMatch(Keyed::listened));
        List<Duration> told = waits(guesses, "wrong-code");
        List<Duration> entering = waits(honest, "entering");
        System.out.printf(
                "wrong codes: told after %d ms, the last after %d ms; honest callers after %d to %d ms%n",
                told.get(GUESSERS / 2).toMillis(),
                told.getLast().toMillis(),
                entering.getFirst().toMillis(),
                entering.getLast().toMillis());
        assertThat(told.getLast()).isLessThan(PROMPT);
        assertThat(entering.get(HONEST / 2)).isLessThan(PROMPT);
        assertThat(metrics()).containsPattern("palabre_guesses_total\\{[^}]*wrong_code[^}]*} " + GUESSERS + "\\.0");
        meeting.awaitInside(HONEST);
    }

    /** All are asked for their code when this returns. */
    private List<Guest> dial(int people) {
        List<Guest> all = IntStream.range(0, people)
                .mapToObj(i -> callers.dials(Callers.freshNumber(), Callers.FRENCH, ""))
                .toList();
        Await.until("all hear something", SOON, () -> all.stream()
                .allMatch(guest -> guest.heard().packets() > 0));
        return all;
    }

    private static List<Duration> waits(List<Keyed> people, String prompt) {
        return people.stream().map(one -> one.wait(prompt)).sorted().toList();
    }

    private String metrics() throws Exception {
        var request = HttpRequest.newBuilder(palabre.managementUrl().resolve("/prometheus"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
