package org.palabre.web.api.user;

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
import java.util.OptionalInt;
import org.palabre.shared.Role;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserInput;
import org.palabre.userlist.UserQuery;
import org.palabre.userlist.UserView;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** The list of users, for admins and operators. */
@Path("users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    private UserDesk desk;
    private CurrentUser user;

    public UsersResource() {}

    @Inject
    UsersResource(UserDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** Told this once. */
    public record PasswordJson(String password) {}

    @GET
    public ListJson<UserJson> list(
            @QueryParam("q") String q, @QueryParam("page") String page, @QueryParam("size") String size) {
        var query = new UserQuery(Parameters.search(q), Parameters.page(page), Parameters.size(size));
        return ListJson.of(desk.list(query, user.actor()), UserJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        UserDesk.Issued added = desk.add(read(Json.object(body), ""), user.actor());
        return Response.created(URI.create("users/" + added.user().login()))
                .entity(new IssuedUserJson(UserJson.of(added.user()), added.password()))
                .tag(Integer.toString(added.user().version()))
                .build();
    }

    @GET
    @Path("{login}")
    public Response get(@PathParam("login") String login) {
        return shown(desk.get(login, user.actor()));
    }

    /** The whole user is replaced. Without a version the last one wins. */
    @PUT
    @Path("{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("login") String login, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        JsonObject json = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(json));
        UserInput wanted = read(json, login);
        int version = named.orElseGet(() -> desk.get(login, user.actor()).version());
        return shown(desk.change(login, version, wanted, user.actor()));
    }

    @DELETE
    @Path("{login}")
    public void delete(@PathParam("login") String login) {
        desk.delete(login, user.actor());
    }

    @POST
    @Path("{login}/password")
    public PasswordJson issue(@PathParam("login") String login) {
        return new PasswordJson(desk.issue(login, user.actor()));
    }

    /** What is only told may come back as it was read. */
    private static UserInput read(JsonObject json, String login) {
        var fields = new Fields(json).only(Json.names(UserJson.class));
        var input = new UserInput(
                fields.text("login", login),
                fields.text("name", ""),
                fields.text("extension", ""),
                fields.text("personalNumber", ""),
                fields.text("mail", ""),
                fields.text("mobile", ""),
                fields.text("outgoing", ""),
                fields.choice("role", Role.class).orElse(Role.EMPLOYEE),
                fields.flag("active", true));
        fields.check();
        return input;
    }

    private static Response shown(UserView view) {
        return Response.ok(UserJson.of(view))
                .tag(Integer.toString(view.version()))
                .build();
    }
}
