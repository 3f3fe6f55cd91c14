package org.palabre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.session.EndReason;
import org.palabre.session.SessionView;
import org.palabre.session.SessionView.ParticipationView;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

class DemoConferencesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private final Stage stage = new Stage(TestDatabase.h2().emptied());
    private final DemoConferences demo = stage.get(DemoConferences.class);

    @BeforeEach
    void make() {
        assertThat(demo.wanted()).isTrue();
        demo.make();
    }

    @Test
    void itShouldBeMadeOnce() {
        assertThat(demo.wanted()).isFalse();
    }

    @Test
    void theCalendarShouldShowWhatWasHeldAndWhatIsPlanned() {
        assertThat(stage.desk.calendar(
                        NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)), false, Stage.ADMIN))
                .extracting(
                        c -> c.openedAt().or(c::plannedStart).orElseThrow(),
                        ConferenceView::name,
                        ConferenceView::state)
                .containsExactly(
                        tuple(NOW.minus(Duration.ofDays(9)), "Comité de direction", ConferenceState.PAST),
                        tuple(
                                NOW.minus(Duration.ofDays(6)),
                                "Revue fournisseurs, avec les sites de Nantes et de Dakar",
                                ConferenceState.PAST),
                        tuple(NOW.minus(Duration.ofDays(2)), "Point hebdomadaire support", ConferenceState.PAST),
                        tuple(NOW.plus(Duration.ofDays(1)), "Budget 2027", ConferenceState.FUTURE),
                        tuple(NOW.plus(Duration.ofDays(2)), "Comité de pilotage", ConferenceState.FUTURE),
                        tuple(NOW.plus(Duration.ofDays(4)), "Point hebdomadaire support", ConferenceState.FUTURE));
    }

    @Test
    void whatWasHeldShouldBeAsIfItHadBeen() {
        ConferenceView held = named("Revue fournisseurs");
        SessionView session = stage.history.latest(held.number(), Stage.ADMIN).orElseThrow();
        Instant start = NOW.minus(Duration.ofDays(6));

        assertThat(held.createdAt()).isEqualTo(start.minus(Duration.ofHours(20)));
        assertThat(session.openedAt()).isEqualTo(start);
        assertThat(session.openedBy()).isEqualTo("Paul Martin");
        assertThat(session.closedAt()).contains(start.plus(Duration.ofMinutes(90)));
        assertThat(session.people()).isEqualTo(3);
        assertThat(session.seconds()).isEqualTo((90 + 87 + 60) * 60);
        assertThat(session.participations())
                .extracting(ParticipationView::caller, ParticipationView::name, stay -> stay.endReason()
                        .orElseThrow())
                .containsExactly(
                        tuple("1002", "Paul Martin", EndReason.ENDED),
                        tuple("+221338000001", "", EndReason.ENDED),
                        tuple("1003", "Fatou Sow", EndReason.HUNG_UP));
    }

    @Test
    void whatNobodyCameToShouldBePast() {
        assertThat(named("Essai du pont").state()).isEqualTo(ConferenceState.PAST);
        assertThat(named("Essai du pont").openedAt()).isEmpty();
    }

    @Test
    void whatLiesAheadShouldBeCalled() {
        assertThat(stage.door.admit(stage.call("0601"), named("equipe").moderatorPin()))
                .isInstanceOf(Answer.Admitted.class);
    }

    private ConferenceView named(String text) {
        var query = new ConferenceQuery(Optional.empty(), text, false, ConferenceQuery.Sort.NAME, true, 0, 20);
        assertThat(stage.desk.rows(query, Stage.ADMIN)).hasSize(1);
        return stage.desk.rows(query, Stage.ADMIN).getFirst();
    }
}
