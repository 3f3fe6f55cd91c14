package org.palabre.web.api.invitation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.OptionalInt;
import org.palabre.invitation.InvitationDesk;
import org.palabre.invitation.InvitationView;
import org.palabre.shared.Settings;
import org.palabre.web.api.Json;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** Invitations of their own: they reserve nothing. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    private InvitationDesk desk;
    private CurrentUser user;
    private ReaderTexts texts;
    private Settings settings;

    public InvitationsResource() {}

    @Inject
    InvitationsResource(InvitationDesk desk, CurrentUser user, ReaderTexts texts, Settings settings) {
        this.desk = desk;
        this.user = user;
        this.texts = texts;
        this.settings = settings;
    }

    @GET
    public ListJson<InvitationJson> list(@QueryParam("page") String page, @QueryParam("size") String size) {
        return ListJson.of(desk.list(Parameters.page(page), Parameters.size(size), user.actor()), InvitationJson::of);
    }

    /** The messages leave soon after. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(InputStream body) {
        var actor = user.actor();
        var wanted = InvitationBody.sent(Json.object(body), actor.name(), texts.language(), settings.zone());
        InvitationView sent = desk.send(wanted.request(), wanted.guests(), actor);
        return shown(Response.created(URI.create("invitations/" + sent.id())), sent);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return shown(Response.ok(), desk.get(id(id), user.actor()));
    }

    /** What it names changes; without a version the last one wins. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        JsonObject json = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(json));
        InvitationView sent = desk.get(id(id), user.actor());
        var wanted = InvitationBody.changed(json, sent, texts.language());
        int version = named.orElse(sent.version());
        return shown(Response.ok(), desk.change(sent.id(), version, wanted.request(), wanted.guests(), user.actor()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return shown(Response.ok(), desk.cancel(id(id), user.actor()));
    }

    /** In the order they were named. */
    @GET
    @Path("{id}/guests")
    public List<RecipientJson> guests(@PathParam("id") String id) {
        return desk.guests(id(id), user.actor()).stream().map(RecipientJson::of).toList();
    }

    private static long id(String text) {
        return Parameters.id(text, "refused.unknownInvitation");
    }

    private static Response shown(Response.ResponseBuilder answer, InvitationView sent) {
        return answer.entity(InvitationJson.of(sent))
                .tag(Integer.toString(sent.version()))
                .build();
    }
}
