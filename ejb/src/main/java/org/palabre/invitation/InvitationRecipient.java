package org.palabre.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.palabre.notification.Recipient;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.notification.Recipient.ByPhone;

/** Somebody to whom an invitation of its own goes, by one address. */
@Entity
@Table(name = "sending_guest")
class InvitationRecipient {
    static final int NEVER = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sending_guest_seq")
    @SequenceGenerator(name = "sending_guest_seq", allocationSize = 50)
    private Long id;

    @Column(name = "sending_id")
    private long invitationId;

    private String address;
    private boolean mobile;
    private String name;
    private String language;
    private int revision = NEVER;

    protected InvitationRecipient() {}

    InvitationRecipient(Invitation invitation, Recipient recipient, String language) {
        this.invitationId = invitation.id();
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
        return InvitationOrder.messageKey(invitationId, ofRevision, id.toString());
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
