package org.palabre.directory;

import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** To whom reserving is open (S71, S84). Each opens to those before it too. */
public enum ReserveBy {
    /** Those whom a group of the directory names, and the users of the list. */
    GROUP,
    /** Everybody whom the directory knows and has not blocked. */
    DIRECTORY,
    /** On the phone whoever calls, in the name of their number. */
    EVERYBODY;

    public static ReserveBy of(Settings settings) {
        return settings.oneOf(Setting.PALABRE_RESERVE_BY, ReserveBy.class);
    }
}
