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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactInput;
import org.palabre.addressbook.ContactQuery;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.SavedContact;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** One's own contacts: found, added, changed, deleted. */
@Path("contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {
    private ContactDesk desk;
    private CurrentUser user;

    public ContactsResource() {}

    @Inject
    ContactsResource(ContactDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** What the body of POST or PUT says; id and version may come back as they were read. */
    private record Body(ContactInput input, List<Long> groups) {
        static Body read(JsonObject json) {
            var fields = new Fields(json).only(Json.names(ContactJson.class));
            var input = new ContactInput(
                    fields.text("name", ""),
                    fields.text("mail", ""),
                    fields.text("mobile", ""),
                    fields.text("language", ""));
            List<Long> groups = fields.ids("groups");
            fields.check();
            return new Body(input, groups);
        }
    }

    @GET
    public ListJson<ContactJson> list(
            @QueryParam("q") String q,
            @QueryParam("group") String group,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var query = new ContactQuery(
                Parameters.search(q),
                Parameters.given(group).map(id -> Parameters.id(id, "refused.unknownGroup")),
                Parameters.page(page),
                Parameters.size(size));
        return ListJson.of(desk.list(query, user.actor()), ContactJson::of);
    }

    /** 201, or 200 for somebody who was in the book already and is filled in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        Body wanted = Body.read(Json.object(body));
        SavedContact saved = desk.add(wanted.input(), wanted.groups(), user.actor());
        var address = URI.create("contacts/" + saved.contact().id());
        return shown(saved.merged() > 0 ? Response.ok().location(address) : Response.created(address), saved.contact());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return shown(Response.ok(), desk.get(id(id), user.actor()));
    }

    /** The whole contact is replaced. Without a version the last one wins. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        JsonObject json = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(json));
        Body wanted = Body.read(json);
        int version = named.orElseGet(() -> desk.get(id(id), user.actor()).version());
        SavedContact saved = desk.change(id(id), version, wanted.input(), wanted.groups(), user.actor());
        return shown(Response.ok(), saved.contact());
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        desk.delete(List.of(id(id)), user.actor());
    }

    private static long id(String text) {
        return Parameters.id(text, "refused.unknownContact");
    }

    private static Response shown(Response.ResponseBuilder answer, ContactView contact) {
        return answer.entity(ContactJson.of(contact))
                .tag(Integer.toString(contact.version()))
                .build();
    }
}
