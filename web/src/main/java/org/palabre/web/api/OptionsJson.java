package org.palabre.web.api;

import java.util.Set;
import org.palabre.conference.Options;

/**
 * What the owner chose, as conferences and packages show it.
 *
 * @param record always false: recordings are not offered yet (S110)
 * @param endAfterLeaderMinutes 0 where it goes on without its leaders
 */
public record OptionsJson(
        boolean moderatorAnnounce,
        boolean record,
        boolean userAnnounce,
        boolean listenOnly,
        boolean waitForLeader,
        int endAfterLeaderMinutes,
        boolean callGuests) {
    private static final Set<String> NAMES = Json.names(OptionsJson.class);

    public static OptionsJson of(Options options) {
        return new OptionsJson(
                options.moderatorAnnounce(),
                false,
                options.userAnnounce(),
                options.listenOnly(),
                options.waitForLeader(),
                options.endAfterLeaderMinutes(),
                options.callGuests());
    }

    /** Reads the object {@code options} of a body. */
    public static Options read(Fields body, Options known) {
        Fields fields = body.within("options").only(NAMES);
        if (fields.flag("record", false)) {
            fields.wrong("record", "wrong.noRecordings", true);
        }
        return new Options(
                fields.flag("moderatorAnnounce", known.moderatorAnnounce()),
                fields.flag("userAnnounce", known.userAnnounce()),
                fields.flag("listenOnly", known.listenOnly()),
                fields.flag("waitForLeader", known.waitForLeader()),
                fields.number("endAfterLeaderMinutes", known.endAfterLeaderMinutes()),
                fields.flag("callGuests", known.callGuests()));
    }
}
