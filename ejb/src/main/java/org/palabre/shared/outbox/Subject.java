package org.palabre.shared.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/**
 * What a message is about: a thing of some kind, and which one. Whoever asks for the messages of a thing asks by this.
 *
 * @param id within its kind; of {@link Kind#NOTHING} empty
 */
@Embeddable
public record Subject(
        @Enumerated(EnumType.STRING) @Column(name = "about_kind")
        Kind kind,

        @Column(name = "about_id") String id) {
    /** Written to the database by its name. */
    public enum Kind {
        NOTHING,
        /** By the number that is dialled inside: its own, or that of its series. */
        CONFERENCE
    }

    static final int LONGEST_ID = 64;
    private static final Subject NOTHING = new Subject(Kind.NOTHING, "");

    public Subject {
        if ((kind == Kind.NOTHING) != id.isEmpty()) {
            throw new IllegalArgumentException(kind + " with the id '" + id + "'");
        }
    }

    public static Subject nothing() {
        return NOTHING;
    }

    /** @param number that is dialled inside: of the conference or of its series */
    public static Subject conference(String number) {
        return new Subject(Kind.CONFERENCE, number);
    }

    /** A conference, by what somebody typed; empty where nothing was. */
    public static Optional<Subject> ofConference(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(Subject::conference);
    }

    /** The number of the conference; empty where it is something else. */
    public Optional<String> conferenceNumber() {
        return Optional.of(id).filter(number -> kind == Kind.CONFERENCE);
    }
}
