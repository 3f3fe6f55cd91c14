package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Step;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Standing;
import org.palabre.testing.OnStage;

class DirectoryCheckDeskTest extends OnStage {
    private static final Actor OPERATOR = new Actor("operator", "Opérateur", new Standing.Operator(), "192.0.2.9");

    private DirectoryCheckDesk check;

    @BeforeEach
    void open() {
        stage.set(Setting.PALABRE_PIN_PEPPER, "a pepper of the tests").set(Setting.PALABRE_PIN_ITERATIONS, "1000");
        check = stage.get(DirectoryCheckDesk.class);
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
        return check.check(login, password, actor);
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
}
