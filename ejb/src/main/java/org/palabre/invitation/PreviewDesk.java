package org.palabre.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.palabre.conference.Conference;
import org.palabre.conference.ConferenceRegister;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.notification.Mail;
import org.palabre.notification.Post;
import org.palabre.notification.Preview.MailPreview;
import org.palabre.notification.Preview.TextPreview;
import org.palabre.shared.Actor;

/** Shows an invitation of its own before it is sent. */
@Stateless
public class PreviewDesk {
    private InvitationRules rules;
    private ConferenceRegister conferences;
    private Directory directory;
    private FactsOf facts;
    private InvitationWriter writer;
    private Templates templates;
    private Post post;
    private Clock clock;

    protected PreviewDesk() {}

    @Inject
    PreviewDesk(
            InvitationRules rules,
            ConferenceRegister conferences,
            Directory directory,
            FactsOf facts,
            InvitationWriter writer,
            Templates templates,
            Post post,
            Clock clock) {
        this.rules = rules;
        this.conferences = conferences;
        this.directory = directory;
        this.facts = facts;
        this.writer = writer;
        this.templates = templates;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @param language {@code fr} or {@code en}
     * @throws org.palabre.shared.DomainException as {@link SendingDesk#send}
     */
    public InvitationPreview preview(InvitationWish wish, String language, Actor actor) {
        rules.check(wish, actor);
        Conference conference = conferences.find(wish.conference()).orElseThrow();
        String sender = directory.find(actor.login()).map(Person::mail).orElse("");
        var draft = new Sending(conference, wish, actor.login(), sender, clock.instant());
        var invitation = new Invitation.ForGuest(Occasion.INVITED, facts.of(conference, draft, 0));
        var reader = new Addressee(sender, "", language, wish.zone());
        Wording wording = templates.inForce();
        Mail mail = writer.mail(invitation, reader, List.of(), wording);
        return new InvitationPreview(
                MailPreview.of(mail), TextPreview.of(post.asSent(writer.text(invitation, reader, wording))));
    }
}
