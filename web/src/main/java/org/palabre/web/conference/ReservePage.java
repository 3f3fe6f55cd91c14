package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.Limits;
import org.palabre.conference.Reservation;
import org.palabre.guest.ReservationDesk;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** Reserves one conference, or a series of them (S82, S99, P2). */
@Named("reserve")
@ViewScoped
public class ReservePage implements ReservationFormOwner, Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    ReservationDesk reservations;

    @Inject
    SuggestionDesk suggestions;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    private static final System.Logger LOG = System.getLogger(ReservePage.class.getName());
    private ZoneId zone;
    private ReservationForm form;

    @PostConstruct
    void start() {
        zone = viewer.getZone();
        form = new ReservationForm(new Owner(user.getLogin(), user.getName()), viewer.getLanguage());
    }

    /** Of a place in the calendar, by the viewer's clock; what cannot be read is passed over. */
    public void setStart(String start) {
        try {
            form.plan(LocalDateTime.parse(start));
        } catch (DateTimeParseException e) {
            LOG.log(System.Logger.Level.DEBUG, "no start: {0}", e.getMessage());
        }
    }

    public String getStart() {
        return null;
    }

    @Override
    public String save() {
        return "/conference/show?faces-redirect=true&reserved=1&number=" + reserved();
    }

    /** The number; of a series that of its first conference. */
    private String reserved() {
        Reservation wish = form.finishedWish(zone);
        Map<String, String> guests = form.getRecipients().lists(suggestions, user.actor());
        return form.isSeries()
                ? reservations.reserve(wish, form.recurrence(zone), guests, user.actor())
                : reservations.reserve(wish, guests, user.actor());
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public ReservationForm getForm() {
        return form;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Limits getLimits() {
        return desk.limits(user.actor());
    }

    @Override
    public ReservationSummary getSummary() {
        return ReservationSummary.of(form, zone, time.now(), getLimits().validityDays());
    }
}
