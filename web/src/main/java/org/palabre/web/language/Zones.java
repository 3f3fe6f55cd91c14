package org.palabre.web.language;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones to choose from. */
public final class Zones {
    private static final String USUAL =
            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

    private Zones() {}

    /**
     * Regions by name, without the aliases that only old systems use.
     *
     * @param current is among them whatever it is: a browser sends the first one in place of a choice that is missing
     */
    public static List<String> with(String current) {
        return Stream.concat(
                        Stream.of(current),
                        ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(USUAL)))
                .distinct()
                .sorted()
                .toList();
    }
}
