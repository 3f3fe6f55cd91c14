package org.palabre.web.api.capacity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.palabre.conference.BookedSeats;
import org.palabre.conference.CapacityDesk;
import org.palabre.shared.Settings;
import org.palabre.web.api.Days;
import org.palabre.web.api.Parameters;
import org.palabre.web.security.CurrentUser;

/** How full the platform is booked. */
@Path("capacity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CapacityResource {
    static final int STEP_MINUTES = 60;

    private CapacityDesk desk;
    private CurrentUser user;
    private Settings settings;

    public CapacityResource() {}

    @Inject
    CapacityResource(CapacityDesk desk, CurrentUser user, Settings settings) {
        this.desk = desk;
        this.user = user;
        this.settings = settings;
    }

    /** @param seats that may be booked for one moment */
    public record CapacityJson(int seats, List<StepJson> steps) {
        static CapacityJson of(BookedSeats booked) {
            return new CapacityJson(
                    booked.capacity(),
                    booked.steps().stream()
                            .map(step -> new StepJson(step.from(), step.peak()))
                            .toList());
        }
    }

    /** @param peak the most seats booked at any moment from then until the next step */
    public record StepJson(Instant from, int peak) {}

    @GET
    public CapacityJson booked(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("step") String step,
            @QueryParam("zone") String zone) {
        var days = new Days(zone, settings.zone());
        return CapacityJson.of(desk.booked(
                days.from("from", Parameters.required("from", from)),
                days.until("to", Parameters.required("to", to)),
                Duration.ofMinutes(Parameters.number("step", step, STEP_MINUTES, 1, 7 * 24 * 60)),
                user.actor()));
    }
}
