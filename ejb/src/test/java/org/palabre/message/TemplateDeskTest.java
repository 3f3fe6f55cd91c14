package org.palabre.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.notification.Mail;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Standing;
import org.palabre.testing.OnStage;
import org.palabre.testing.Stage;

/** The operator changes templates, safely (S114). */
class TemplateDeskTest extends OnStage {
    private static final Actor OPERATOR = new Actor("operator", "Operator", new Standing.Operator(), "192.0.2.9");
    private static final TemplateKey SUBJECT = new TemplateKey(Occasion.INVITED, "fr", MessagePart.SUBJECT);
    private static final TemplateKey PAGE = new TemplateKey(Occasion.INVITED, "fr", MessagePart.HTML);

    private TemplateDesk desk;

    @BeforeEach
    void sitDown() {
        desk = stage.get(TemplateDesk.class);
    }

    @Test
    void listShouldHoldAllAsTheyAreInForce() {
        change("Venez: {{name}}", OPERATOR);

        List<TemplateView> all = desk.list(OPERATOR);

        assertThat(all).hasSize(110);
        assertThat(all)
                .filteredOn(view -> view.change().isPresent())
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.key()).isEqualTo(SUBJECT);
                    assertThat(view.content()).isEqualTo("Venez: {{name}}");
                    assertThat(view.change()).contains(new TemplateView.Change("operator", stage.clock.instant()));
                });
    }

    @Test
    void changeShouldBeWrittenFromThenOn() {
        change("Premier: {{name}}", OPERATOR);
        change("Venez: {{name}}", OPERATOR);

        assertThat(desk.get(SUBJECT, OPERATOR).content()).isEqualTo("Venez: {{name}}");
        assertThat(invited().subject()).isEqualTo("Venez: Comité de direction");
    }

    @Test
    void variablesShouldAllBeUsableWhereTheyAreKnown() {
        List<TemplateVariable> variables = desk.variables(PAGE, OPERATOR);

        assertThat(variables)
                .contains(
                        new TemplateVariable("", "number", TemplateVariable.Kind.TEXT, "71234567"),
                        new TemplateVariable("", "repeats", TemplateVariable.Kind.FLAG, ""),
                        new TemplateVariable("", "otherAccess", TemplateVariable.Kind.LIST, ""),
                        new TemplateVariable(
                                "otherAccess", "accessNumber", TemplateVariable.Kind.TEXT, "01 99 00 12 35"));
        for (TemplateVariable variable : variables) {
            String used = section(variable.name(), "x");
            String known = variable.list().isEmpty() ? used : section(variable.list(), used);
            assertThat(desk.check(PAGE, known + "y", OPERATOR)).contains("y");
        }
    }

    private static String section(String name, String content) {
        return "{{#" + name + "}}" + content + "{{/" + name + "}}";
    }

    @Test
    void resetShouldGoBackToWhatIsShipped() {
        TemplateView before = desk.get(SUBJECT, OPERATOR);
        change("x", OPERATOR);

        assertThat(desk.reset(SUBJECT, OPERATOR)).isEqualTo(before);
        assertThat(desk.get(SUBJECT, OPERATOR)).isEqualTo(before);
        assertThat(desk.reset(SUBJECT, OPERATOR)).isEqualTo(before);
    }

    @Test
    void whatAnotherOperatorWroteMeanwhileShouldNotBeOverwritten() {
        String seen = desk.get(SUBJECT, OPERATOR).content();
        change("Venez: {{name}}", OPERATOR);

        refused(() -> desk.change(SUBJECT, seen, "Rendez-vous: {{name}}", OPERATOR), "refused.templateChanged");
        assertThat(desk.get(SUBJECT, OPERATOR).content()).isEqualTo("Venez: {{name}}");
    }

    private TemplateView change(String content, Actor operator) {
        return desk.change(SUBJECT, desk.get(SUBJECT, OPERATOR).content(), content, operator);
    }

    @Test
    void changesShouldBeAudited() {
        change("x", OPERATOR);
        desk.reset(SUBJECT, OPERATOR);

        assertThat(database.transactions
                        .entities
                        .createNativeQuery(
                                "select deed from audit_entry where subject = 'INVITED.fr.SUBJECT' order by id",
                                String.class)
                        .getResultList())
                .isEqualTo(List.of("template.change", "template.reset"));
    }

    @Test
    void onlyAnOperatorShouldSeeOrChangeThem() {
        for (Actor other : List.of(Stage.AWA, Stage.ADMIN)) {
            refused(() -> desk.list(other), "refused.notAllowed");
            refused(() -> desk.get(SUBJECT, other), "refused.notAllowed");
            refused(() -> desk.variables(SUBJECT, other), "refused.notAllowed");
            refused(() -> desk.check(SUBJECT, "x", other), "refused.notAllowed");
            refused(() -> change("x", other), "refused.notAllowed");
            refused(() -> desk.reset(SUBJECT, other), "refused.notAllowed");
        }
    }

    @Nested
    class Check {
        @Test
        void shouldShowWhatItWouldLookLike() {
            assertThat(desk.check(SUBJECT, "{{name}}, {{code}}", OPERATOR)).isEqualTo("Comité de direction, 35062814");
            assertThat(desk.check(PAGE, desk.get(PAGE, OPERATOR).content(), OPERATOR))
                    .contains("src=\"data:image/png;base64,iVBOR")
                    .doesNotContain("cid:");
        }

        @Test
        void shouldNameEveryUnknownNameWithItsLine() {
            assertThatThrownBy(() ->
                            desk.check(SUBJECT, "{{nom}}\n{{#name}}{{^repeats}}{{wo}}{{/repeats}}{{/name}}", OPERATOR))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::key, Problem::arguments)
                            .containsExactly(
                                    tuple("wrong.template.name", List.of("nom", 1)),
                                    tuple("wrong.template.name", List.of("wo", 2))));
        }

        @Test
        void shouldRefuseWhatWorksForOneSampleOnly() {
            refused(() -> desk.check(SUBJECT, "{{accessNumber}}", OPERATOR), "wrong.template.line");
            refused(
                    () -> desk.check(SUBJECT, "{{#otherAccess}}{{accessNumber}}{{/otherAccess}}{{", OPERATOR),
                    "wrong.template.unfinished");
        }

        @Test
        void shouldRefuseNothingAtAll() {
            refused(() -> desk.check(SUBJECT, " \n", OPERATOR), "wrong.missing");
        }

        @Test
        void shouldNotLetATemplateForGuestsTellTheOrganisersCode() {
            assertThat(desk.check(SUBJECT, "[{{moderatorCode}}{{moderatorCodeSpaced}}]", OPERATOR))
                    .isEqualTo("[]");
        }

        @Test
        void aTemplateThatFailsShouldNotBeKept() {
            refused(() -> change("{{#name}}", OPERATOR), "wrong.template.line");

            assertThat(desk.get(SUBJECT, OPERATOR).change()).isEmpty();
        }
    }

    /** As after an upgrade that took a name away. */
    @Nested
    class AChangedTemplateThatFails {
        private final List<String> log = new ArrayList<>();
        private final Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to let go of
            }
        };

        @Test
        void shouldGiveWayToTheDefaultAndBeLoggedOnce() {
            broken("{{goneSinceTheUpgrade}}");
            Logger logger = Logger.getLogger(Templates.class.getName());
            logger.addHandler(listening);
            try {
                for (int i = 0; i < 3; i++) {
                    assertThat(invited().subject()).startsWith("Invitation\u00a0: Comité de direction");
                }
            } finally {
                logger.removeHandler(listening);
            }

            assertThat(log).hasSize(1);
        }

        private void broken(String content) {
            database.transactions.run(() -> stage.get(JpaTemplates.class)
                    .add(new Template(SUBJECT, content, "operator", stage.clock.instant())));
        }
    }

    private Mail invited() {
        return stage.get(MessageWriter.class)
                .mail(
                        MessageSamples.guest(Occasion.INVITED),
                        MessageSamples.PAUL,
                        List.of(),
                        stage.get(Templates.class).inForce());
    }

    private static void refused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
