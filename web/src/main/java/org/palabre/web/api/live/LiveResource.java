package org.palabre.web.api.live;

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
import java.util.function.Consumer;
import org.palabre.live.LiveDesk;
import org.palabre.shared.DomainException;
import org.palabre.web.security.CurrentUser;

/**
 * A running conference, seen and moderated. Actions answer 202: the switch was asked; the change shows in the picture
 * when the switch confirms it.
 */
@Path("conferences/{number}/live")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {
    private LiveDesk live;
    private CurrentUser user;

    public LiveResource() {}

    @Inject
    LiveResource(LiveDesk live, CurrentUser user) {
        this.live = live;
        this.user = user;
    }

    @GET
    public LiveJson picture(@PathParam("number") String number) {
        return live.picture(number, user.actor())
                .map(LiveJson::of)
                .orElseThrow(() -> DomainException.of("refused.nobodyThere"));
    }

    @POST
    @Path("mute")
    public Response mute(@PathParam("number") String number, InputStream body) {
        return each(body, leg -> live.mute(number, leg, user.actor()), () -> live.muteAll(number, user.actor()));
    }

    @POST
    @Path("unmute")
    public Response unmute(@PathParam("number") String number, InputStream body) {
        return each(body, leg -> live.unmute(number, leg, user.actor()), () -> live.unmuteAll(number, user.actor()));
    }

    @POST
    @Path("lower-hand")
    public Response lowerHand(@PathParam("number") String number, InputStream body) {
        live.lowerHand(number, LiveBodies.oneLeg(body), user.actor());
        return Response.accepted().build();
    }

    @POST
    @Path("eject")
    public Response eject(@PathParam("number") String number, InputStream body) {
        return each(body, leg -> live.eject(number, leg, user.actor()), () -> live.ejectAll(number, user.actor()));
    }

    @POST
    @Path("lock")
    public Response lock(@PathParam("number") String number) {
        live.lock(number, user.actor());
        return Response.accepted().build();
    }

    @POST
    @Path("unlock")
    public Response unlock(@PathParam("number") String number) {
        live.unlock(number, user.actor());
        return Response.accepted().build();
    }

    @POST
    @Path("end")
    public Response end(@PathParam("number") String number) {
        live.end(number, user.actor());
        return Response.accepted().build();
    }

    @POST
    @Path("dial-out")
    public Response dialOut(@PathParam("number") String number, InputStream body) {
        String phone = LiveBodies.number(body);
        return Response.accepted(new CalledJson(live.dialOut(number, phone, user.actor())))
                .build();
    }

    private static Response each(InputStream body, Consumer<String> one, Runnable allOthers) {
        LiveBodies.leg(body).ifPresentOrElse(one, allOthers);
        return Response.accepted().build();
    }

    /** The leg that rings; it is among the participants of the picture. */
    public record CalledJson(String leg) {}
}
