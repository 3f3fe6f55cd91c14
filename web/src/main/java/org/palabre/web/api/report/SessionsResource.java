package org.palabre.web.api.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.palabre.session.HistoryDesk;
import org.palabre.session.SessionQuery;
import org.palabre.shared.Settings;
import org.palabre.web.api.Days;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.security.CurrentUser;

/** What was: sessions and who took part. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    private HistoryDesk history;
    private CurrentUser user;
    private Settings settings;

    public SessionsResource() {}

    @Inject
    SessionsResource(HistoryDesk history, CurrentUser user, Settings settings) {
        this.history = history;
        this.user = user;
        this.settings = settings;
    }

    @GET
    public ListJson<SessionJson.LineJson> list(
            @QueryParam("conference") String conference,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("zone") String zone,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var days = new Days(zone, settings.zone());
        var query = new SessionQuery(
                Parameters.given(conference),
                Parameters.given(from).map(text -> days.from("from", text)),
                Parameters.given(to).map(text -> days.until("to", text)),
                Parameters.page(page),
                Parameters.size(size));
        return ListJson.of(history.list(query, user.actor()), SessionJson.LineJson::of);
    }

    @GET
    @Path("{id}")
    public SessionJson get(@PathParam("id") String id) {
        return SessionJson.of(history.get(Parameters.session(id), user.actor()));
    }
}
