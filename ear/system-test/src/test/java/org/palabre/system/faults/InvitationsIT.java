package org.palabre.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.PostOffice;
import org.palabre.system.Rest;
import org.palabre.system.calls.Meeting;
import org.palabre.testing.Await;

/**
 * A thousand guests are invited, and everything that sends is killed meanwhile: all of them are told, and twice only
 * who was being told at that very moment (package org.palabre.shared.outbox, rule 3).
 */
@OnFaultyPalabre
@Timeout(400)
class InvitationsIT {
    private static final Duration ALL = Duration.ofMinutes(3);
    /** PALABRE_OUTBOX_AT_ONCE, for each of the kinds. */
    private static final int AT_ONCE = 4;

    private final Palabre palabre;
    private final PostOffice post;

    InvitationsIT(Faulty faulty) {
        palabre = faulty.palabre();
        post = palabre.post();
    }

    @Test
    void everybodyShouldBeToldWhateverIsKilled() {
        Meeting meeting = Meeting.at(palabre).startsIn(Duration.ofHours(20)).reserve();
        String guests = IntStream.range(0, 700)
                        .mapToObj(i -> "guest" + i + "@example.org")
                        .collect(Collectors.joining("\n"))
                + "\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> "063998%04d".formatted(3000 + i))
                        .collect(Collectors.joining("\n"));
        Rest.Answer invited =
                meeting.asks("guests", "{\"language\":\"fr\",\"guests\":\"" + guests.replace("\n", "\\n") + "\"}");
        assertThat(invited.json().getInt("invited")).isEqualTo(1000);

        awaitMails(150);
        post.stopMail();
        awaitTexts(50);
        post.stopTexts();
        palabre.killWildFly();
        post.startMail();
        palabre.startWildFly();
        awaitMails(400);
        palabre.killWildFly();
        post.startTexts();
        palabre.startWildFly();
        awaitMails(700);
        awaitTexts(300);

        System.getLogger(InvitationsIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} guests told by mail, {1} mails twice; {2} by short message, {3} twice",
                        mailed().size(),
                        twice(mailed()),
                        texted().size(),
                        twice(texted()));
        assertThat(twice(mailed())).isLessThanOrEqualTo(3 * AT_ONCE);
        assertThat(twice(texted())).isLessThanOrEqualTo(3 * AT_ONCE);
    }

    private void awaitMails(int people) {
        Await.until(
                () -> people + " guests with a mail, but it is " + mailed().size(),
                ALL,
                () -> mailed().size() >= people);
    }

    private void awaitTexts(int people) {
        Await.until(
                () -> people + " guests with a short message, but it is " + texted().size(),
                ALL,
                () -> texted().size() >= people);
    }

    private Map<String, Long> mailed() {
        return only(post.mailsByAddress(), "guest\\d+@example.org");
    }

    private Map<String, Long> texted() {
        return only(post.textsByNumber(), ".*639983[0-2]\\d\\d");
    }

    private static Map<String, Long> only(Map<String, Long> counts, String addresses) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().matches(addresses))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long twice(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(count -> count - 1).sum();
    }
}
