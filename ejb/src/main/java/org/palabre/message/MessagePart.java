package org.palabre.message;

/** A part of a message that has a template of its own. */
public enum MessagePart {
    SUBJECT("subject.txt"),
    /** The whole message without HTML. */
    TEXT("message.txt"),
    HTML("message.html"),
    /** The short message. */
    SMS("sms.txt"),
    /** What the calendar shows with the meeting. */
    CALENDAR("calendar.txt");

    private final String file;

    MessagePart(String file) {
        this.file = file;
    }

    /** Where the default of a language lies. */
    String file() {
        return file;
    }
}
