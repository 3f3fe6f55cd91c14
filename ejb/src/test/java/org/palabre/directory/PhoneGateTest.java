package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.directory.PhoneSignIn.Accepted;
import org.palabre.directory.PhoneSignIn.Locked;
import org.palabre.directory.PhoneSignIn.Wrong;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;

class PhoneGateTest extends OnStage {
    private PhonePins pins;
    private PhoneGate gate;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests").set(Setting.PALABRE_PIN_ITERATIONS, "1000");
        pins = stage.get(PhonePins.class);
        gate = stage.get(PhoneGate.class);
    }

    private PhoneSignIn signIn(String number, String pin) {
        return gate.signIn(number, pin, "0639980000");
    }

    @Nested
    class SigningIn {
        @BeforeEach
        void give() {
            pins.change("4826", AWA);
        }

        @Test
        void rightPinShouldTellThePerson() {
            assertThat(signIn("1001", "4826")).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(
                            accepted.person().login())
                    .isEqualTo("awa"));
        }

        @Test
        void everythingElseShouldBeTheSameAnswer() {
            assertThat(signIn("1001", "4827")).isEqualTo(new Wrong());
            assertThat(signIn("1002", "4826")).isEqualTo(new Wrong());
            assertThat(signIn("9999", "4826")).isEqualTo(new Wrong());
            assertThat(signIn("", "")).isEqualTo(new Wrong());
        }

        @Test
        void fiveWrongPinsShouldLockTheNumberForAQuarterOfAnHour() {
            for (int i = 0; i < 4; i++) {
                assertThat(gate.signIn("1001", "1599", "caller " + i)).isEqualTo(new Wrong());
            }
            assertThat(gate.signIn("1001", "1599", "caller 5")).isInstanceOf(Locked.class);
            assertThat(signIn("1001", "4826")).isInstanceOf(Locked.class);
            stage.clock.advance(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
        }

        @Test
        void oneCallerShouldNotTryAllNumbers() {
            for (int i = 0; i < 9; i++) {
                gate.signIn("20" + i, "4826", "0639980066");
            }
            assertThat(gate.signIn("1001", "4826", "0639980066")).isInstanceOf(Locked.class);
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
        }

        @Test
        void anotherPepperShouldMakeEveryPinWrong() {
            stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of other tests");
            assertThat(signIn("1001", "4826")).isEqualTo(new Wrong());
        }

        @Test
        void noPepperShouldLetNobodyIn() {
            stage.set(Setting.PALABRE_PIN_PEPPER, "");
            assertThat(signIn("1001", "4826")).isEqualTo(new Wrong());
        }
    }

    @Nested
    class GivingPins {
        @Test
        void issuedPinShouldBeTheOneThatCounts() {
            pins.change("4826", AWA);
            String issued = pins.issue("awa", ADMIN);
            assertThat(issued).matches("\\d{6}");
            assertThat(signIn("1001", "4826")).isEqualTo(new Wrong());
            assertThat(signIn("1001", issued)).isInstanceOf(Accepted.class);
            assertThat(pins.find(AWA)).map(PinState::issued).contains(true);
            pins.change("4826", AWA);
            assertThat(pins.find(AWA)).map(PinState::issued).contains(false);
        }

        @Test
        void removedPinShouldBeNone() {
            pins.change("4826", AWA);
            pins.remove("awa", ADMIN);
            assertThat(signIn("1001", "4826")).isEqualTo(new Wrong());
            assertThat(pins.find(AWA)).isEmpty();
        }

        @Test
        void onlyAdminsShouldGiveOrTakeThoseOfOthers() {
            assertThatThrownBy(() -> pins.issue("awa", PAUL)).hasMessageContaining("refused.notAllowed");
            assertThatThrownBy(() -> pins.remove("awa", PAUL)).hasMessageContaining("refused.notAllowed");
        }

        @Test
        void nobodyShouldHaveOneWithoutAPepper() {
            stage.set(Setting.PALABRE_PIN_PEPPER, "");
            assertThat(pins.ours()).isFalse();
            assertThatThrownBy(() -> pins.change("4826", AWA))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                            .isEqualTo("refused.pinsOff"));
        }
    }
}
