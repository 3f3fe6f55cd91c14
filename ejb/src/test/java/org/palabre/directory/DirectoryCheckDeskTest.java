package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Step;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.testing.FakeDirectory;
import org.palabre.testing.OnStage;

class DirectoryCheckDeskTest extends OnStage {
    private static final Actor OPERATOR = new Actor("operator", "Opérateur", Set.of(Role.OPERATOR), "192.0.2.9");

    private DirectoryCheckDesk check;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests").set(Setting.PALABRE_PIN_ITERATIONS, "1000");
        check = new DirectoryCheckDesk(
                new FakeSurvey(),
                new FakeDirectory(),
                stage.get(JpaPhonePins.class),
                stage.get(AuditTrail.class),
                stage.get(Settings.class),
                stage.clock);
    }

    @Test
    void checkShouldBeForOperatorsOnly() {
        for (Actor actor : List.of(AWA, ADMIN)) {
            assertThatThrownBy(() -> checked("awa", "", actor))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                            .isEqualTo("refused.notAllowed"));
            assertThatThrownBy(() -> check.servers(actor)).isInstanceOf(DomainException.class);
        }
        assertThat(check.servers(OPERATOR)).containsExactly("ldap.example.org:389");
    }

    @Test
    void thereIsNothingToAskWhereThePeopleAreThoseOfTheListAlone() {
        stage.set(Setting.PALABRE_IDENTITY_SOURCES, "list");
        assertThat(check.servers(OPERATOR)).isEmpty();
        assertThatThrownBy(() -> checked("awa", "", OPERATOR))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                        .isEqualTo("refused.noDirectory"));
    }

    @Test
    void checkShouldTrySigningInWithAPasswordOnly() {
        assertThat(stages("awa", "")).containsExactly(DirectoryReport.Stage.FIND);
        assertThat(stages("awa", "awa")).containsExactly(DirectoryReport.Stage.FIND, DirectoryReport.Stage.SIGN_IN);
        assertThat(last("awa", "awa").fault()).isEmpty();
        assertThat(last("awa", "n0t this").fault()).contains(Fault.WRONG_PASSWORD);
        assertThat(stages("nobody", "nobody")).containsExactly(DirectoryReport.Stage.FIND);
    }

    @Test
    void checkShouldNeverTellThePassword() {
        DirectoryCheckDesk.Result result = checked("awa", "n0t this", OPERATOR);

        assertThat(result.toString()).doesNotContain("n0t this");
        assertThat(audited()).contains("directory.check awa with a password").doesNotContain("n0t this");
    }

    @Test
    void checkShouldSayWhetherThereIsAPin() {
        assertThat(checked("awa", "", OPERATOR).pin()).isFalse();
        stage.get(PhonePinDesk.class).change("4826", AWA);
        assertThat(checked("awa", "", OPERATOR).pin()).isTrue();
        assertThat(checked("nobody", "", OPERATOR).pin()).isFalse();
    }

    @Test
    void aLoginThatIsNoneShouldBeRefusedAtItsField() {
        for (String login : List.of(" ", "x".repeat(65))) {
            assertThatThrownBy(() -> checked(login, "", OPERATOR)).isInstanceOf(DomainException.class);
        }
    }

    /** The audit log is written in a transaction of its own, which the container makes. */
    private DirectoryCheckDesk.Result checked(String login, String password, Actor actor) {
        return database.transactions.in(() -> check.check(login, password, actor));
    }

    private List<DirectoryReport.Stage> stages(String login, String password) {
        return checked(login, password, OPERATOR).report().steps().stream()
                .map(Step::stage)
                .toList();
    }

    private Step last(String login, String password) {
        return checked(login, password, OPERATOR).report().steps().getLast();
    }

    private String audited() {
        return database.transactions
                .entities
                .createQuery("select concat(a.action, ' ', a.subject, ' ', a.detail) from AuditEntry a", String.class)
                .getResultList()
                .toString();
    }

    /** Knows whom the fake directory knows. */
    private static final class FakeSurvey implements DirectorySurvey {
        @Override
        public List<String> servers() {
            return List.of("ldap.example.org:389");
        }

        @Override
        public DirectoryReport of(String login) {
            Optional<Person> person = new FakeDirectory().find(login);
            var fault = person.isPresent() ? Optional.<Fault>empty() : Optional.of(Fault.UNKNOWN_LOGIN);
            return new DirectoryReport(
                    List.of(new Step(DirectoryReport.Stage.FIND, login, Duration.ofMillis(3), fault)),
                    person.map(known ->
                            new Found("uid=" + login, List.of(), List.of(), Set.of(), false, Optional.of(known))));
        }
    }
}
