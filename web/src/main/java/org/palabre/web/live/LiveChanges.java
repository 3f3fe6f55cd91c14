package org.palabre.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.palabre.live.LiveLeg;
import org.palabre.live.LivePicture;

/**
 * Which parts of the live page differ between what it shows and what it should show: with 200 people inside, the row of
 * somebody who begins to talk is a hundredth of the page. Ids are those of live.xhtml.
 */
final class LiveChanges {
    static final String ALL = "live:all";
    static final String ROLL = "live:roll";

    private final LivePicture shown;
    private final LivePicture now;

    private LiveChanges(LivePicture shown, LivePicture now) {
        this.shown = shown;
        this.now = now;
    }

    /**
     * @param shown null: nothing, or not known
     * @param now null: nobody is there
     * @return client ids of what is to be rendered anew
     */
    static List<String> between(LivePicture shown, LivePicture now) {
        return shown == null || now == null || shown.session() != now.session()
                ? List.of(ALL)
                : new LiveChanges(shown, now).parts();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (differs(LivePicture::stale)
                || differs(LivePicture::locked)
                || differs(LivePicture::mutedAll)
                || differs(LivePicture::openedAt)) {
            parts.add("live:head");
        }
        if (differs(LivePicture::openedAt)
                || differs(LivePicture::endsAt)
                || differs(LivePicture::openedBy)
                || differs(LivePicture::inside)
                || differs(LivePicture::waiting)
                || differs(LivePicture::ringing)) {
            parts.add("live:stats");
        }
        parts.addAll(people());
        if (differs(LivePicture::log)) {
            parts.add("live:log");
        }
        return parts;
    }

    /** Single rows where the same people are in the same state. The newest is the first row. */
    private List<String> people() {
        if (differs(picture ->
                picture.legs().stream().map(leg -> leg.leg() + leg.state()).toList())) {
            return List.of("live:people");
        }
        List<LiveLeg> before = shown.legs().reversed();
        List<LiveLeg> after = now.legs().reversed();
        return IntStream.range(0, after.size())
                .filter(row -> !after.get(row).equals(before.get(row)))
                .mapToObj(row -> "live:row:" + row + ":leg")
                .toList();
    }

    private boolean differs(Function<LivePicture, ?> of) {
        return !of.apply(shown).equals(of.apply(now));
    }
}
