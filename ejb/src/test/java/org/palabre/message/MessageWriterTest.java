package org.palabre.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.message.MessageSamples.JOHN;
import static org.palabre.message.MessageSamples.MODERATOR_CODE;
import static org.palabre.message.MessageSamples.PAUL;
import static org.palabre.message.MessageSamples.guest;
import static org.palabre.message.MessageSamples.organiser;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.notification.Attachment;
import org.palabre.notification.Mail;
import org.palabre.testing.OnStage;

class MessageWriterTest extends OnStage {
    private MessageWriter writer;

    @BeforeEach
    void write() {
        writer = stage.get(MessageWriter.class);
    }

    @Test
    void mailShouldSayEverythingToAGuestInHisLanguage() {
        Mail mail = mail(guest(Occasion.INVITED), PAUL);

        assertThat(mail.to()).isEqualTo("paul@example.org");
        assertThat(mail.replyTo()).isEqualTo("awa@example.org");
        assertThat(mail.language()).isEqualTo("fr");
        assertThat(mail.subject()).isEqualTo("Invitation\u00a0: Comité de direction, mardi 24 novembre 2026 à 14h30");
        assertThat(mail.text())
                .startsWith("Bonjour Paul Martin,\n\nAwa Ndiaye vous invite")
                .contains("Mardi 24 novembre 2026, 14h30 – 16h00, Paris (UTC+1)")
                .contains("Code invité\u00a0: 35062814#")
                .contains("01 99 00 12 34,,35062814#")
                .contains("En anglais\u00a0: 01 99 00 12 35");
        assertThat(mail.html())
                .contains("<html lang=\"fr\"")
                .contains("3506\u00a02814")
                .contains("href=\"tel:+33199001234,,35062814%23\"");
    }

    @Test
    void mailShouldTellTimesInTheReadersZoneAndTheNumberOfHisLanguage() {
        assertThat(mail(guest(Occasion.INVITED), JOHN).text())
                .contains("Tuesday 24 November 2026, 08:30 – 10:00, New York (UTC-5)")
                .contains("Phone: 01 99 00 12 35")
                .contains("In French: 01 99 00 12 34");
    }

    @ParameterizedTest
    @MethodSource("forGuests")
    void whatAGuestGetsShouldNeverHoldTheModeratorCode(Occasion occasion) {
        for (Addressee to : List.of(PAUL, JOHN)) {
            Mail mail = mail(guest(occasion), to);
            assertThat(mail.subject() + mail.text() + mail.html() + calendarText(mail))
                    .doesNotContain(MODERATOR_CODE)
                    .doesNotContain("4829\u00a01307")
                    .doesNotContain("code maître", "moderator code");
            assertThat(writer.text(guest(occasion), to, wording()).text()).doesNotContain(MODERATOR_CODE);
        }
    }

    static Stream<Occasion> forGuests() {
        return Arrays.stream(Occasion.values()).filter(Occasion::forGuest);
    }

    @Test
    void mailShouldGiveTheCreatorBothCodes() {
        Mail mail = mail(organiser(Occasion.CREATED), PAUL);

        assertThat(mail.replyTo()).isEmpty();
        assertThat(mail.text())
                .contains("48291307#", "35062814#", "20 au plus", "https://conferences.example.org/71234567");
        assertThat(mail.html()).contains("4829\u00a01307", "3506\u00a02814", "href=\"tel:+33199001234,,48291307%23\"");
    }

    @Test
    void anOccasionShouldBeForWhoItIsFor() {
        assertThatThrownBy(() -> guest(Occasion.CREATED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> guest(Occasion.ENDED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organiser(Occasion.INVITED)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "ENDED"})
    void mailShouldNotOfferCodesThatNoLongerWork(Occasion occasion) {
        Mail mail = mail(organiser(occasion), PAUL);

        assertThat(mail.text() + mail.html()).doesNotContain("35062814", "3506\u00a02814", MODERATOR_CODE, "tel:");
        assertThat(mail.images()).isEmpty();
    }

    @Test
    void mailShouldCarryTheReportOfWhatHasEnded() {
        var report = new Attachment("rapport.pdf", "application/pdf", new byte[] {1});
        Mail mail = writer.mail(organiser(Occasion.ENDED), PAUL, List.of(report), wording());

        assertThat(mail.files()).containsExactly(report);
        assertThat(mail.calendar()).isEmpty();
    }

    @Nested
    class Names {
        @Test
        void shouldStayTextInAPage() {
            var facts = MessageSamples.facts("<script>alert(1)</script> & \"x\"", Optional.empty(), List.of());
            Mail mail = mail(new Message.ForGuest(Occasion.INVITED, facts), PAUL);

            assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
            assertThat(mail.text()).contains("<script>alert(1)</script> & \"x\"");
        }

        @Test
        void shouldNotBreakTheSubject() {
            var facts = MessageSamples.facts("A\r\nBcc: x@example.org\u2028B", Optional.empty(), List.of());

            assertThat(mail(new Message.ForGuest(Occasion.INVITED, facts), PAUL).subject())
                    .isEqualTo("Invitation\u00a0: A Bcc: x@example.org B");
        }
    }

    @Nested
    class Calendars {
        @ParameterizedTest
        @EnumSource(names = {"INVITED", "CHANGED"})
        void shouldBeAskedToEnterTheMeeting(Occasion occasion) {
            Mail mail = mail(guest(occasion), PAUL);
            VEvent event = event(mail);

            assertThat(mail.calendar().orElseThrow().method()).isEqualTo("REQUEST");
            assertThat(event.getSummary().getValue()).isEqualTo("Comité de direction");
            assertThat(event.getSequence().getValue()).isEqualTo(2);
            assertThat(event.getLocation().getValue()).isEqualTo("01 99 00 12 34,,35062814#");
            assertThat(event.getDescription().getValue()).contains("Code invité\u00a0: 35062814#");
            assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("paul@example.org");
        }

        @Test
        void shouldBeAskedToTakeTheMeetingOut() {
            assertThat(mail(guest(Occasion.CANCELLED), PAUL).calendar())
                    .hasValueSatisfying(part -> assertThat(part.method()).isEqualTo("CANCEL"));
        }

        /** Calendars are shown to colleagues, and with the guest code the organiser would wait for the organiser. */
        @Test
        void shouldGetNoCodeOfTheOrganiser() {
            VEvent event = event(mail(organiser(Occasion.CREATED), PAUL));

            assertThat(event.getLocation().getValue()).isEqualTo("01 99 00 12 34");
            assertThat(event.getDescription().getValue()).doesNotContain(MODERATOR_CODE);
        }

        @Test
        void shouldBeLeftAloneWithoutAPlanOrAnOrganisersAddress() {
            var whenever = MessageSamples.facts("x", Optional.empty(), List.of());
            MessageFacts bare = SampleMessages.bare(MessageSamples.NOW);

            assertThat(mail(new Message.ForGuest(Occasion.INVITED, whenever), PAUL)
                            .calendar())
                    .isEmpty();
            assertThat(mail(new Message.ForGuest(Occasion.INVITED, bare), PAUL).calendar())
                    .isEmpty();
            assertThat(mail(guest(Occasion.REMINDER), PAUL).calendar()).isEmpty();
        }
    }

    @Nested
    class OneTap {
        @Test
        void shouldBeDrawnForACamera() {
            assertThat(mail(guest(Occasion.INVITED), PAUL).images())
                    .singleElement()
                    .satisfies(image -> {
                        assertThat(image.name()).isEqualTo("qr.png");
                        assertThat(image.type()).isEqualTo("image/png");
                        assertThat(new String(image.content(), 1, 3, UTF_8)).isEqualTo("PNG");
                    });
        }

        @Test
        void shouldNotBeOfferedWhereNobodyOutsideCanDialTheNumber() {
            var facts = MessageSamples.facts(
                    "x", Optional.empty(), List.of(new AccessNumber("8000", "fr", Optional.empty())));
            Mail mail = mail(new Message.ForGuest(Occasion.INVITED, facts), PAUL);

            assertThat(mail.images()).isEmpty();
            assertThat(mail.html()).doesNotContain("tel:", "cid:").contains("8000");
            assertThat(mail.text()).contains("Téléphone\u00a0: 8000").doesNotContain(",,");
        }
    }

    @Nested
    class ShortMessages {
        @Test
        void shouldSayWhatIsNeededToCall() {
            assertThat(writer.text(guest(Occasion.INVITED), mobile("fr"), wording())
                            .text())
                    .isEqualTo("Awa Ndiaye vous invite: Comité de direction, 24/11/2026 à 14h30, Paris (UTC+1)."
                            + " Tel 01 99 00 12 34, code 35062814#");
            assertThat(writer.text(guest(Occasion.INVITED), mobile("en"), wording())
                            .to())
                    .isEqualTo("+33612345678");
        }

        /** 160 characters in one part, 153 in each of several (3GPP TS 23.040). */
        @ParameterizedTest
        @EnumSource
        void shouldFitIntoTwoPartsOfPlainLetters(Occasion occasion) {
            var facts = MessageSamples.facts(
                    "Réunion de l’équipe – vingt-quatre participants, trois sites et un ordre du jour",
                    MessageSamples.facts().plannedStart(),
                    MessageSamples.publicNumbers());
            Message longest = occasion.forOrganiser()
                    ? new Message.ForOrganiser(occasion, facts, MODERATOR_CODE)
                    : new Message.ForGuest(occasion, facts);
            for (String language : List.of("fr", "en")) {
                assertThat(writer.text(longest, mobile(language), wording()).text())
                        .hasSizeLessThanOrEqualTo(2 * 153)
                        .matches("[A-Za-z0-9 éèàùÉ.,:;#+()'/\\n-]+");
            }
        }

        private static Addressee mobile(String language) {
            return new Addressee("+33612345678", "", language, MessageSamples.PARIS);
        }
    }

    private Mail mail(Message invitation, Addressee to) {
        return writer.mail(invitation, to, List.of(), wording());
    }

    private static String calendarText(Mail mail) {
        return mail.calendar().map(part -> part.content().replace("\r\n ", "")).orElse("");
    }

    private static VEvent event(Mail mail) {
        return Biweekly.parse(mail.calendar().orElseThrow().content())
                .first()
                .getEvents()
                .getFirst();
    }

    private Wording wording() {
        return stage.get(Templates.class).inForce();
    }
}
