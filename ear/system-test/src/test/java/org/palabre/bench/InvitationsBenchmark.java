package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.system.PostOffice.Arrival;
import org.palabre.system.Rest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/** A thousand guests invited in one request, against the same mails given to the same mail server without an outbox. */
class InvitationsBenchmark {
    private static final int GUESTS = 1000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** Rounds before it counts; the first one also makes the mail server's boxes. */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 2);

    private static final Duration ALL = Duration.ofMinutes(3);
    /** PALABRE_OUTBOX_AT_ONCE. */
    private static final int AT_ONCE = 4;

    private final Figures figures = new Figures("invitations");

    /** @param each processor seconds of one mail */
    private record Round(double requestMillis, double perSecond, List<Double> sinceCommit, Servers.Cpu each) {}

    @Test
    void thousandGuestsAtOnce() {
        try (Palabre palabre = Palabre.start("bench-invitations")) {
            for (int round = 0; round < WARM_UP; round++) {
                invited(palabre);
            }
            List<Round> ours = new ArrayList<>();
            List<Double> one = new ArrayList<>();
            List<Double> several = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                ours.add(invited(palabre));
                List<MimeMessage> mails = BareSmtp.copies(guests(palabre));
                one.add(bare(palabre, mails, 1));
                several.add(bare(palabre, mails, AT_ONCE));
                figures.tell(
                        "round %d: outbox %.0f mails/s, bare over 1 connection %.0f/s, over %d %.0f/s, load %s",
                        round, ours.getLast().perSecond(), one.getLast(), AT_ONCE, several.getLast(), Machine.load());
            }
            tell(ours, Figures.median(one), Figures.median(several));
        }
    }

    private void tell(List<Round> ours, double one, double several) {
        double outbox = median(ours, Round::perSecond);
        figures.tell(
                "request that invites %d guests: %s ms",
                GUESTS, Figures.spread(ours.stream().map(Round::requestMillis).toList()));
        figures.times(
                "from the answer to the request until a mail is there",
                ours.stream().flatMap(round -> round.sinceCommit().stream()).toList());
        figures.tell(
                "processor of a mail, medians: %.2f ms of the application, %.2f ms of the database",
                1000 * median(ours, round -> round.each().application()),
                1000 * median(ours, round -> round.each().database()));
        figures.tell(
                "mails per second, medians of %d rounds: outbox %.0f, bare over one connection %.0f (ratio %.2f), bare over"
                        + " as many as the outbox uses (%d) %.0f (ratio %.2f)",
                ROUNDS, outbox, one, outbox / one, AT_ONCE, several, outbox / several);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Figures.median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static Round invited(Palabre palabre) {
        Meeting meeting = reserved(palabre);
        Servers servers = Servers.of(palabre);
        Servers.Cpu before = servers.cpu();
        long asked = System.nanoTime();
        Rest.Answer answer = meeting.asks("guests", "{\"language\":\"fr\",\"guests\":\"" + addresses() + "\"}");
        double millis = (System.nanoTime() - asked) / 1e6;
        Instant answered = Instant.now();
        assertThat(answer.json().getInt("invited")).as(answer.body()).isEqualTo(GUESTS);
        List<Arrival> arrivals = arrived(palabre);
        Servers.Cpu each = servers.cpu().since(before).each(GUESTS);
        List<Double> since = arrivals.stream()
                .map(mail -> (double) Duration.between(answered, mail.at()).toMillis())
                .toList();
        return new Round(millis, perSecond(arrivals), since, each);
    }

    /** A conference whose owner has read of it already, and empty mailboxes. */
    private static Meeting reserved(Palabre palabre) {
        palabre.post().emptyMailboxes();
        Meeting meeting = Meeting.at(palabre).startsIn(Duration.ofHours(20)).reserve();
        Await.until("the owner's mail", ALL, () -> !palabre.post().arrivals().isEmpty());
        palabre.post().emptyMailboxes();
        return meeting;
    }

    private static String addresses() {
        return IntStream.range(0, GUESTS)
                .mapToObj(n -> "guest" + n + "@example.org")
                .collect(Collectors.joining("\\n"));
    }

    private static double bare(Palabre palabre, List<MimeMessage> mails, int connections) {
        palabre.post().emptyMailboxes();
        BareSmtp.send(palabre.post().mailPort(), mails, connections);
        return perSecond(arrived(palabre));
    }

    private static List<Arrival> arrived(Palabre palabre) {
        Await.until(
                () -> guests(palabre).size() + " of " + GUESTS + " mails are there",
                ALL,
                () -> guests(palabre).size() >= GUESTS);
        return guests(palabre);
    }

    private static List<Arrival> guests(Palabre palabre) {
        return palabre.post().arrivals().stream()
                .filter(mail -> mail.to().startsWith("guest"))
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
    }

    /** From the first to the last. */
    private static double perSecond(List<Arrival> mails) {
        Duration took = Duration.between(mails.getFirst().at(), mails.getLast().at());
        return 1000.0 * (mails.size() - 1) / took.toMillis();
    }
}
