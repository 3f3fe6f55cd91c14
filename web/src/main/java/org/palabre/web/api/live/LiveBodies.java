package org.palabre.web.api.live;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;

/** What actions in a running conference are told: one field each. */
public final class LiveBodies {
    private LiveBodies() {}

    /** Empty: all others. A leg that is there but is no text is refused: a slip must not become "all". */
    public static Optional<String> leg(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("leg"));
        String leg = fields.text("leg", "");
        if (fields.has("leg") && leg.isBlank()) {
            fields.wrong("leg", "wrong.missing", leg);
        }
        fields.check();
        return Optional.of(leg).filter(given -> !given.isEmpty());
    }

    static String oneLeg(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("leg"));
        String leg = fields.text("leg", "");
        if (leg.isBlank()) {
            fields.wrong("leg", "wrong.missing", leg);
        }
        fields.check();
        return leg;
    }

    public static String number(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("number"));
        String number = fields.text("number", "");
        fields.check();
        return number;
    }
}
