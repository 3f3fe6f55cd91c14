package org.palabre.guest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.palabre.notification.Recipient;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.notification.Recipient.ByPhone;

/**
 * Somebody who is invited to a conference, to a series or to one date of it, by one address. Only what changed is
 * written: who types a number and what writes the invitation do not undo each other.
 */
@Entity
@DynamicUpdate
public class Guest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guest_seq")
    @SequenceGenerator(name = "guest_seq", allocationSize = 50)
    private Long id;

    private String about;
    private String occurrence;
    private String address;
    private boolean mobile;
    private String name;
    private String language;
    private Instant invitedAt;
    private String invitedBy;

    /** Whether the invitation is written. */
    private boolean told;

    private String phone = "";

    protected Guest() {}

    /**
     * @param about number of the conference or the series
     * @param occurrence number of the one conference of a series; empty: all that there is
     */
    public Guest(String about, String occurrence, Recipient recipient, String language, String invitedBy, Instant now) {
        this.about = about;
        this.occurrence = occurrence;
        this.language = language;
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.address = recipient.key();
        switch (recipient) {
            case ByMail mail -> name = mail.name();
            case ByPhone phone -> {
                name = phone.name();
                mobile = true;
                this.phone = address;
            }
        }
    }

    /** @param number digits, with a leading + or not: where they are called in */
    public void callAt(String number) {
        phone = number;
    }

    /** Empty: no number is known. */
    String phone() {
        return phone;
    }

    public void invite() {
        told = true;
    }

    boolean told() {
        return told;
    }

    Long id() {
        return id;
    }

    String about() {
        return about;
    }

    /** Number of the one conference of a series; empty: all that there is. */
    String occurrence() {
        return occurrence;
    }

    /** Whether that conference, one of a series perhaps, is among those to which this one is invited. */
    public boolean comesTo(String number) {
        return occurrence.isEmpty() || occurrence.equals(number);
    }

    public String address() {
        return address;
    }

    boolean mobile() {
        return mobile;
    }

    String name() {
        return name;
    }

    public String language() {
        return language;
    }

    Instant invitedAt() {
        return invitedAt;
    }
}
