package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.directory.PhoneSignIn.Accepted;
import org.palabre.directory.PhoneSignIn.Locked;
import org.palabre.directory.PhoneSignIn.Wrong;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.testing.OnStage;

class PhoneGateTest extends OnStage {
    private PhonePinDesk pins;
    private PhoneGate gate;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests").set(Setting.PALABRE_PIN_ITERATIONS, "1000");
        pins = stage.get(PhonePinDesk.class);
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
        void fiveWrongPinsShouldMakeTheNumberWaitButNotItsOwnersPhone() {
            for (int i = 0; i < 5; i++) {
                assertThat(gate.signIn("1001", "1599", "06" + i)).isEqualTo(new Wrong());
            }
            assertThat(gate.signIn("1001", "1599", "0699")).isEqualTo(new Locked());
            assertThat(signIn("1001", "4826")).isEqualTo(new Locked());
            assertThat(gate.signIn("1001", "4826", "1001")).isInstanceOf(Accepted.class);
            stage.clock.advance(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
        }

        @Test
        void ownersPhoneShouldHaveItsOwnTries() {
            for (int i = 0; i < 5; i++) {
                assertThat(gate.signIn("1001", "1599", "1001")).isEqualTo(new Wrong());
            }
            assertThat(gate.signIn("1001", "4826", "1001")).isEqualTo(new Locked());
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
        }

        @Test
        void manyCallersShouldTestNoMoreThanTheHitsOfADay() {
            assertThat(tested(day -> "07" + day)).isBetween(20, 21);
            assertThat(gate.signIn("1002", "4826", "0601")).isEqualTo(new Locked());
            assertThat(gate.signIn("1001", "4826", "1001")).isInstanceOf(Accepted.class);
            assertThat(alarms()).containsExactly("pins");
        }

        @Test
        void whoWithholdsShouldUseUpHalfOfThem() {
            assertThat(tested(day -> "")).isBetween(10, 11);
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
        }

        /** One PIN at a thousand personal numbers. */
        private int tested(IntFunction<String> caller) {
            int tested = 0;
            for (int n = 0; n < 1_000; n++) {
                tested += gate.signIn("2" + n, "4826", caller.apply(n)).equals(new Wrong()) ? 1 : 0;
            }
            return tested;
        }

        private List<String> alarms() {
            return database.transactions.in(() -> database.transactions
                    .entities
                    .createQuery("select a.subject from AuditEntry a where a.action = 'guessing.alarm'", String.class)
                    .getResultList());
        }

        @Test
        void hashOfManyRoundsShouldGoOnWorkingAndBeRenewed() {
            stage.set(Setting.PALABRE_PIN_ITERATIONS, "20000");
            pins.change("4826", AWA);
            stage.set(Setting.PALABRE_PIN_ITERATIONS, "1000");
            assertThat(signIn("1001", "4827")).isEqualTo(new Wrong());
            assertThat(rounds()).isEqualTo(20_000);
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
            assertThat(rounds()).isEqualTo(1_000);
            assertThat(signIn("1001", "4826")).isInstanceOf(Accepted.class);
            assertThat(pins.find(AWA)).map(PinState::issued).contains(false);
        }

        /** Also for numbers that nobody has, or whoever invents some would take the processors. */
        @Test
        void allPinsShouldWaitForTheirTurn() {
            var none = new FairLimiter(0, Duration.ofMillis(1));
            var proof = new PinCheck(
                    stage.get(Directory.class), stage.get(JpaPhonePins.class), stage.get(Settings.class), none);

            for (Optional<Person> person : List.of(stage.get(Directory.class).find("awa"), Optional.<Person>empty())) {
                assertThatThrownBy(() -> proof.proves(person, "4826")).isInstanceOf(ServiceUnavailable.class);
            }
        }

        private int rounds() {
            return database.transactions.in(() -> database.transactions
                    .entities
                    .createQuery("select p.iterations from PhonePin p", Integer.class)
                    .getSingleResult());
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
