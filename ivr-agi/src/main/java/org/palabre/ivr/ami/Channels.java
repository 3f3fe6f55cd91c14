package org.palabre.ivr.ami;

import java.util.List;

/** Tells people's channels from those that Asterisk makes for itself. */
final class Channels {
    /**
     * Local: halves of an announcement, of words for one person or of a recorder; CBAnn, CBRec: ConfBridge's own; the
     * rest: pieces of bridges and parking.
     */
    private static final List<String> OWN =
            List.of("Local/", "CBAnn/", "CBRec/", "Announcer/", "Recorder/", "Message/", "Surrogate/", "AsyncGoto/");

    private Channels() {}

    static boolean isLeg(String channel, String uniqueId) {
        return channel != null
                && uniqueId != null
                && !Announcer.isAnnouncer(uniqueId)
                && !Recorder.isRecorder(uniqueId)
                && OWN.stream().noneMatch(channel::startsWith);
    }
}
