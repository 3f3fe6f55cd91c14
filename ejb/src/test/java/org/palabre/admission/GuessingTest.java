package org.palabre.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer.Admitted;
import org.palabre.admission.Answer.NumberWanted;
import org.palabre.admission.Answer.Refused;
import org.palabre.admission.Answer.Why;
import org.palabre.conference.CodeCount;
import org.palabre.conference.ConferenceView;
import org.palabre.shared.Setting;
import org.palabre.telephony.CallerNumber;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;

/** Guessing codes and numbers: what is tested, who is asked for more, and that everybody honest gets in (P10). */
class GuessingTest extends OnStage {
    private ConferenceView conference;

    @BeforeEach
    void reserve() {
        conference = stage.reserved(meeting(60, org.palabre.conference.Options.NONE));
    }

    /** So many, each from another number by another line. @return how many were tested */
    private int guessed(int guesses) {
        int tested = 0;
        for (int n = 0; n < guesses; n++) {
            tested += wrongFrom("0700" + n, "PJSIP/trunk" + n % 10 + "-1") ? 1 : 0;
        }
        return tested;
    }

    private boolean wrongFrom(String number, String channel) {
        return Refused.because(Why.WRONG_CODE).equals(stage.door.admit(call(number, channel), "39999999"));
    }

    private Call call(String from, String channel) {
        Call call = stage.call(from);
        return new Call(call.leg(), channel, call.caller(), "", "8000", "fr", call.answeredAt());
    }

    private Call phone(String extension, String dialled) {
        Call call = stage.call(extension);
        return new Call(
                call.leg(), call.channel(), CallerNumber.of(extension), extension, dialled, "fr", call.answeredAt());
    }

    @Nested
    class ForgedNumbers {
        @Test
        void theDayShouldTestNoMoreThanItsHits() {
            double odds = stage.get(CodeCount.class).odds(8);

            int tested = guessed(600);

            assertThat(tested * odds).isBetween(CodeCount.HITS_A_DAY - odds, CodeCount.HITS_A_DAY + odds);
        }

        @Test
        void honestCallersShouldGetInMeanwhileWithTheNumber() {
            guessed(600);

            assertThat(stage.door.admit(stage.call("0601"), conference.userPin()))
                    .isEqualTo(new NumberWanted());
            assertThat(stage.door.admit(stage.call("0601"), conference.userPin(), conference.number()))
                    .isInstanceOf(Admitted.class);
            assertThat(stage.door.admitInternal(phone("1002", conference.number())))
                    .isInstanceOf(Admitted.class);
        }

        @Test
        void aDayLaterTheCodeShouldDoAgain() {
            guessed(600);
            stage.clock.advance(Duration.ofDays(1));
            assertThat(stage.door.admit(stage.call("0601"), conference.userPin()))
                    .isInstanceOf(Admitted.class);
        }

        @Test
        void aRestartShouldForgiveNothing() {
            guessed(600);
            var restarted = new Stage(database);
            assertThat(restarted.door.admit(restarted.call("0601"), conference.userPin()))
                    .isEqualTo(new NumberWanted());
        }

        @Test
        void rightCodesShouldCostNothing() {
            for (int n = 0; n < 600; n++) {
                assertThat(stage.door.admit(stage.call("06" + n), conference.userPin()))
                        .isNotInstanceOf(NumberWanted.class);
            }
        }

        @Test
        void theAlarmShouldBeOneRow() {
            guessed(600);
            assertThat(alarms()).containsExactly("codes");
        }
    }

    @Nested
    class Shares {
        @Test
        void whoWithholdsShouldUseUpOnlyThatShare() {
            int tested = 0;
            while (wrongFrom("", "PJSIP/trunk" + tested % 10 + "-1")) {
                tested++;
            }

            assertThat(tested * stage.get(CodeCount.class).odds(8)).isLessThan(CodeCount.HITS_A_DAY / 3);
            assertThat(stage.door.admit(stage.call(""), conference.userPin())).isEqualTo(new NumberWanted());
            assertThat(stage.door.admit(stage.call("0601"), conference.userPin()))
                    .isInstanceOf(Admitted.class);
            assertThat(alarms()).containsExactly("withheld");
        }

        @Test
        void oneLineShouldLeaveSomethingToTheOthers() {
            for (int n = 0; n < 600; n++) {
                wrongFrom("0700" + n, "PJSIP/gateway-000000" + n % 10);
            }

            assertThat(stage.door.admit(call("0601", "PJSIP/gateway-00000099"), conference.userPin()))
                    .isEqualTo(new NumberWanted());
            assertThat(stage.door.admit(call("0601", "PJSIP/other-00000099"), conference.userPin()))
                    .isInstanceOf(Admitted.class);
        }

        @Test
        void aNumberThatSomebodyForgedShouldStillGetIn() {
            for (int n = 0; n < 100; n++) {
                wrongFrom("0601", "PJSIP/trunk" + n % 10 + "-1");
            }
            assertThat(stage.door.admit(stage.call("0601"), conference.userPin(), conference.number()))
                    .isInstanceOf(Admitted.class);
        }
    }

    @Nested
    class KnownNumbers {
        @Test
        void codesOfOneConferenceShouldBeTestedInBoundsOnly() {
            ConferenceView other = stage.reserved(meeting());
            int tested = 0;
            while (Refused.because(Why.WRONG_CODE)
                    .equals(stage.door.admit(stage.call("07"), "39999999", conference.number()))) {
                tested++;
            }

            assertThat(tested * CodeCount.oddsOfOne(8) * 365).isBetween(0.0019, 0.0021);
            assertThat(stage.door.admit(stage.call("0601"), other.userPin(), other.number()))
                    .isInstanceOf(Admitted.class);
            assertThat(stage.door.admitInternal(phone("1001", conference.number())))
                    .isInstanceOf(Admitted.class);
        }

        @Test
        void theNumberOfAnotherConferenceShouldBeWrong() {
            ConferenceView other = stage.reserved(meeting());
            assertThat(stage.door.admit(stage.call("07"), conference.userPin(), other.number()))
                    .isEqualTo(Refused.because(Why.WRONG_CODE));
            assertThat(stage.door.admit(stage.call("07"), conference.userPin(), ""))
                    .isEqualTo(Refused.because(Why.WRONG_CODE));
        }
    }

    @Nested
    class InternalPhones {
        @Test
        void aPhoneThatTriesNumbersShouldBeLeftItsOwnOnly() {
            for (int n = 0; n < 150; n++) {
                assertThat(stage.door.admitInternal(phone("1001", "7999" + (1000 + n))))
                        .isEqualTo(Refused.because(n < 5 ? Why.UNKNOWN_NUMBER : Why.TOO_MANY_TRIES));
            }
            ConferenceView pauls = stage.desk.reserve(
                    new org.palabre.conference.Reservation(
                            "Point",
                            "paul",
                            java.util.Optional.empty(),
                            60,
                            7,
                            5,
                            "fr",
                            org.palabre.conference.Options.NONE),
                    Stage.PAUL);

            assertThat(stage.door.admitInternal(phone("1001", conference.number())))
                    .isInstanceOf(Admitted.class);
            assertThat(stage.door.admitInternal(phone("1001", pauls.number())))
                    .isEqualTo(Refused.because(Why.TOO_MANY_TRIES));
            assertThat(stage.door.admitInternal(phone("1002", conference.number())))
                    .isInstanceOf(Admitted.class);
            assertThat(alarms()).containsExactly("extension:1001");
        }
    }

    @Test
    void longerCodesThanThereAreShouldCostNothing() {
        stage.set(Setting.PALABRE_TRIES_PER_CALLER, "100");
        for (int n = 0; n < 600; n++) {
            stage.door.admit(call("07" + n, "PJSIP/trunk-1"), "399999999999");
        }
        assertThat(stage.door.admit(stage.call("0601"), conference.userPin())).isInstanceOf(Admitted.class);
    }

    private List<String> alarms() {
        return database.transactions.in(() -> database.transactions
                .entities
                .createQuery("select a.subject from AuditEntry a where a.action = 'guessing.alarm'", String.class)
                .getResultList());
    }
}
