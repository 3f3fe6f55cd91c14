package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Limits;
import org.palabre.web.language.ServerTime;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** Reserves one conference (S82, S99). */
@Named("reserve")
@ViewScoped
public class ReserveView implements ReservationPage, Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    ServerTime time;

    private ReservationForm form;

    @PostConstruct
    void start() {
        form = new ReservationForm(new Owner(user.getLogin(), user.getName()), viewer.getLanguage());
    }

    @Override
    public String save() {
        ConferenceView reserved = desk.reserve(form.wish(viewer.getZone()), user.actor());
        return "/conference/show?faces-redirect=true&reserved=1&number=" + reserved.number();
    }

    @Override
    public ReservationForm getForm() {
        return form;
    }

    @Override
    public Limits getLimits() {
        return desk.limits(user.actor());
    }

    @Override
    public ReservationSummary getSummary() {
        return ReservationSummary.of(form, viewer.getZone(), time.now());
    }
}
