package org.palabre.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.notification.Cover;
import org.palabre.notification.Post;

/** Writes one message to a guest, by the way on which they are reached, and hands it to the post. */
@ApplicationScoped
class InvitationPost {
    private InvitationWriter writer;
    private Post post;

    protected InvitationPost() {}

    @Inject
    InvitationPost(InvitationWriter writer, Post post) {
        this.writer = writer;
        this.post = post;
    }

    /** @param mobile whether the address is a mobile number, and they get a short message */
    void send(Invitation.ForGuest invitation, Addressee to, boolean mobile, Wording wording, Cover cover) {
        if (mobile) {
            post.text(writer.text(invitation, to, wording), cover);
        } else {
            post.mail(writer.mail(invitation, to, List.of(), wording), cover);
        }
    }
}
