package org.palabre.web.api.rollcall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.palabre.rollcall.RollCallDesk;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.security.CurrentUser;

/** Who of the invited is there, and calling those who are missing. */
@Path("conferences/{number}/roll-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RollCallResource {
    private RollCallDesk desk;
    private CurrentUser user;

    public RollCallResource() {}

    @Inject
    RollCallResource(RollCallDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GET
    public RollCallJson rollCall(@PathParam("number") String number) {
        return RollCallJson.of(desk.rollCall(number, user.actor()));
    }

    /**
     * One of them, or without {@code guest} everybody who is missing. 202: what becomes of it shows in the roll call.
     */
    @POST
    @Path("call")
    public Response call(@PathParam("number") String number, InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("guest"));
        int guest = fields.number("guest", 0);
        fields.check();
        if (fields.has("guest")) {
            desk.call(number, guest, user.actor());
        } else {
            desk.callMissing(number, user.actor());
        }
        return Response.accepted().build();
    }

    /** Phones that ring go on ringing; nobody else is called. */
    @POST
    @Path("stop")
    public Response stop(@PathParam("number") String number) {
        desk.stopCalling(number, user.actor());
        return Response.accepted().build();
    }
}
