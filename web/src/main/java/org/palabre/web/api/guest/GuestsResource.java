package org.palabre.web.api.guest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.guest.GuestDesk;
import org.palabre.guest.InvitedTo;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.security.CurrentUser;

/** The guests of a conference. */
@Path("conferences/{number}/guests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuestsResource {
    private GuestDesk desk;
    private CurrentUser user;
    private ReaderTexts texts;

    public GuestsResource() {}

    @Inject
    GuestsResource(GuestDesk desk, CurrentUser user, ReaderTexts texts) {
        this.desk = desk;
        this.user = user;
        this.texts = texts;
    }

    @GET
    public List<GuestJson> list(@PathParam("number") String number) {
        return desk.guests(number, user.actor()).stream().map(GuestJson::of).toList();
    }

    /** 202: the messages leave soon after. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("number") String number, InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("guests", "language", "scope"));
        String guests = fields.text("guests", "");
        String language = fields.text("language", texts.language());
        if (!Set.of("fr", "en").contains(language)) {
            fields.wrong("language", "wrong.choice", language);
        }
        String scope = fields.text("scope", "one");
        if (!Set.of("one", "all").contains(scope)) {
            fields.wrong("scope", "wrong.choice", scope);
        }
        fields.check();
        InvitedTo to = scope.equals("all") ? InvitedTo.SERIES : InvitedTo.DATE;
        return Response.accepted(new InvitedJson(desk.invite(number, Map.of(language, guests), to, user.actor())))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void callAt(@PathParam("number") String number, @PathParam("id") long id, InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("phone"));
        String phone = fields.text("phone", "");
        if (!fields.has("phone")) {
            fields.wrong("phone", "wrong.missing", phone);
        }
        fields.check();
        desk.callAt(number, id, phone, user.actor());
    }

    @DELETE
    @Path("{id}")
    public void uninvite(@PathParam("number") String number, @PathParam("id") long id) {
        desk.uninvite(number, List.of(id), user.actor());
    }

    /** How many are new. */
    public record InvitedJson(int invited) {}
}
