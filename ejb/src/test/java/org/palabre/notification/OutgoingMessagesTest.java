package org.palabre.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.notification.Preview.MailPreview;
import org.palabre.notification.Preview.TextPreview;
import org.palabre.shared.Setting;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxItem;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.Subject;
import org.palabre.testing.OnStage;

/** What is handed in arrives at the ports as it was, and can be looked at. */
class OutgoingMessagesTest extends OnStage {
    private static final Envelope COVER = Envelope.of("invitation:1", Subject.conference("71234567"), "awa");

    @Test
    void mailShouldArriveAsItWasHandedIn() {
        Mail mail = SampleMails.invitation("paul@example.org");
        stage.get(OutgoingMessages.class).mail(mail, COVER);

        assertThat(stage.mails.sent)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(mail);
    }

    @Test
    void mailWithoutAnythingOptionalShouldArrive() {
        Mail mail = new Mail("a@example.org", "", "", "", "en", "s", "t", "", List.of(), List.of(), Optional.empty());
        stage.get(OutgoingMessages.class).mail(mail, COVER);

        assertThat(stage.mails.sent).containsExactly(mail);
    }

    @Test
    void aKeyShouldBeTakenOnce() {
        OutgoingMessages post = stage.get(OutgoingMessages.class);

        assertThat(post.mail(SampleMails.invitation("paul@example.org"), COVER)).isTrue();
        assertThat(post.mail(SampleMails.invitation("paul@example.org"), COVER)).isFalse();
        assertThat(stage.mails.sent).hasSize(1);
    }

    @Test
    void mailShouldBeShownWithItsImages() {
        stage.get(OutgoingMessages.class).mail(SampleMails.invitation("paul@example.org"), COVER);

        assertThat(Preview.of(item())).containsInstanceOf(MailPreview.class).hasValueSatisfying(preview -> {
            MailPreview mail = (MailPreview) preview;
            assertThat(mail.to()).isEqualTo("Paul Dûpré <paul@example.org>");
            assertThat(mail.subject()).isEqualTo("Réunion « Comité » à 15 h");
            assertThat(mail.html())
                    .contains("src=\"data:image/png;base64,iVBORw==\"")
                    .doesNotContain("cid:");
            assertThat(mail.files()).containsExactly("plan d’accès.pdf");
            assertThat(mail.calendar()).contains("METHOD:REQUEST");
        });
    }

    @Test
    void textShouldArriveAsItWasHandedIn() {
        TextMessage text = new TextMessage("+33612345678", "Conférence à 15 h, « hôtel »");
        stage.get(OutgoingMessages.class).text(text, COVER);

        assertThat(stage.texts.sent).containsExactly(text);
        assertThat(Preview.of(item()))
                .contains(new TextPreview("+33612345678", text.text(), TextParts.of(text.text())));
    }

    @Test
    void textShouldBeTransliteratedWhereTheOperatorWantsIt() {
        stage.set(Setting.PALABRE_SMS_TRANSLITERATE, "true");
        stage.get(OutgoingMessages.class).text(new TextMessage("+33612345678", "hôtel"), COVER);

        assertThat(stage.texts.sent).extracting(TextMessage::text).containsExactly("hotel");
        assertThat(item().entry().title()).isEqualTo("hotel");
    }

    private OutboxItem item() {
        OutboxDesk desk = stage.get(OutboxDesk.class);
        OutboxItem item = desk.get(
                desk.about(Subject.conference("71234567"), AWA).getFirst().id(), AWA);
        assertThat(item.entry().state()).isEqualTo(OutboxState.SENT);
        return item;
    }
}
