package org.palabre.web.invitation;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.palabre.conference.ConferenceView;
import org.palabre.invitation.InvitationRequest;
import org.palabre.invitation.InvitationView;
import org.palabre.web.conference.ConferenceChoice;
import org.palabre.web.contact.RecipientsForm;
import org.palabre.web.language.Zones;

/**
 * What the form of an invitation of its own holds. Its fields are named as in the rules, so that each fault finds its
 * field.
 */
public class InvitationForm implements Serializable {
    private static final int USUAL_MINUTES = 60;

    private final RecipientsForm recipients;
    private ConferenceChoice conference;
    private String name = "";
    private String organiser;
    private LocalDateTime plannedStart;
    private int durationMinutes = USUAL_MINUTES;
    private final String zoneAtFirst;
    private String zone;

    InvitationForm(String organiser, String language, ZoneId zone) {
        this.organiser = organiser;
        this.zoneAtFirst = zone.getId();
        this.zone = zoneAtFirst;
        this.recipients = new RecipientsForm(language);
    }

    static InvitationForm of(InvitationView sent, ConferenceView conference, String language) {
        var form = new InvitationForm(sent.organiser(), language, sent.zone());
        form.conference = ConferenceChoice.of(conference);
        form.name = sent.name();
        form.plannedStart = LocalDateTime.ofInstant(sent.plannedStart(), sent.zone());
        form.durationMinutes = sent.durationMinutes();
        return form;
    }

    /** What the conference says of itself, where nothing else was said. */
    void take(ConferenceView chosen) {
        conference = ConferenceChoice.of(chosen);
        if (name.isBlank()) {
            name = chosen.name();
        }
        if (plannedStart == null) {
            plannedStart = chosen.plannedStart()
                    .map(start -> LocalDateTime.ofInstant(start, ZoneId.of(zone)))
                    .orElse(null);
            durationMinutes = chosen.durationMinutes();
        }
    }

    InvitationRequest request() {
        ZoneId clocks = ZoneId.of(zone);
        return new InvitationRequest(
                conference == null ? "" : conference.number(),
                name,
                organiser,
                Optional.ofNullable(plannedStart)
                        .map(start -> start.atZone(clocks).toInstant()),
                durationMinutes,
                clocks);
    }

    public RecipientsForm getRecipients() {
        return recipients;
    }

    public ConferenceChoice getConference() {
        return conference;
    }

    public void setConference(ConferenceChoice conference) {
        this.conference = conference;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getOrganiser() {
        return organiser;
    }

    public void setOrganiser(String organiser) {
        this.organiser = organiser;
    }

    public LocalDateTime getPlannedStart() {
        return plannedStart;
    }

    public void setPlannedStart(LocalDateTime plannedStart) {
        this.plannedStart = plannedStart;
    }

    public int getDurationMinutes() {
        return durationMinutes;
    }

    public void setDurationMinutes(int durationMinutes) {
        this.durationMinutes = durationMinutes;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** To choose from; who chose another one may come back to the first. */
    public List<String> getZones() {
        return Zones.with(zoneAtFirst);
    }
}
