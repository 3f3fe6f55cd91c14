package org.palabre.web.api.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceView;
import org.palabre.shared.Actor;
import org.palabre.web.api.Json;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.security.CurrentUser;

/** Conferences: found and reserved. */
@Path("conferences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConferencesResource {
    private ConferenceDesk desk;
    private CurrentUser user;
    private ReaderTexts reader;

    public ConferencesResource() {}

    @Inject
    ConferencesResource(ConferenceDesk desk, CurrentUser user, ReaderTexts reader) {
        this.desk = desk;
        this.user = user;
        this.reader = reader;
    }

    @GET
    public ListJson<ConferenceJson> list(
            @QueryParam("state") String state,
            @QueryParam("q") String q,
            @QueryParam("mine") String mine,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var query = new ConferenceQuery(
                Parameters.state(state),
                Parameters.search(q),
                Parameters.flag("mine", mine),
                Parameters.sort(sort),
                Parameters.ascending(sort),
                Parameters.page(page),
                Parameters.size(size));
        return ListJson.of(desk.list(query, user.actor()), ConferenceJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(InputStream body) {
        Actor actor = user.actor();
        var wish = ReservationBody.created(Json.object(body), actor.login(), reader.language());
        ConferenceView made = desk.reserve(wish, actor);
        return ConferenceResource.shown(Response.created(URI.create("conferences/" + made.number())), made);
    }
}
