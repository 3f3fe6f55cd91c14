package org.palabre.system.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.palabre.testing.Await;

/**
 * Somebody who has keyed a code.
 *
 * @param out when the last key was out, on the line of what they hear
 */
public record Keyed(Guest guest, CompletableFuture<Duration> out) {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Those who key in the same moment. */
    public record AtOnce(List<Keyed> guessers, List<Keyed> honest) {}

    /**
     * All are asked for their code; then so many key a wrong one in the same moment, and the others, in between, that
     * of their conference.
     */
    public static AtOnce atOnce(Callers callers, int guessers, int honest, String code) {
        List<Guest> all = dial(callers, guessers + honest);
        var keyed = new AtOnce(new ArrayList<>(), new ArrayList<>());
        int every = all.size() / honest;
        for (int i = 0; i < all.size(); i++) {
            if (i % every == every / 2) {
                keyed.honest.add(by(all.get(i), code + "#"));
            } else {
                keyed.guessers.add(by(all.get(i), "39999999#"));
            }
        }
        return keyed;
    }

    private static List<Guest> dial(Callers callers, int people) {
        List<Guest> all = IntStream.range(0, people)
                .mapToObj(i -> callers.dials(Callers.freshNumber(), Callers.FRENCH, ""))
                .toList();
        Await.until("all hear something", SOON, () -> all.stream()
                .allMatch(guest -> guest.heard().packets() > 0));
        return all;
    }

    private static Keyed by(Guest guest, String keys) {
        return new Keyed(guest, guest.call().keys(keys).thenApply(done -> guest.now()));
    }

    /** From the last key until that is said to each of them, the shortest first. */
    public static List<Duration> waits(List<Keyed> people, String prompt) {
        return people.stream().map(one -> one.wait(prompt)).sorted().toList();
    }

    private Duration wait(String prompt) {
        Duration keyed = out.join();
        return guest.heard().await(guest.sounds().get(prompt), keyed, SOON).at().minus(keyed);
    }
}
