package org.palabre.system.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.OwnPalabre;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Keyed;
import org.palabre.system.calls.Meeting;

/**
 * Two hundred telephones key a wrong code in the same moment: each is told, each is counted, and who knows a code comes
 * in as ever. How soon is for the benchmark of wrong codes.
 */
@OwnPalabre
@Timeout(240)
class WrongCodesIT {
    private static final int GUESSERS = 200;
    private static final int HONEST = 5;

    /** Of its own: what is spent on guesses is spent for a day. */
    private final Palabre palabre = Palabre.start("wrong-codes");

    private final Callers callers = new Callers(palabre);

    @AfterEach
    void stop() {
        callers.close();
        palabre.close();
    }

    @Test
    void twoHundredAtOnceShouldEachBeAnsweredAndCounted() throws Exception {
        Meeting meeting = Meeting.at(palabre).reserve();
        Keyed.AtOnce keyed = Keyed.atOnce(callers, GUESSERS, HONEST, meeting.userCode());
        assertThat(Keyed.waits(keyed.guessers(), "wrong-code")).hasSize(GUESSERS);
        assertThat(Keyed.waits(keyed.honest(), "entering")).hasSize(HONEST);
        assertThat(metrics()).containsPattern("palabre_guesses_total\\{[^}]*wrong_code[^}]*} " + GUESSERS + "\\.0");
        meeting.awaitInside(HONEST);
    }

    private String metrics() throws Exception {
        var request = HttpRequest.newBuilder(palabre.managementUrl().resolve("/prometheus"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
