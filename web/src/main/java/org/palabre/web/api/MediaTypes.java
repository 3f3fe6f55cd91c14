package org.palabre.web.api;

/** Those that {@link jakarta.ws.rs.core.MediaType} lacks. */
public final class MediaTypes {
    public static final String CSV = "text/csv";

    private MediaTypes() {}
}
