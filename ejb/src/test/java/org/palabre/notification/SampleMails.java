package org.palabre.notification;

import java.util.List;
import java.util.Optional;

/** Mail with everything that mail may have. */
public final class SampleMails {
    public static final String CALENDAR = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Palabre//EN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:71234567@palabre",
            "DTSTAMP:20261120T090000Z",
            "DTSTART:20261121T150000Z",
            "SUMMARY:Comité",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private SampleMails() {}

    public static Mail invitation(String to) {
        return new Mail(
                to,
                "Paul Dûpré",
                "awa@example.org",
                "Awa Diop",
                "fr",
                "Réunion « Comité » à 15 h",
                "Bonjour Paul,\n\nÀ bientôt – l’équipe",
                "<p>Bonjour <b>Paul</b>, à bientôt</p><img src=\"cid:logo.png\">",
                List.of(new Attachment("logo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})),
                List.of(new Attachment("plan d’accès.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'})),
                Optional.of(new CalendarPart("REQUEST", CALENDAR)));
    }
}
