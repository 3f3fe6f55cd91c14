package org.palabre.web.bounds;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.time.Duration;
import org.palabre.addressbook.ContactImportDesk;

/** How long a body may be, and how long it may take to come. */
enum BodyKind {
    /** A form of anybody: of those the sign-in page is the only one. Also the JSON of REST. */
    SMALL(64 * 1024, Duration.ofSeconds(10)),
    /** A form of somebody signed in: guests by the hundred, long texts of templates. */
    FORM(1024 * 1024, Duration.ofSeconds(30)),
    /** A file of contacts, with what a browser sends around it. */
    FILE(ContactImportDesk.MOST_BYTES + 64 * 1024, Duration.ofSeconds(60));

    private final int most;
    private final Duration patience;

    BodyKind(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    static BodyKind of(HttpServerExchange exchange, Visitor visitor) {
        return of(
                exchange.getRelativePath(),
                exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE),
                visitor.signedIn(),
                exchange.getRequestHeaders().contains(Headers.AUTHORIZATION));
    }

    /** @param credentials whether a program sends its login and password along */
    static BodyKind of(String path, String type, boolean signedIn, boolean credentials) {
        if (path.startsWith("/api/")) {
            return credentials && path.endsWith("/contacts/import") ? FILE : SMALL;
        }
        if (!signedIn) {
            return SMALL;
        }
        return path.equals("/contact/contacts.xhtml") && type != null && type.startsWith("multipart/") ? FILE : FORM;
    }

    /** Bytes. */
    int most() {
        return most;
    }

    /** From the headers to the last byte. */
    Duration patience() {
        return patience;
    }
}
