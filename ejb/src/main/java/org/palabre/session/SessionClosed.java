package org.palabre.session;

import java.util.Optional;

/**
 * A session that was open is over, everybody has left. Fired within the transaction: observe it to write down what must
 * happen.
 *
 * @param reportTo login of who gets its report; empty: nobody
 */
public record SessionClosed(long session, String conference, Optional<String> reportTo) {}
