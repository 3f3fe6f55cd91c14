package org.palabre.web.api.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.palabre.directory.PhonePinDesk;
import org.palabre.web.security.CurrentUser;

/** Phone PINs of others, for admins. */
@Path("people/{login}/pin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonPinResource {
    private PhonePinDesk pins;
    private CurrentUser user;

    public PersonPinResource() {}

    @Inject
    PersonPinResource(PhonePinDesk pins, CurrentUser user) {
        this.pins = pins;
        this.user = user;
    }

    @POST
    public PinJson issue(@PathParam("login") String login) {
        return new PinJson(pins.issue(login, user.actor()));
    }

    @DELETE
    public Response remove(@PathParam("login") String login) {
        pins.remove(login, user.actor());
        return Response.noContent().build();
    }

    /** Told this once. */
    public record PinJson(String pin) {}
}
