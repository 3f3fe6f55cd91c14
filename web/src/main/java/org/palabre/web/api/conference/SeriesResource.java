package org.palabre.web.api.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.OptionalInt;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.shared.Actor;
import org.palabre.shared.Settings;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.LastWins;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.api.Version;
import org.palabre.web.api.conference.SeriesJson.CancelledJson;
import org.palabre.web.security.CurrentUser;

/**
 * Series of conferences: reserved, seen, changed and cancelled. A series is known by the number of any of its
 * conferences.
 */
@Path("series")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private SeriesDesk series;
    private ConferenceDesk desk;
    private CurrentUser user;
    private ReaderTexts reader;
    private Settings settings;

    public SeriesResource() {}

    @Inject
    SeriesResource(SeriesDesk series, ConferenceDesk desk, CurrentUser user, ReaderTexts reader, Settings settings) {
        this.series = series;
        this.desk = desk;
        this.user = user;
        this.reader = reader;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(InputStream body) {
        Actor actor = user.actor();
        JsonObject json = Json.object(body);
        var wish = ReservationBody.createdOfSeries(json, actor.login(), reader.language());
        var recurrence = RecurrenceBody.read(new Fields(json), settings.zone());
        SeriesView made = series.reserve(wish, recurrence, actor);
        return Response.created(URI.create("series/" + made.number()))
                .entity(SeriesJson.of(made))
                .build();
    }

    @GET
    @Path("{number}")
    public SeriesJson get(@PathParam("number") String number) {
        return SeriesJson.of(series.get(number, user.actor()));
    }

    /** The version is that of the conference with this number. */
    @PATCH
    @Path("{number}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public SeriesJson change(
            @PathParam("number") String number,
            @QueryParam("scope") String scope,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream body) {
        SeriesScope meant = Parameters.scope(scope);
        JsonObject change = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(change));
        return SeriesJson.of(LastWins.change(named, () -> change(number, meant, named, change)));
    }

    private SeriesView change(String number, SeriesScope scope, OptionalInt version, JsonObject change) {
        ConferenceView current = desk.get(number, user.actor());
        var wish = ReservationBody.changed(change, current);
        return series.edit(number, scope, version.orElse(current.version()), wish, user.actor());
    }

    @DELETE
    @Path("{number}")
    public CancelledJson cancel(@PathParam("number") String number, @QueryParam("scope") String scope) {
        return new CancelledJson(series.cancel(number, Parameters.scope(scope), user.actor()));
    }
}
