package org.palabre.testing.call;

import java.time.Duration;

/**
 * How a call ended.
 *
 * @param length from its answer to its end; zero when it was never answered
 */
public record Ending(By by, Duration length) {

    /** Who hung up; NOBODY: the other side did not react any more, or the call was never answered. */
    public enum By {
        US,
        THEM,
        NOBODY
    }
}
