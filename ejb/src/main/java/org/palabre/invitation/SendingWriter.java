package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.notification.Cover;
import org.palabre.notification.Post;
import org.palabre.preference.Choices;
import org.palabre.preference.Preferences;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Writes the messages of invitations that were sent on their own, those of one order in one transaction. */
@Stateless
public class SendingWriter {
    private JpaSendings sendings;
    private ConferenceRegister conferences;
    private FactsOf facts;
    private InvitationWriter writer;
    private InvitationPost invitations;
    private Templates templates;
    private Preferences preferences;
    private Post post;
    private Settings settings;

    protected SendingWriter() {}

    @Inject
    SendingWriter(
            JpaSendings sendings,
            ConferenceRegister conferences,
            FactsOf facts,
            InvitationWriter writer,
            InvitationPost invitations,
            Templates templates,
            Preferences preferences,
            Post post,
            Settings settings) {
        this.sendings = sendings;
        this.conferences = conferences;
        this.facts = facts;
        this.writer = writer;
        this.invitations = invitations;
        this.templates = templates;
        this.preferences = preferences;
        this.post = post;
        this.settings = settings;
    }

    /** Written before, or purged with its conference meanwhile: writes nothing. */
    public void write(SendingOrder order) {
        sendings.lock(order.sending()).ifPresent(sending -> write(order, sending));
    }

    private void write(SendingOrder order, Sending sending) {
        boolean over = order.occasion() == Occasion.CALLED_OFF;
        if (sending.cancelled() != over) {
            return; // whatever made it otherwise is told by itself
        }
        Conference conference = conferences.find(sending.conference()).orElseThrow();
        var told = new Told(sending, conference, facts.of(conference, sending, order.revision()), templates.inForce());
        for (SendingGuest guest : sendings.guests(sending)) {
            boolean concerned = over ? guest.told() : !guest.told() || order.occasion() != Occasion.INVITED;
            if (concerned && !order.spared().contains(guest.address())) {
                write(guest, guest.told() ? order.occasion() : Occasion.INVITED, told, order.revision());
            }
        }
        writeOrganiser(order, told);
    }

    /** What all messages of an order have in common. */
    private record Told(Sending sending, Conference conference, InvitationFacts facts, Wording wording) {}

    private void write(SendingGuest guest, Occasion occasion, Told told, int revision) {
        var invitation = new Invitation.ForGuest(occasion, told.facts());
        var to = new Addressee(
                guest.address(), guest.name(), guest.language(), told.facts().zone());
        Cover cover = cover(guest.messageKey(revision), told.sending());
        invitations.send(invitation, to, guest.mobile(), told.wording(), cover);
        guest.tell(revision);
    }

    /** S54. */
    private void writeOrganiser(SendingOrder order, Told told) {
        Sending sending = told.sending();
        String mail = sending.organiserMail();
        if (mail.isEmpty()
                || order.spared().contains(mail)
                || !settings.list(Setting.PALABRE_TELL_OWNER).contains("mail")) {
            return;
        }
        Optional<Choices> choices = preferences.ofOwner(sending.sender());
        String language =
                choices.map(Choices::language).orElse(told.conference().language());
        ZoneId zone = choices.map(Choices::zone).orElse(sending.zone());
        Occasion occasion = order.occasion() == Occasion.INVITED ? Occasion.COPY : order.occasion();
        var invitation = new Invitation.ForOrganiser(
                occasion, told.facts(), told.conference().moderatorPin());
        var to = new Addressee(mail, sending.organiser(), language, zone);
        post.mail(
                writer.mail(invitation, to, List.of(), told.wording()),
                cover(SendingOrder.messageKey(sending.id(), order.revision(), "organiser"), sending));
    }

    private static Cover cover(String key, Sending sending) {
        return Cover.of(key, sending.about(), sending.sender());
    }
}
