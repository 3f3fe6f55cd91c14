package org.palabre.userlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.shared.Actor;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;

class UserDeskTest extends OnList {
    @Nested
    class Adding {
        @Test
        void shouldKeepWhatWasTypedInOrder() {
            var added = desk.add(MOUSSA, ADMIN);
            assertThat(added.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            UserView shown = desk.get("moussa", ADMIN);
            assertThat(shown.mobile()).isEqualTo("+33639981007");
            assertThat(shown.passwordIssued()).isTrue();
            assertThat(shown.input().name()).isEqualTo("Moussa Ba");
        }

        @Test
        void shouldRefuseNamesInWhichNobodySeesWhatTheySay() {
            assertThat(problems(() -> desk.add(
                            new UserInput("moussa", "Mou\u202essa", "", "", "", "", "", Role.EMPLOYEE, true), ADMIN)))
                    .containsExactly("name wrong.invisibleCharacter");
        }

        @Test
        void shouldKeepTheNumberThatCalledPeopleSee() {
            add(calling("01 72 93 95 95"));
            assertThat(desk.get("binta", ADMIN).outgoing()).isEqualTo("+33172939595");
            assertThat(stage.get(ListedPeople.class).find("binta").orElseThrow().outgoing())
                    .isEqualTo("+33172939595");
            change(calling(" "));
            assertThat(desk.get("binta", ADMIN).outgoing()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "1001, wrong.phoneNumber.callBack",
            "112, wrong.phoneNumber.callBack",
            "Anonymous, wrong.phoneNumber",
            "01 72, wrong.phoneNumber.tooShort"
        })
        void shouldRefuseNumbersThatNobodyCanCallBack(String outgoing, String why) {
            assertThat(problems(() -> desk.add(calling(outgoing), ADMIN))).containsExactly("outgoing " + why);
        }

        private UserInput calling(String outgoing) {
            return new UserInput("binta", "Binta Fall", "", "", "", "", outgoing, Role.EMPLOYEE, true);
        }

        @Test
        void shouldNameEveryFaultAtItsField() {
            assertThat(problems(() -> desk.add(
                            new UserInput("M oussa", " ", "12a", "x", "moussa", "0142", "", Role.EMPLOYEE, true),
                            ADMIN)))
                    .containsExactly(
                            "login wrong.login",
                            "name wrong.missing",
                            "extension wrong.extension",
                            "personalNumber wrong.personalNumber",
                            "mail wrong.mailAddress",
                            "mobile wrong.phoneNumber.internal");
        }

        @ParameterizedTest
        @ValueSource(strings = {"awa", "AWA", "moussa"})
        void shouldTakeOverNoLoginOfTheDirectoryOrOfTheList(String login) {
            add(MOUSSA);
            assertThat(problems(() -> desk.add(named(login, Role.EMPLOYEE), ADMIN)))
                    .containsExactly("login wrong.loginTaken");
        }

        @ParameterizedTest
        @ValueSource(strings = {"system", "x", "", "+33639981007", "a(b", "../etc"})
        void shouldRefuseWhatIsNoLogin(String login) {
            assertThat(problems(() -> desk.add(named(login, Role.EMPLOYEE), ADMIN)))
                    .containsExactly("login wrong.login");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1001", "2007"})
        void shouldGiveAPersonalNumberOnce(String number) {
            add(MOUSSA);
            var input = new UserInput("binta", "Binta Fall", "", number, "", "", "", Role.EMPLOYEE, true);
            assertThat(problems(() -> desk.add(input, ADMIN)))
                    .containsExactly("personalNumber wrong.personalNumberTaken");
        }

        @Test
        void shouldBeOffWithoutAList() {
            stage.set(Setting.PALABRE_IDENTITY_SOURCES, "ldap");
            assertThat(problems(() -> desk.add(MOUSSA, ADMIN))).containsExactly("refused.noUserList");
        }
    }

    @Nested
    class Rights {
        @Test
        void employeesShouldSeeAndTouchNobody() {
            add(MOUSSA);
            List<ThrowingCallable> actions = List.of(
                    () -> desk.list(new UserQuery("", 0, 20), AWA),
                    () -> desk.get("moussa", AWA),
                    () -> desk.add(named("binta", Role.EMPLOYEE), AWA),
                    () -> desk.change("moussa", 1, MOUSSA, AWA),
                    () -> desk.issue("moussa", AWA),
                    () -> desk.delete("moussa", AWA));
            assertThat(actions)
                    .allSatisfy(action -> assertThat(problems(action)).containsExactly("refused.notAllowed"));
        }

        @Test
        void nobodyShouldGiveOrTouchARoleAboveHisOwn() {
            add(named("binta", Role.OPERATOR));
            add(MOUSSA);
            UserInput raised = named("moussa", Role.OPERATOR);
            List<ThrowingCallable> actions = List.of(
                    () -> desk.add(named("omar", Role.OPERATOR), ADMIN),
                    () -> desk.change("moussa", 1, raised, ADMIN),
                    () -> desk.change("binta", 1, named("binta", Role.EMPLOYEE), ADMIN),
                    () -> desk.issue("binta", ADMIN),
                    () -> desk.delete("binta", ADMIN));
            assertThat(actions)
                    .allSatisfy(action -> assertThat(problems(action)).containsExactly("refused.roleAboveOwn"));
            assertThat(desk.add(named("omar", Role.ADMIN), ADMIN).user().role()).isEqualTo(Role.ADMIN);
        }

        @Test
        void nobodyShouldLockHimselfOut() {
            add(named("binta", Role.ADMIN));
            Actor binta = actor("binta", Role.ADMIN);
            List<ThrowingCallable> actions = List.of(
                    () -> desk.change("binta", 1, inactive(named("binta", Role.ADMIN)), binta),
                    () -> desk.change("binta", 1, named("binta", Role.EMPLOYEE), binta),
                    () -> desk.issue("binta", binta),
                    () -> desk.delete("binta", binta));
            assertThat(actions)
                    .allSatisfy(action -> assertThat(problems(action)).containsExactly("refused.ownAccount"));
        }
    }

    @Nested
    class Changing {
        @Test
        void shouldKeepTheLoginAndNoticeAnotherWindow() {
            add(MOUSSA);
            change(MOUSSA);
            assertThat(problems(() -> desk.change("moussa", 1, named("omar", Role.EMPLOYEE), ADMIN)))
                    .containsAnyOf("login wrong.loginStays", "refused.userChanged");
            var other = new UserInput("moussa", "Moussa Sy", "", "2007", "", "", "", Role.EMPLOYEE, true);
            int version = desk.get("moussa", ADMIN).version();
            assertThat(desk.change("moussa", version, other, ADMIN).name()).isEqualTo("Moussa Sy");
            assertThat(problems(() -> desk.change("moussa", version, other, ADMIN)))
                    .containsExactly("refused.userChanged");
            assertThat(problems(() -> desk.change("nobody", 0, other, ADMIN))).containsExactly("refused.unknownUser");
        }

        @Test
        void accountStateShouldChangeWithWhatCountsForASignInOnly() {
            var accountStates = stage.get(AccountStates.class);
            add(MOUSSA);
            int first = accountStates.of("moussa").orElseThrow().number();
            change(new UserInput("moussa", "Moussa Sy", "", "", "", "", "", Role.EMPLOYEE, true));
            assertThat(accountStates.of("moussa").orElseThrow().number()).isEqualTo(first);
            change(inactive(MOUSSA));
            change(MOUSSA);
            assertThat(accountStates.of("moussa").orElseThrow().number()).isEqualTo(first + 2);
            desk.issue("moussa", ADMIN);
            assertThat(accountStates.of("moussa").orElseThrow().number()).isEqualTo(first + 3);
            desk.delete("moussa", ADMIN);
            assertThat(accountStates.of("moussa")).isEmpty();
            add(MOUSSA);
            assertThat(accountStates.of("moussa").orElseThrow().number()).isNotEqualTo(first + 3);
        }
    }

    @Nested
    class Searching {
        @ParameterizedTest
        @ValueSource(strings = {"moussa", "BA mou", "moussa@ex", "1207", "2007", "06 39 98 10 07"})
        void shouldFindByPartsOfEverything(String text) {
            add(MOUSSA);
            add(named("binta", Role.EMPLOYEE));
            assertThat(desk.list(new UserQuery(text, 0, 20), ADMIN).items())
                    .extracting(UserView::login)
                    .containsExactly("moussa");
        }

        @Test
        void shouldCutPagesByName() {
            IntStream.range(10, 35).forEach(i -> add(named("agent" + i, Role.EMPLOYEE)));
            var second = desk.list(new UserQuery("agent", 1, 20), ADMIN);
            assertThat(second.count().total()).isEqualTo(25);
            assertThat(second.items())
                    .extracting(UserView::login)
                    .containsExactly("agent30", "agent31", "agent32", "agent33", "agent34");
        }
    }
}
