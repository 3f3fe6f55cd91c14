package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.telephony.LegId;
import org.palabre.telephony.RoomName;
import org.palabre.telephony.Snapshot;
import org.palabre.telephony.SwitchId;

/** Rooms are listed one after the other, while people come and go. */
class LegBookTest {
    private static final LegId PAUL = new LegId("palabre-1.1");

    private final LegBook legs = new LegBook();

    private void listed(Set<LegId> alive) {
        legs.compareWith(new Snapshot(SwitchId.FIRST, Instant.EPOCH, alive, List.of(), Set.of()));
    }

    @Test
    void whoCameInAfterTheirRoomWasListedShouldStayKnown() {
        legs.joined(PAUL, new RoomName("p7"), "PJSIP/x-1");
        listed(Set.of(PAUL));
        assertThat(legs.isInside(PAUL)).isTrue();
        assertThat(legs.channelOf(PAUL)).contains("PJSIP/x-1");
    }

    @Test
    void whoIsGoneShouldBeForgotten() {
        legs.joined(PAUL, new RoomName("p7"), "PJSIP/x-1");
        listed(Set.of());
        assertThat(legs.isInside(PAUL)).isFalse();
    }
}
