package org.palabre.web.api.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.palabre.userlist.OwnPasswordDesk;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.security.CurrentUser;

/** One's own password, where it is kept in the list of users. */
@Path("password")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
    private OwnPasswordDesk passwords;
    private CurrentUser user;

    public PasswordResource() {}

    @Inject
    PasswordResource(OwnPasswordDesk passwords, CurrentUser user) {
        this.passwords = passwords;
        this.user = user;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("old", "password"));
        String old = fields.text("old", "");
        String password = fields.text("password", "");
        fields.check();
        passwords.change(old, password, user.actor());
        return Response.noContent().build();
    }
}
