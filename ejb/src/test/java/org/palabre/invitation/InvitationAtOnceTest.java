package org.palabre.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.message.PastedGuests;
import org.palabre.notification.TextRules;
import org.palabre.testing.Transactions;

/** While an invitation is sent or changed its conference is deleted: nobody is left with a date that is off. */
class InvitationAtOnceTest extends OnInvitation {
    private Transactions transactions;

    @BeforeEach
    void begin() {
        transactions = stage.get(Transactions.class);
    }

    private void delete() {
        stage.desk.delete(List.of(conference.number()), AWA);
    }

    private InvitationView onlyOne() {
        assertThat(desk.rows(0, 10, AWA)).hasSize(1);
        return desk.rows(0, 10, AWA).getFirst();
    }

    private List<String> toldToFatou() {
        return stage.mails.sent.stream()
                .filter(mail -> mail.to().equals("fatou@example.org"))
                .map(mail -> mail.subject().replaceAll("\u00a0:.*", ""))
                .toList();
    }

    /** Where that is so before the messages are written, nobody hears of either. */
    @Test
    void whoDeletesShouldFindWhatIsBeingSent() {
        List<PastedGuests.Named> guests = PastedGuests.read(GUESTS, stage.get(TextRules.class));

        transactions.whileUncommitted(
                () -> stage.get(InvitationChanges.class).send(wish(), guests, "awa@example.org", AWA), this::delete);

        assertThat(onlyOne().cancelledAt()).isPresent();
        assertThat(toldToFatou()).isIn(List.of(), List.of("Invitation", "Invitation annulée"));
    }

    @Test
    void nobodyShouldBeInvitedToWhatIsBeingDeleted() {
        transactions.whileUncommitted(this::delete, () -> assertThatThrownBy(() -> desk.send(wish(), GUESTS, AWA))
                .hasMessageContaining("refused.unknownConference"));

        assertThat(desk.rows(0, 10, AWA)).isEmpty();
        assertThat(stage.mails.sent).noneMatch(mail -> mail.to().equals("fatou@example.org"));
    }

    @Test
    void whoDeletesShouldWaitForAChange() {
        InvitationView sent = sent();
        forgetMessages();
        InvitationRequest later = wish(conference.number(), "Budget", soon().plus(Duration.ofHours(1)));

        transactions.whileUncommitted(() -> desk.change(sent.id(), sent.version(), later, Map.of(), AWA), this::delete);

        assertThat(onlyOne().cancelledAt()).isPresent();
        assertThat(toldToFatou().getLast()).isEqualTo("Invitation annulée");
    }
}
