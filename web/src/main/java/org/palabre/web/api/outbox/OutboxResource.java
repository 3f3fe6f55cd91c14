package org.palabre.web.api.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.Subject;
import org.palabre.web.api.ListJson;
import org.palabre.web.api.Parameters;
import org.palabre.web.security.CurrentUser;

/** Mail and short messages: found, looked at, sent again and taken back. */
@Path("outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
    private OutboxDesk desk;
    private CurrentUser user;

    public OutboxResource() {}

    @Inject
    OutboxResource(OutboxDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GET
    public ListJson<MessageJson> list(
            @QueryParam("state") String state,
            @QueryParam("conference") String conference,
            @QueryParam("q") String q,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var query = new OutboxQuery(
                Parameters.oneOf("state", state, OutboxState.values()),
                Subject.ofConference(conference),
                Parameters.search(q),
                Parameters.page(page),
                Parameters.size(size));
        return ListJson.of(desk.list(query, user.actor()), MessageJson::of);
    }

    @GET
    @Path("{id}")
    public MessageContentJson get(@PathParam("id") String id) {
        return MessageContentJson.of(desk.get(id(id), user.actor()));
    }

    @POST
    @Path("{id}/send-again")
    public Response sendAgain(@PathParam("id") String id) {
        return done(desk.sendAgain(List.of(id(id)), user.actor()), "refused.messageNotOver");
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") String id) {
        return done(desk.withdraw(List.of(id(id)), user.actor()), "refused.messageNotWaiting");
    }

    /** The desk leaves alone what is elsewhere by now; who asked for one message must hear of it. */
    private static Response done(int messages, String otherwise) {
        if (messages == 0) {
            throw DomainException.of(otherwise);
        }
        return Response.accepted().build();
    }

    private static long id(String text) {
        return Parameters.id(text, "refused.unknownMessage");
    }
}
