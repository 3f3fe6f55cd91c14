package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.message.Addressee;
import org.palabre.message.FactsReader;
import org.palabre.message.Message;
import org.palabre.message.MessageDispatcher;
import org.palabre.message.MessageFacts;
import org.palabre.message.MessageWriter;
import org.palabre.message.Occasion;
import org.palabre.message.Templates;
import org.palabre.message.Wording;
import org.palabre.notification.Envelope;
import org.palabre.notification.OutgoingMessages;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.Subject;

/** Writes the messages of invitations that were sent on their own, those of one order in one transaction. */
@Stateless
public class InvitationWriter {
    private JpaInvitations invitations;
    private ConferenceRegister conferences;
    private FactsReader facts;
    private MessageWriter writer;
    private MessageDispatcher dispatcher;
    private Templates templates;
    private PreferenceDesk preferences;
    private OutgoingMessages outgoing;
    private Settings settings;

    protected InvitationWriter() {}

    @Inject
    InvitationWriter(
            JpaInvitations invitations,
            ConferenceRegister conferences,
            FactsReader facts,
            MessageWriter writer,
            MessageDispatcher dispatcher,
            Templates templates,
            PreferenceDesk preferences,
            OutgoingMessages outgoing,
            Settings settings) {
        this.invitations = invitations;
        this.conferences = conferences;
        this.facts = facts;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.templates = templates;
        this.preferences = preferences;
        this.outgoing = outgoing;
        this.settings = settings;
    }

    /** Written before, or purged with its conference meanwhile: writes nothing. */
    public void write(InvitationOrder order) {
        invitations.lock(order.invitation()).ifPresent(invitation -> write(order, invitation));
    }

    private void write(InvitationOrder order, Invitation invitation) {
        boolean over = order.occasion() == Occasion.CALLED_OFF;
        if (invitation.cancelled() != over) {
            return; // whatever made it otherwise sends its own messages
        }
        Conference conference = conferences.find(invitation.conference()).orElseThrow();
        var common = new Common(
                invitation,
                conference,
                facts.of(conference, invitation.meeting(), order.revision()),
                templates.inForce());
        for (InvitationRecipient recipient : invitations.recipients(invitation)) {
            boolean concerned = over ? recipient.told() : !recipient.told() || order.occasion() != Occasion.INVITED;
            if (concerned && !order.spared().contains(recipient.address())) {
                write(recipient, recipient.told() ? order.occasion() : Occasion.INVITED, common, order.revision());
            }
        }
        writeOrganiser(order, common);
    }

    /** What all messages of an order have in common. */
    private record Common(Invitation invitation, Conference conference, MessageFacts facts, Wording wording) {}

    private void write(InvitationRecipient recipient, Occasion occasion, Common common, int revision) {
        var message = new Message.ForGuest(occasion, common.facts());
        var to = new Addressee(
                recipient.address(),
                recipient.name(),
                recipient.language(),
                common.facts().zone());
        Envelope envelope = envelope(recipient.messageKey(revision), common.invitation());
        dispatcher.send(message, to, recipient.mobile(), common.wording(), envelope);
        recipient.tell(revision);
    }

    /** S54. */
    private void writeOrganiser(InvitationOrder order, Common common) {
        Invitation invitation = common.invitation();
        String mail = invitation.organiserMail();
        if (mail.isEmpty()
                || order.spared().contains(mail)
                || !settings.list(Setting.PALABRE_TELL_OWNER).contains("mail")) {
            return;
        }
        Optional<Choices> choices = preferences.ofOwner(invitation.sender());
        String language =
                choices.map(Choices::language).orElse(common.conference().language());
        ZoneId zone = choices.map(Choices::zone).orElse(invitation.zone());
        Occasion occasion = order.occasion() == Occasion.INVITED ? Occasion.COPY : order.occasion();
        var message = new Message.ForOrganiser(
                occasion, common.facts(), common.conference().moderatorPin());
        var to = new Addressee(mail, invitation.organiser(), language, zone);
        outgoing.mail(
                writer.mail(message, to, List.of(), common.wording()),
                envelope(InvitationOrder.messageKey(invitation.id(), order.revision(), "organiser"), invitation));
    }

    private static Envelope envelope(String key, Invitation invitation) {
        return Envelope.of(key, Subject.conference(invitation.about()), invitation.sender());
    }
}
