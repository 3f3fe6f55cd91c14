package org.palabre.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.shared.ServiceUnavailable.Part;

/** Tells a part that is away from a fault of our own, however often the container wrapped what was thrown. */
public final class Outage {
    private static final int DEEPEST = 20;

    private Outage() {}

    /** The part that was away, when that is why it failed. */
    public static Optional<Part> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> part(cause).stream())
                .findFirst();
    }

    public static boolean ofDatabase(Throwable failure) {
        return in(failure).filter(Part.DATABASE::equals).isPresent();
    }

    private static Optional<Part> part(Throwable cause) {
        return switch (cause) {
            case ServiceUnavailable down -> Optional.of(down.part());
            case SQLException sql -> noConnection(sql) ? Optional.of(Part.DATABASE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * SQLSTATE class 08 (connection), 57P (PostgreSQL shuts down), 90067 (H2 is closed). The pool's own failures have
     * no state: their message names the resource that it could not get.
     */
    private static boolean noConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains(".resource.ResourceException")
                : state.startsWith("08") || state.startsWith("57P") || state.equals("90067");
    }
}
