package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.palabre.live.LogLine;
import org.palabre.live.LogLine.Kind;
import org.palabre.notification.PhoneNumbers;

/** How callers are named on screen: by name, else by number, else as withheld (S21). */
@Named
@RequestScoped
public class Callers {
    private static final Set<Kind> BY_ONESELF = EnumSet.of(Kind.MUTED, Kind.UNMUTED, Kind.ENDED);

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{8,15}");

    @Inject
    PageTexts texts;

    @Inject
    Formats formats;

    @Inject
    PhoneNumbers numbers;

    public String who(String name, String number) {
        return name.isEmpty() ? number(number) : name;
    }

    /** As one reads it: those of the own country as they are dialled there, internal ones and names as they came. */
    public String number(String number) {
        if (number.isEmpty()) {
            return texts.of("caller.withheld");
        }
        return NUMBER.matcher(number).matches() ? numbers.readable(number).replace(' ', '\u00a0') : number;
    }

    /**
     * One of the last actions, in words (S33): what somebody did to others reads unlike what they did to themselves.
     */
    public String told(LogLine line) {
        boolean alone = line.actor().isEmpty() && BY_ONESELF.contains(line.kind());
        String who = line.kind() == LogLine.Kind.EXTENDED ? line.who() : number(line.who());
        return texts.of("live.log." + line.kind() + (alone ? ".self" : ""), who, number(line.actor()));
    }
}
