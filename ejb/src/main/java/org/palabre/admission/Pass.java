package org.palabre.admission;

import org.palabre.telephony.RoomName;

/**
 * What the switch must know of an admitted leg.
 *
 * @param conference the conference's number: the account of the call
 * @param startMuted begins muted (listen only, or everybody was muted)
 * @param recordName the caller says a name before entering, and it is announced (S109, S111)
 * @param roomLanguage the language of what the whole room hears
 */
public record Pass(
        RoomName room, String conference, LegRole role, boolean startMuted, boolean recordName, String roomLanguage) {}
