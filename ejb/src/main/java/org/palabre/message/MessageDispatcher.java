package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.notification.Envelope;
import org.palabre.notification.OutgoingMessages;

/** Writes one message to a guest, by the way on which they are reached, and hands it to the post. */
@ApplicationScoped
public class MessageDispatcher {
    private MessageWriter writer;
    private OutgoingMessages outgoing;

    protected MessageDispatcher() {}

    @Inject
    MessageDispatcher(MessageWriter writer, OutgoingMessages outgoing) {
        this.writer = writer;
        this.outgoing = outgoing;
    }

    /** @param mobile whether the address is a mobile number, and they get a short message */
    public void send(Message.ForGuest message, Addressee to, boolean mobile, Wording wording, Envelope envelope) {
        if (mobile) {
            outgoing.text(writer.text(message, to, wording), envelope);
        } else {
            outgoing.mail(writer.mail(message, to, List.of(), wording), envelope);
        }
    }
}
