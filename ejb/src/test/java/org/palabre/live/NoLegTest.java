package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.shared.DomainException;

/** Whatever a program sends as a leg that is none, or none of this conference. */
class NoLegTest extends LiveFixture {
    static Stream<String> noLegs() {
        return Stream.of("", " ", "nobody's", "x".repeat(128), "x".repeat(129), "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("noLegs")
    void shouldBeRefusedAsOneThatIsGone(String leg) {
        stage.join(conference.moderatorPin(), "0601");
        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> stage.live.mute(conference.number(), leg, AWA),
                () -> stage.live.unmute(conference.number(), leg, AWA),
                () -> stage.live.lowerHand(conference.number(), leg, AWA),
                () -> stage.live.eject(conference.number(), leg, AWA))) {
            assertThatThrownBy(action)
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                            .isEqualTo("refused.legGone"));
        }
    }
}
