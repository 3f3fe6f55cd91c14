package org.palabre.web.api;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** What actions in a running conference are told: one field each. */
final class LiveBodies {
    private LiveBodies() {}

    /** Empty: all others. A leg that is there but is no text is refused: a slip must not become "all". */
    static Optional<String> leg(InputStream body) {
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

    static int minutes(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("minutes"));
        int minutes = fields.number("minutes", 0);
        if (!fields.has("minutes")) {
            fields.wrong("minutes", "wrong.missing", minutes);
        }
        fields.check();
        return minutes;
    }

    static String number(InputStream body) {
        var fields = new Fields(Json.object(body)).only(Set.of("number"));
        String number = fields.text("number", "");
        fields.check();
        return number;
    }
}
