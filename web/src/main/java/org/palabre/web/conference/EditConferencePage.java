package org.palabre.web.conference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Limits;
import org.palabre.conference.Reservation;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** Changes a conference that has not opened yet (S117), of a series with others if one wants. */
@Named("edit")
@ViewScoped
public class EditConferencePage implements ReservationFormOwner, Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    SeriesDesk series;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    private String number;
    private ZoneId zone;
    private Instant createdAt;
    private int version;
    private boolean ofSeries;
    private SeriesScope scope = SeriesScope.ONE;
    private ReservationForm form;

    /** Where nothing can be changed any more, the conference's page says what became of it. */
    public String enter() {
        ConferenceView found = desk.get(number, user.actor());
        if (found.state() != ConferenceState.FUTURE) {
            return "/conference/show?faces-redirect=true&number=" + found.number();
        }
        createdAt = found.createdAt();
        version = found.version();
        ofSeries = found.series().isPresent();
        zone = viewer.getZone();
        form = ReservationForm.of(found, zone);
        return null;
    }

    @Override
    public String save() {
        Reservation wish = form.finishedWish(zone);
        if (ofSeries) {
            series.edit(number, scope, version, wish, user.actor());
        } else {
            desk.edit(number, version, wish, user.actor());
        }
        return "/conference/show?faces-redirect=true&changed=1&number=" + number;
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
        return ReservationSummary.of(form, zone, createdAt, getLimits().validityDays());
    }

    @Override
    public boolean isOfSeries() {
        return ofSeries;
    }

    public SeriesScope[] getScopes() {
        return SeriesScope.values();
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
