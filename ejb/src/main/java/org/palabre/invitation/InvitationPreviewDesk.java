package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.message.Addressee;
import org.palabre.message.FactsReader;
import org.palabre.message.Message;
import org.palabre.message.MessageWriter;
import org.palabre.message.Occasion;
import org.palabre.message.Templates;
import org.palabre.message.Wording;
import org.palabre.notification.Mail;
import org.palabre.notification.OutgoingMessages;
import org.palabre.notification.Preview.MailPreview;
import org.palabre.notification.Preview.TextPreview;
import org.palabre.shared.Actor;

/** Shows an invitation of its own before it is sent. In no transaction: it asks the directory, and writes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationPreviewDesk {
    private InvitationRules rules;
    private ConferenceRegister conferences;
    private Directory directory;
    private FactsReader facts;
    private MessageWriter writer;
    private Templates templates;
    private OutgoingMessages outgoing;
    private Clock clock;

    protected InvitationPreviewDesk() {}

    @Inject
    InvitationPreviewDesk(
            InvitationRules rules,
            ConferenceRegister conferences,
            Directory directory,
            FactsReader facts,
            MessageWriter writer,
            Templates templates,
            OutgoingMessages outgoing,
            Clock clock) {
        this.rules = rules;
        this.conferences = conferences;
        this.directory = directory;
        this.facts = facts;
        this.writer = writer;
        this.templates = templates;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * @param language {@code fr} or {@code en}
     * @throws org.palabre.shared.DomainException as {@link InvitationDesk#send}
     */
    public InvitationPreview preview(InvitationRequest request, String language, Actor actor) {
        rules.check(request, actor);
        Conference conference = conferences.find(request.conference()).orElseThrow();
        String sender = directory.find(actor.login()).map(Person::mail).orElse("");
        var draft = new Invitation(conference, request, actor.login(), sender, clock.instant());
        var message = new Message.ForGuest(Occasion.INVITED, facts.of(conference, draft.meeting(), 0));
        var reader = new Addressee(sender, "", language, request.zone());
        Wording wording = templates.inForce();
        Mail mail = writer.mail(message, reader, List.of(), wording);
        return new InvitationPreview(
                MailPreview.of(mail), TextPreview.of(outgoing.asSent(writer.text(message, reader, wording))));
    }
}
