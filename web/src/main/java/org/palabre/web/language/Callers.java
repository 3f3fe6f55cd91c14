package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.palabre.live.LogLine;
import org.palabre.live.LogLine.Kind;

/** How callers are named on screen: by name, else by number, else as withheld (S21). */
@Named
@RequestScoped
public class Callers {
    private static final Set<Kind> BY_ONESELF = EnumSet.of(Kind.MUTED, Kind.UNMUTED, Kind.ENDED);

    @Inject
    PageTexts texts;

    @Inject
    Formats formats;

    public String who(String name, String number) {
        return name.isEmpty() ? number(number) : name;
    }

    /** French numbers in pairs; others as they came. */
    public String number(String number) {
        if (number.isEmpty()) {
            return texts.of("caller.withheld");
        }
        return number.matches("0\\d{9}") ? number.replaceAll("(?<=\\G\\d\\d)(?=\\d)", "\u00a0") : number;
    }

    /** One of the last actions, in words (S33): what somebody did to others reads unlike what he did himself. */
    public String told(LogLine line) {
        boolean alone = line.actor().isEmpty() && BY_ONESELF.contains(line.kind());
        String who = line.kind() == LogLine.Kind.EXTENDED ? line.who() : number(line.who());
        return texts.of("live.log." + line.kind() + (alone ? ".self" : ""), who, number(line.actor()));
    }
}
