package org.palabre.ivr.agi;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How the FastAGI server listens and what it endures.
 *
 * @param port 0 takes any free one
 * @param allowed peers that may speak; others are cut off before a byte is read
 * @param maxCalls callers in call flows at once; one more is cut off and hears the apology
 * @param longestLine characters of one line
 * @param mostHeaders lines of one request
 * @param idle how long a peer may be silent once it has said what the call is; longer than the longest prompt
 */
public record AgiSettings(
        InetAddress address,
        int port,
        Set<InetAddress> allowed,
        int maxCalls,
        int longestLine,
        int mostHeaders,
        Duration idle) {
    /** Connections waiting to be accepted: a burst over it costs its callers a second (TCP retry). */
    static final int BACKLOG = 1000;

    /** Asterisk says within milliseconds what the call is. */
    static final Duration GREETING = Duration.ofSeconds(5);

    /** Connections that have not said what the call is: as many as may call at once, and room for a burst. */
    int mostGreeting() {
        return Math.max(256, maxCalls);
    }

    public AgiSettings {
        allowed = Set.copyOf(allowed);
    }

    public static AgiSettings loopback(int port, int maxCalls) {
        var loopback = InetAddress.getLoopbackAddress();
        return new AgiSettings(loopback, port, Set.of(loopback), maxCalls, 8192, 200, Duration.ofSeconds(90));
    }
}
