package org.palabre.web.api.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.palabre.addressbook.GroupDesk;
import org.palabre.addressbook.GroupView;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** The groups of one's own contacts. */
@Path("contact-groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactGroupsResource {
    private GroupDesk desk;
    private CurrentUser user;

    public ContactGroupsResource() {}

    @Inject
    ContactGroupsResource(GroupDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** By name. */
    public record ContactGroupsJson(List<ContactGroupJson> items) {}

    @GET
    public ContactGroupsJson list() {
        return new ContactGroupsJson(
                desk.all(user.actor()).stream().map(ContactGroupJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        GroupView created = desk.create(name(Json.object(body)), user.actor());
        return shown(Response.created(URI.create("contact-groups/" + created.id())), created);
    }

    /** Without a version the last one wins. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rename(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        JsonObject json = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(json));
        String name = name(json);
        int version = named.orElseGet(() -> desk.get(group(id), user.actor()).version());
        return shown(Response.ok(), desk.rename(group(id), version, name, user.actor()));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        desk.delete(group(id), user.actor());
    }

    @PUT
    @Path("{id}/contacts/{contact}")
    public void putIn(@PathParam("id") String id, @PathParam("contact") String contact) {
        desk.putIn(group(id), List.of(contact(contact)), user.actor());
    }

    @DELETE
    @Path("{id}/contacts/{contact}")
    public void takeOut(@PathParam("id") String id, @PathParam("contact") String contact) {
        desk.takeOut(group(id), List.of(contact(contact)), user.actor());
    }

    private static String name(JsonObject body) {
        var fields = new Fields(body).only(Json.names(ContactGroupJson.class));
        String name = fields.text("name", "");
        fields.check();
        return name;
    }

    private static long group(String text) {
        return Parameters.id(text, "refused.unknownGroup");
    }

    private static long contact(String text) {
        return Parameters.id(text, "refused.unknownContact");
    }

    private static Response shown(Response.ResponseBuilder answer, GroupView group) {
        return answer.entity(ContactGroupJson.of(group))
                .tag(Integer.toString(group.version()))
                .build();
    }
}
