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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.live.LiveDesk;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.LastWins;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** One conference: seen, changed, extended, deleted and restored. */
@Path("conferences/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConferenceResource {
    private ConferenceDesk desk;
    private LiveDesk live;
    private CurrentUser user;

    public ConferenceResource() {}

    @Inject
    ConferenceResource(ConferenceDesk desk, LiveDesk live, CurrentUser user) {
        this.desk = desk;
        this.live = live;
        this.user = user;
    }

    @GET
    public Response get(@PathParam("number") String number) {
        return shown(Response.ok(), desk.get(number, user.actor()));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        JsonObject change = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(change));
        return shown(Response.ok(), LastWins.change(named, () -> change(number, named, change)));
    }

    private ConferenceView change(String number, OptionalInt version, JsonObject change) {
        ConferenceView current = desk.get(number, user.actor());
        var wish = ReservationBody.changed(change, current);
        return desk.edit(number, version.orElse(current.version()), wish, user.actor());
    }

    @DELETE
    public void delete(@PathParam("number") String number) {
        desk.delete(List.of(number), user.actor());
    }

    @POST
    @Path("restore")
    public Response restore(@PathParam("number") String number) {
        desk.restore(List.of(number), user.actor());
        return shown(Response.ok(), desk.get(number, user.actor()));
    }

    /** 202 as for all that happens in a running conference; the new end shows at once. */
    @POST
    @Path("extend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response extend(@PathParam("number") String number, InputStream body) {
        int minutes = minutes(body);
        live.extend(number, minutes, user.actor());
        return Response.accepted().build();
    }

    /** By how many it is extended. */
    public static int minutes(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("minutes"));
        int minutes = fields.number("minutes", 0);
        if (!fields.has("minutes")) {
            fields.wrong("minutes", "wrong.missing", minutes);
        }
        fields.check();
        return minutes;
    }

    static Response shown(Response.ResponseBuilder answer, ConferenceView conference) {
        return answer.entity(ConferenceJson.of(conference))
                .tag(Integer.toString(conference.version()))
                .build();
    }
}
