package org.palabre.web.api.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.palabre.conference.ConferenceDesk;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.security.CurrentUser;

/** What was deleted together comes back together: people are told once. */
@Path("restorations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RestorationsResource {
    /** As many as a series has conferences at most. */
    private static final int MOST = 366;

    private ConferenceDesk desk;
    private CurrentUser user;

    public RestorationsResource() {}

    @Inject
    RestorationsResource(ConferenceDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** @param numbers of the conferences that are there again */
    public record RestoredJson(List<String> numbers) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestoredJson restore(InputStream body) {
        List<String> numbers = numbers(body);
        desk.restore(numbers, user.actor());
        return new RestoredJson(numbers);
    }

    public static List<String> numbers(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("numbers"));
        List<String> numbers = fields.texts("numbers", MOST);
        fields.check();
        return numbers;
    }
}
