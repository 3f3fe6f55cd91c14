package org.palabre.ivr.ami;

import java.util.List;
import java.util.stream.Collectors;
import org.palabre.telephony.Announcement;
import org.palabre.telephony.RecordedName;
import org.palabre.telephony.Spoken;

/** An announcement as the dialplan's {@code palabre-play} takes it: items with an ampersand between. */
final class PromptList {
    /** To be played where there is nothing to say. */
    static final String NOTHING = "palabre/no-sound";

    private PromptList() {}

    static String of(Announcement announcement) {
        return of(announcement.prompts());
    }

    static String of(List<Spoken> words) {
        return words.stream().map(PromptList::item).collect(Collectors.joining("&"));
    }

    private static String item(Spoken spoken) {
        String sound = onlySafe(spoken.fileName());
        return spoken instanceof RecordedName ? sound : "palabre/" + sound;
    }

    /** Nothing that means something to the dialplan. */
    private static String onlySafe(String item) {
        if (!item.matches("[A-Za-z0-9:._-]+")) {
            throw new IllegalArgumentException("not a prompt: " + item);
        }
        return item;
    }
}
