package org.palabre.web.api.clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.ProductClock;
import org.palabre.shared.Rights;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.security.CurrentUser;

/** The product's time. It can be moved ahead, by an operator, where the server was started for tests. */
@Path("clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    /** A year: enough for any validity, and far from the end of time. */
    static final int FURTHEST_SECONDS = 366 * 24 * 3600;

    private ProductClock clock;
    private CurrentUser user;

    public ClockResource() {}

    @Inject
    ClockResource(ProductClock clock, CurrentUser user) {
        this.clock = clock;
        this.user = user;
    }

    /** @param movable whether this server's clock can be moved */
    public record ClockJson(Instant now, boolean movable) {}

    @GET
    public ClockJson now() {
        return new ClockJson(clock.instant(), clock.movable());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ClockJson advance(InputStream body) {
        Actor actor = user.actor();
        if (!clock.movable()) {
            throw DomainException.of("refused.clock");
        }
        Rights.demandOperator(actor);
        var fields = new Fields(Json.object(body)).only(Set.of("advanceSeconds"));
        int seconds = fields.number("advanceSeconds", 0);
        fields.check();
        if (seconds < 0 || seconds > FURTHEST_SECONDS) {
            throw DomainException.at("advanceSeconds", "wrong.range", 0, FURTHEST_SECONDS);
        }
        clock.advance(Duration.ofSeconds(seconds));
        return now();
    }
}
