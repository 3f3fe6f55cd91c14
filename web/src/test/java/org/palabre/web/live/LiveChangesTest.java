package org.palabre.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.live.LegState;
import org.palabre.live.LiveLeg;
import org.palabre.live.LivePicture;
import org.palabre.session.ActionKind;
import org.palabre.session.LoggedAction;

class LiveChangesTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void theSameShouldRenderNothing() {
        LivePicture picture = picture(leg("1.1"), leg("1.2"));
        assertThat(LiveChanges.between(picture, later(picture))).isEmpty();
    }

    @Test
    void whoTalksShouldBeHisRowOnly() {
        LivePicture before = picture(leg("1.1"), leg("1.2"), leg("1.3"));
        LivePicture after = picture(talks("1.1"), leg("1.2"), leg("1.3"));
        assertThat(LiveChanges.between(before, after)).containsExactly("live:row:2:leg");
    }

    @Test
    void whoComesShouldChangeTheTableAndTheNumbers() {
        assertThat(LiveChanges.between(picture(leg("1.1")), picture(leg("1.1"), leg("1.2"))))
                .containsExactly("live:stats", "live:people");
    }

    @Test
    void whoComesInFromTheWaitShouldChangeTheTableAndTheNumbers() {
        LivePicture before = picture(leg("1.1"), leg("1.2", LegState.WAITING, false));
        assertThat(LiveChanges.between(before, picture(leg("1.1"), leg("1.2"))))
                .containsExactly("live:stats", "live:people");
    }

    @Test
    void aLineOfTheLogShouldBeTheLogOnly() {
        LivePicture before = picture(leg("1.1"));
        var line = new LoggedAction(NOON, ActionKind.WARNED, "", "");
        assertThat(LiveChanges.between(before, picture(false, List.of(line), leg("1.1"))))
                .containsExactly("live:log");
    }

    @Test
    void lockingShouldChangeTheHead() {
        assertThat(LiveChanges.between(picture(leg("1.1")), picture(true, List.of(), leg("1.1"))))
                .containsExactly("live:head");
    }

    @Test
    void anUnknownPictureAndAnotherSessionShouldRenderAll() {
        LivePicture picture = picture(leg("1.1"));
        assertThat(LiveChanges.between(null, picture)).containsExactly(LiveChanges.ALL);
        assertThat(LiveChanges.between(picture, null)).containsExactly(LiveChanges.ALL);
    }

    private static LiveLeg leg(String id) {
        return leg(id, LegState.IN, false);
    }

    private static LiveLeg talks(String id) {
        return leg(id, LegState.IN, true);
    }

    private static LiveLeg leg(String id, LegState state, boolean talking) {
        return new LiveLeg(id, "1001", "", false, false, state, NOON, Optional.of(NOON), false, talking, false, 0);
    }

    private static LivePicture picture(LiveLeg... legs) {
        return picture(false, List.of(), legs);
    }

    private static LivePicture picture(boolean locked, List<LoggedAction> log, LiveLeg... legs) {
        return new LivePicture(
                7,
                "71234567",
                "Comité",
                "Awa",
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(3600)),
                "Awa",
                locked,
                false,
                false,
                10,
                List.of(legs),
                log,
                NOON);
    }

    private static LivePicture later(LivePicture picture) {
        return new LivePicture(
                picture.session(),
                picture.conference(),
                picture.name(),
                picture.ownerName(),
                picture.openedAt(),
                picture.endsAt(),
                picture.openedBy(),
                picture.locked(),
                picture.mutedAll(),
                picture.stale(),
                picture.cap(),
                picture.legs(),
                picture.log(),
                NOON.plusSeconds(5));
    }
}
