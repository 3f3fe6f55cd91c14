package org.palabre.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Reservation;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Standing;
import org.palabre.testing.OnStage;

class PackageDeskTest extends OnStage {
    private static final Actor OPERATOR = new Actor("operator", "Operator", new Standing.Operator(), "192.0.2.9");
    private PackageDesk desk;

    @BeforeEach
    void desk() {
        desk = stage.get(PackageDesk.class);
    }

    @Nested
    class Picking {
        @Test
        void thereShouldBeAStandardPackageWhereNoneIsActive() {
            assertThat(desk.offered()).containsExactly(PackageView.STANDARD);
            desk.add(named("Ancien", false), OPERATOR);

            assertThat(desk.offered()).containsExactly(PackageView.STANDARD);
            assertThat(PackageView.STANDARD.terms().check()).isEqualTo(PackageView.STANDARD.terms());
        }

        @Test
        void offeredShouldBeTheActiveOnesInTheirOrder() {
            desk.add(named("Court", true), OPERATOR);
            desk.add(named("Ancien", false), OPERATOR);
            desk.add(named("Long", true), OPERATOR);

            assertThat(desk.offered()).extracting(p -> p.terms().name("fr")).containsExactly("Court", "Long");
            assertThat(desk.offered()).extracting(p -> p.terms().name("en")).containsExactly("Court (en)", "Long (en)");
            assertThat(desk.all(OPERATOR)).hasSize(3);
        }

        @Test
        void aReservationShouldBeWhatItsPackageProposes() {
            var terms = new PackageTerms("Séminaire", "Seminar", 90, 25, 14, true, false, true, true, true);

            ConferenceView made = stage.reserved(Reservation.of(terms, "Point", "awa", "fr"));

            assertThat(made.durationMinutes()).isEqualTo(90);
            assertThat(made.maxParticipants()).isEqualTo(25);
            assertThat(made.validityDays()).isEqualTo(14);
            assertThat(made.options()).isEqualTo(new org.palabre.conference.Options(true, false, true, true));
        }

        @Test
        void theLimitsOfTheRoleShouldHold() {
            var terms = new PackageTerms("Congrès", "Congress", 600, 200, 100, false, false, false, false, true);
            Reservation wish = Reservation.of(desk.add(terms, OPERATOR).terms(), "Point", "awa", "fr");

            assertThat(problems(() -> stage.desk.reserve(wish, AWA)))
                    .extracting(p -> p.field().orElseThrow())
                    .containsExactlyInAnyOrder("durationMinutes", "maxParticipants", "validityDays");
            assertThat(stage.desk.reserve(wish, ADMIN).maxParticipants()).isEqualTo(200);
        }
    }

    @Nested
    class Defining {
        @Test
        void addShouldRefuseNamesInWhichNobodySeesWhatTheySay() {
            var terms = new PackageTerms("Gratuit\u202e", "\u00a0", 60, 5, 30, false, false, false, false, true);

            assertThat(problems(() -> desk.add(terms, OPERATOR)))
                    .extracting(p -> p.field().orElseThrow() + " " + p.key())
                    .containsExactly("nameFr wrong.invisibleCharacter", "nameEn wrong.missing");
        }

        @Test
        void addShouldNameEveryFaultAtItsField() {
            var terms = new PackageTerms(" ", "x".repeat(41), 1441, 1, 0, false, false, false, false, true);

            assertThat(problems(() -> desk.add(terms, OPERATOR)))
                    .extracting(p -> p.field().orElseThrow() + " " + p.key())
                    .containsExactly(
                            "nameFr wrong.missing",
                            "nameEn wrong.tooLong",
                            "durationMinutes wrong.range",
                            "maxParticipants wrong.range",
                            "validityDays wrong.range");
        }

        @Test
        void changeShouldKeepTheOrderAndRefuseAnOldVersion() {
            PackageView first = desk.add(named("Un", true), OPERATOR);
            desk.add(named("Deux", true), OPERATOR);

            PackageView changed = desk.change(first.id(), first.version(), named("Premier", true), OPERATOR);

            assertThat(changed.version()).isGreaterThan(first.version());
            assertThat(desk.offered()).extracting(p -> p.terms().nameFr()).containsExactly("Premier", "Deux");
            assertThat(problems(() -> desk.change(first.id(), first.version(), named("Autre", true), OPERATOR)))
                    .extracting(Problem::key)
                    .containsExactly("refused.packageChanged");
        }

        @Test
        void orderShouldPutThemAsToldAndRefuseAnythingElse() {
            long one = desk.add(named("Un", true), OPERATOR).id();
            long two = desk.add(named("Deux", true), OPERATOR).id();
            long three = desk.add(named("Trois", true), OPERATOR).id();

            assertThat(desk.order(List.of(three, one, two), OPERATOR))
                    .extracting(PackageView::id)
                    .containsExactly(three, one, two);
            assertThat(desk.offered()).extracting(PackageView::id).containsExactly(three, one, two);
            for (List<Long> wrong : List.of(List.of(one, two), List.of(one, one, two), List.of(one, two, 999L))) {
                assertThat(problems(() -> desk.order(wrong, OPERATOR)))
                        .extracting(Problem::key)
                        .containsExactly("refused.packageChanged");
            }
        }

        @Test
        void removedShouldBeGone() {
            long one = desk.add(named("Un", true), OPERATOR).id();

            desk.remove(one, OPERATOR);

            assertThat(desk.all(OPERATOR)).isEmpty();
            assertThat(problems(() -> desk.remove(one, OPERATOR)))
                    .extracting(Problem::key)
                    .containsExactly("refused.unknownPackage");
        }

        @Test
        void onlyOperatorsShouldDefine() {
            PackageView there = desk.add(named("Un", true), OPERATOR);
            for (Actor other : List.of(AWA, ADMIN)) {
                List<ThrowingCallable> actions = List.of(
                        () -> desk.all(other),
                        () -> desk.add(named("Deux", true), other),
                        () -> desk.change(there.id(), there.version(), named("Deux", true), other),
                        () -> desk.remove(there.id(), other),
                        () -> desk.order(List.of(there.id()), other));
                for (ThrowingCallable action : actions) {
                    assertThat(problems(action)).extracting(Problem::key).containsExactly("refused.notAllowed");
                }
            }
            assertThat(desk.all(OPERATOR)).containsExactly(there);
        }

        @Test
        void everyDeedShouldBeAudited() {
            PackageView there = desk.add(named("Un", true), OPERATOR);
            desk.change(there.id(), there.version(), named("Deux", true), OPERATOR);
            desk.order(List.of(there.id()), OPERATOR);
            desk.remove(there.id(), OPERATOR);

            List<?> actions = database.transactions.in(() -> database.transactions
                    .entities
                    .createNativeQuery("select deed from audit_entry where login = 'operator' order by id")
                    .getResultList());
            assertThat(actions)
                    .asList()
                    .containsExactly("package.add", "package.change", "package.order", "package.remove");
        }
    }

    private static PackageTerms named(String name, boolean active) {
        return new PackageTerms(name, name + " (en)", 60, 10, 7, false, false, false, false, active);
    }

    private static List<Problem> problems(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems();
    }
}
