package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.conference.ConferenceQuery.Sort;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Page;
import org.palabre.shared.Setting;
import org.palabre.shared.Standing;
import org.palabre.testing.OnStage;

class ConferenceDeskTest extends OnStage {
    @Nested
    class Reserving {
        @Test
        void reserveShouldGiveANumberAndTwoCodesThatDiffer() {
            ConferenceView made = stage.reserved(meeting());

            assertThat(made.number()).matches("7\\d{7}");
            assertThat(made.moderatorPin()).matches("[3-9]\\d{7}").isNotEqualTo(made.userPin());
            assertThat(made.userPin()).matches("[3-9]\\d{7}");
            assertThat(made.expiresAt()).contains(made.createdAt().plus(Duration.ofDays(7)));
            assertThat(made.state()).isEqualTo(ConferenceState.FUTURE);
        }

        @Test
        void codesShouldGrowWithTheirNumberAndBeUnique() {
            stage.set(Setting.PALABRE_EMPLOYEE_MAX_OPEN, "1000");
            Set<String> codes = new HashSet<>();
            int digits = 8;
            for (int i = 0; i < 200; i++) {
                ConferenceView made = stage.reserved(meeting());
                assertThat(made.userPin().length()).isBetween(digits, i < 4 ? 8 : i < 50 ? 9 : 10);
                digits = made.userPin().length();
                assertThat(codes.add(made.userPin()) && codes.add(made.moderatorPin()))
                        .isTrue();
            }
            assertThat(digits).isEqualTo(10);
        }

        @Test
        void reserveShouldNameEveryFaultAtItsField() {
            var wish = new Reservation(
                    " ", "awa", Optional.of(stage.clock.instant().minusSeconds(3600)), 0, 1000, 1, "de", Options.NONE);

            assertThat(problems(() -> stage.desk.reserve(wish, AWA)))
                    .extracting(p -> p.field().orElseThrow())
                    .containsExactlyInAnyOrder(
                            "name", "durationMinutes", "validityDays", "maxParticipants", "language", "plannedStart");
        }

        @Test
        void theValidityShouldFollowAStartBeyondIt() {
            Instant start = stage.clock.instant().plus(Duration.ofDays(30)).plusSeconds(60);

            ConferenceView made = stage.reserved(meeting().at(start));

            assertThat(made.validityDays()).isEqualTo(31);
            assertThat(made.expiresAt().orElseThrow())
                    .isAfterOrEqualTo(start.plus(Duration.ofMinutes(made.durationMinutes())));
            assertThat(stage.reserved(meeting().at(stage.clock.instant().plus(Duration.ofDays(3))))
                            .validityDays())
                    .isEqualTo(meeting().validityDays());
        }

        @Test
        void theValidityShouldFollowNoFurtherThanTheLimit() {
            Instant last = stage.clock.instant().plus(Duration.ofDays(90));

            assertThat(stage.reserved(meeting().at(last.minusSeconds(1))).validityDays())
                    .isEqualTo(90);
            assertThat(problems(() -> stage.reserved(meeting().at(last))))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("wrong.tooFarAhead"))
                    .satisfies(p -> assertThat(p.arguments()).containsExactly(90));
        }

        @Test
        void reserveShouldRefuseNamesThatAreTooLongOrHoldControlCharacters() {
            assertThat(problems(() -> stage.desk.reserve(named("x".repeat(81)), AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("wrong.tooLong"));
            assertThat(problems(() -> stage.desk.reserve(named("a\u0000b"), AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("wrong.controlCharacters"));
        }

        @ParameterizedTest
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "'\u00a0\u3000',wrong.missing",
                    "\u202egnitem,wrong.invisibleCharacter",
                    "\u200b,wrong.invisibleCharacter"
                })
        void reserveShouldRefuseNamesInWhichNobodySeesWhatTheySay(String name, String key) {
            assertThat(problems(() -> stage.desk.reserve(named(name), AWA)))
                    .extracting(p -> p.field().orElseThrow() + " " + p.key())
                    .containsExactly("name " + key);
        }

        @Test
        void scriptsAndQuotesShouldBeNamesLikeOthers() {
            String name = "<script>alert(1)</script>'; drop table conference; --";

            assertThat(stage.reserved(named(name)).name()).isEqualTo(name);
        }

        @Test
        void anEmployeeShouldReserveOnlyForHimselfAndWithinHisLimits() {
            assertThat(problems(() -> stage.desk.reserve(ownedBy("paul"), AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.onlyForYourself"));
            assertThat(stage.desk.limits(ADMIN).durationMinutes())
                    .isGreaterThan(stage.desk.limits(AWA).durationMinutes());
        }

        @Test
        void anAdminShouldReserveForSomebodyInTheDirectory() {
            assertThat(stage.desk.reserve(ownedBy("paul"), ADMIN).ownerName()).isEqualTo("Paul Martin");
            assertThat(problems(() -> stage.desk.reserve(ownedBy("nobody"), ADMIN)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("wrong.unknownPerson"));
        }

        @Test
        void reserveShouldRefuseMoreThanTheAllowedOpenReservations() {
            stage.set(Setting.PALABRE_EMPLOYEE_MAX_OPEN, "2");
            stage.reserved(meeting());
            stage.reserved(meeting());

            assertThat(problems(() -> stage.reserved(meeting())))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.tooManyReservations"));
        }

        @Test
        void whoHasNoRoleShouldDoNothing() {
            var nobody = new Actor("nobody", "Nobody", new Standing.Nobody(), "");

            assertThat(problems(() -> stage.desk.reserve(ownedBy("nobody"), nobody)))
                    .isNotEmpty();
            assertThat(problems(() -> stage.desk.list(ConferenceQuery.of(ConferenceState.FUTURE), nobody)))
                    .isNotEmpty();
        }
    }

    @Nested
    class Changing {
        @Test
        void editShouldChangeWhatMayChangeAndKeepNumberAndCodes() {
            ConferenceView made = stage.reserved(meeting());

            ConferenceView changed = stage.desk.edit(made.number(), made.version(), named("Autre nom"), AWA);

            assertThat(changed.name()).isEqualTo("Autre nom");
            assertThat(changed.version()).isGreaterThan(made.version());
            assertThat(changed.moderatorPin()).isEqualTo(made.moderatorPin());
            assertThat(search("autre")).hasSize(1);
            assertThat(search("comite")).isEmpty();
        }

        @Test
        void editShouldRefuseWhenSomebodyElseChangedItMeanwhile() {
            ConferenceView made = stage.reserved(meeting());
            stage.desk.edit(made.number(), made.version(), named("Un"), AWA);

            assertThat(problems(() -> stage.desk.edit(made.number(), made.version(), named("Deux"), ADMIN)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.changedMeanwhile"));
        }

        @Test
        void editShouldRefuseWhenItIsOpen() {
            ConferenceView made = stage.reserved(meeting());
            stage.join(made.moderatorPin(), "0601");
            int version = stage.desk.get(made.number(), AWA).version();

            assertThat(problems(() -> stage.desk.edit(made.number(), version, named("Non"), AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.noLongerFuture"));
        }

        @Test
        void aForeignConferenceShouldBeAsUnknownAsNone() {
            ConferenceView made = stage.reserved(meeting());

            String foreign = problems(() -> stage.desk.get(made.number(), PAUL))
                    .getFirst()
                    .key();
            String none =
                    problems(() -> stage.desk.get("79999999", PAUL)).getFirst().key();

            assertThat(foreign).isEqualTo(none).isEqualTo("refused.unknownConference");
            assertThat(problems(() -> stage.desk.get("1 or 1=1", PAUL))
                            .getFirst()
                            .key())
                    .isEqualTo(none);
        }
    }

    @Nested
    class Deleting {
        @Test
        void deleteShouldHideAndRestoreShouldBringBack() {
            ConferenceView one = stage.reserved(meeting());
            ConferenceView two = stage.reserved(meeting());

            assertThat(stage.desk.delete(List.of(one.number(), two.number()), AWA))
                    .isEqualTo(2);
            assertThat(search("")).isEmpty();
            stage.desk.restore(List.of(one.number()), AWA);
            assertThat(search("")).extracting(ConferenceView::number).containsExactly(one.number());
        }

        @Test
        void restoreShouldRefuseMoreThanTheAllowedOpenReservations() {
            stage.set(Setting.PALABRE_EMPLOYEE_MAX_OPEN, "2");
            List<String> deleted = List.of(
                    stage.reserved(meeting()).number(),
                    stage.reserved(meeting()).number());
            stage.desk.delete(deleted, AWA);
            stage.reserved(meeting());

            assertThat(problems(() -> stage.desk.restore(deleted, AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.tooManyReservations"));
            assertThat(search("")).hasSize(1);
            stage.desk.restore(deleted.subList(0, 1), AWA);
            assertThat(search("")).hasSize(2);
        }

        @Test
        void deleteShouldBeAllOrNone() {
            ConferenceView mine = stage.reserved(meeting());
            ConferenceView open = stage.reserved(meeting());
            stage.join(open.moderatorPin(), "0601");

            assertThat(problems(() -> stage.desk.delete(List.of(mine.number(), open.number()), AWA)))
                    .singleElement()
                    .satisfies(p -> assertThat(p.key()).isEqualTo("refused.deleteCurrent"));
            assertThat(stage.desk.get(mine.number(), AWA).deleted()).isFalse();
        }

        @Test
        void deleteShouldRefuseForeignOnes() {
            ConferenceView made = stage.reserved(meeting());

            assertThat(problems(() -> stage.desk.delete(List.of(made.number()), PAUL)))
                    .isNotEmpty();
        }
    }

    @Nested
    class Listing {
        @Test
        void anEmployeeShouldSeeHisOwnAndAnAdminAll() {
            stage.reserved(meeting());
            stage.desk.reserve(ownedBy("paul"), PAUL);

            assertThat(search("")).hasSize(1);
            assertThat(stage.desk
                            .list(ConferenceQuery.of(ConferenceState.FUTURE), ADMIN)
                            .items())
                    .hasSize(2);
        }

        @Test
        void searchShouldFindWordsByTheirBeginningWithoutAccentsAndCase() {
            stage.reserved(named("Réunion Équipe produit"));
            stage.reserved(named("Point hebdomadaire"));

            assertThat(search("equi")).hasSize(1);
            assertThat(search("PRODUIT réu")).hasSize(1);
            assertThat(search("awa")).hasSize(2);
            assertThat(search("%")).hasSize(2);
            assertThat(search("zzz")).isEmpty();
            assertThat(search(search("point").getFirst().number())).hasSize(1);
        }

        @Test
        void listShouldSortAndPageInTheDatabase() {
            for (int i = 0; i < 25; i++) {
                stage.reserved(named("Conférence %02d".formatted(i)));
            }

            Page<ConferenceView> second = stage.desk.list(
                    new ConferenceQuery(Optional.of(ConferenceState.FUTURE), "", true, Sort.NAME, true, 1, 10), AWA);

            assertThat(second.count().total()).isEqualTo(25);
            assertThat(second.items()).extracting(ConferenceView::name).first().isEqualTo("Conférence 10");
            assertThat(second.items()).hasSize(10);
        }

        @Test
        void aSearchShouldCountToTwoHundredAndTellThatThereAreMore() {
            var search =
                    new ConferenceQuery(Optional.of(ConferenceState.FUTURE), "point", false, Sort.NAME, true, 0, 20);
            for (int i = 0; i < 200; i++) {
                stage.desk.reserve(ownedBy("paul"), ADMIN);
            }
            assertThat(stage.desk.list(search, ADMIN).count()).isEqualTo(new Count(200, false));

            stage.desk.reserve(ownedBy("paul"), ADMIN);
            assertThat(stage.desk.list(search, ADMIN).count()).isEqualTo(new Count(200, true));
        }

        @Test
        void everySortShouldWork() {
            stage.reserved(meeting());
            for (Sort sort : Sort.values()) {
                assertThat(stage.desk
                                .list(new ConferenceQuery(Optional.empty(), "comite", false, sort, false, 0, 20), AWA)
                                .items())
                        .hasSize(1);
            }
        }
    }

    private List<ConferenceView> search(String text) {
        return stage.desk
                .list(
                        new ConferenceQuery(
                                Optional.of(ConferenceState.FUTURE), text, false, Sort.CREATED, false, 0, 50),
                        AWA)
                .items();
    }

    private static Reservation named(String name) {
        return new Reservation(name, "awa", Optional.empty(), 60, 7, 5, "fr", Options.NONE);
    }

    private static Reservation ownedBy(String login) {
        return new Reservation("Point", login, Optional.empty(), 60, 7, 5, "fr", Options.NONE);
    }

    private static List<DomainException.Problem> problems(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems();
    }
}
