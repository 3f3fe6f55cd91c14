package org.palabre.invitation;

import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.conference.ConferenceView;
import org.palabre.notification.Mail;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.testing.OnStage;

/** A conference, and invitations to it that reserve nothing. */
abstract class OnInvitation extends OnStage {
    static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");
    static final Map<String, String> GUESTS =
            Map.of("fr", "Fatou Sow <fatou@example.org>\n06 39 98 12 34", "en", "Moussa <moussa@example.org>");

    InvitationDesk desk;
    ConferenceView conference;

    @BeforeEach
    void open() {
        desk = stage.get(InvitationDesk.class);
        conference = stage.reserved(meeting());
        forgetMessages();
    }

    void forgetMessages() {
        stage.mails.sent.clear();
        stage.texts.sent.clear();
    }

    Instant soon() {
        return stage.clock.instant().plus(Duration.ofHours(30));
    }

    InvitationRequest wish() {
        return wish(conference.number(), "Point budget", soon());
    }

    static InvitationRequest wish(String number, String name, Instant start) {
        return new InvitationRequest(number, name, "Awa Ndiaye, direction", Optional.of(start), 45, DAKAR);
    }

    InvitationView sent() {
        return desk.send(wish(), GUESTS, AWA);
    }

    List<String> mailed() {
        return stage.mails.sent.stream().map(Mail::to).toList();
    }

    Mail lastMailTo(String address) {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals(address))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    ICalendar lastCalendarOf(String address) {
        return Biweekly.parse(lastMailTo(address).calendar().orElseThrow().content())
                .first();
    }

    static VEvent event(ICalendar calendar) {
        return calendar.getEvents().getFirst();
    }

    List<String> faults(InvitationRequest wish, Map<String, String> guests, Actor actor) {
        try {
            desk.send(wish, guests, actor);
            return List.of();
        } catch (DomainException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.field().orElse("") + " " + problem.key())
                    .toList();
        }
    }
}
