package org.palabre.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.telephony.LegId;
import org.palabre.testing.OnStage;

/** Sessions as a list: who sees which, and in which period. */
class SessionListTest extends OnStage {
    private ConferenceView first;
    private ConferenceView second;
    private Instant secondOpened;

    @BeforeEach
    void holdTwo() {
        first = stage.reserved(meeting());
        second = stage.reserved(meeting());
        LegId leg = stage.join(first.moderatorPin(), "0601");
        stage.pass(Duration.ofMinutes(2));
        stage.telephony.hangUp(leg);
        stage.live.end(first.number(), AWA);
        stage.pass(Duration.ofMinutes(58));
        secondOpened = stage.clock.instant();
        stage.join(second.moderatorPin(), "0602");
    }

    @Test
    void shouldShowTheLatestFirst() {
        Page<SessionLine> page = list(Optional.empty(), Optional.empty(), Optional.empty(), 0, 20);

        assertThat(page.count().total()).isEqualTo(2);
        assertThat(page.items()).extracting(SessionLine::conference).containsExactly(second.number(), first.number());
        assertThat(page.items().getLast().seconds()).contains(120L);
        assertThat(page.items().getLast().people()).contains(1);
        assertThat(page.items().getFirst().people()).isEmpty();
    }

    @Test
    void shouldCutPages() {
        Page<SessionLine> page = list(Optional.empty(), Optional.empty(), Optional.empty(), 1, 1);

        assertThat(page.count().total()).isEqualTo(2);
        assertThat(page.items()).extracting(SessionLine::conference).containsExactly(first.number());
    }

    @Test
    void shouldTakeThePeriodFromTheFirstMomentToBeforeTheLast() {
        assertThat(list(Optional.empty(), Optional.of(secondOpened), Optional.empty(), 0, 20)
                        .items())
                .extracting(SessionLine::conference)
                .containsExactly(second.number());
        assertThat(list(Optional.empty(), Optional.empty(), Optional.of(secondOpened), 0, 20)
                        .items())
                .extracting(SessionLine::conference)
                .containsExactly(first.number());
    }

    @Test
    void shouldShowThoseOfOneConference() {
        assertThat(list(Optional.of(first.number()), Optional.empty(), Optional.empty(), 0, 20)
                        .items())
                .extracting(SessionLine::conference)
                .containsExactly(first.number());
    }

    @Test
    void shouldHideForeignOnes() {
        assertThat(stage.history.list(query(Optional.empty()), PAUL).items()).isEmpty();
        assertThat(stage.history.list(query(Optional.empty()), ADMIN).items()).hasSize(2);
        assertThatThrownBy(() -> stage.history.list(query(Optional.of(first.number())), PAUL))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.unknownConference"));
    }

    private Page<SessionLine> list(
            Optional<String> conference, Optional<Instant> from, Optional<Instant> to, int page, int size) {
        return stage.history.list(new SessionQuery(conference, from, to, page, size), AWA);
    }

    private static SessionQuery query(Optional<String> conference) {
        return new SessionQuery(conference, Optional.empty(), Optional.empty(), 0, 20);
    }
}
