package org.palabre.web.api.phone;

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
import org.palabre.directory.PhonePinDesk;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.security.CurrentUser;

/** One's own phone PIN. */
@Path("pin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PinResource {
    private PhonePinDesk pins;
    private CurrentUser user;

    public PinResource() {}

    @Inject
    PinResource(PhonePinDesk pins, CurrentUser user) {
        this.pins = pins;
        this.user = user;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("pin"));
        String pin = fields.text("pin", "");
        fields.check();
        pins.change(pin, user.actor());
        return Response.noContent().build();
    }
}
