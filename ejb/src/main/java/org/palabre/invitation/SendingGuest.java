package org.palabre.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.palabre.notification.Recipient;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.notification.Recipient.ByPhone;

/** Somebody to whom an invitation of its own goes, by one address. */
@Entity
class SendingGuest {
    static final int NEVER = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sending_guest_seq")
    @SequenceGenerator(name = "sending_guest_seq", allocationSize = 50)
    private Long id;

    private long sendingId;
    private String address;
    private boolean mobile;
    private String name;
    private String language;
    private int revision = NEVER;

    protected SendingGuest() {}

    SendingGuest(Sending sending, Recipient recipient, String language) {
        this.sendingId = sending.id();
        this.language = language;
        this.address = recipient.key();
        switch (recipient) {
            case ByMail mail -> name = mail.name();
            case ByPhone phone -> {
                name = phone.name();
                mobile = true;
            }
        }
    }

    /** A message of that revision is written to them. */
    void tell(int toldRevision) {
        revision = toldRevision;
    }

    boolean told() {
        return revision != NEVER;
    }

    /** What the last message to them is called in the outbox. */
    String messageKey() {
        return messageKey(revision);
    }

    String messageKey(int ofRevision) {
        return SendingOrder.messageKey(sendingId, ofRevision, id.toString());
    }

    Long id() {
        return id;
    }

    String address() {
        return address;
    }

    boolean mobile() {
        return mobile;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }
}
