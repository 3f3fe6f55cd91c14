package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.palabre.notification.PhoneNumbers;
import org.palabre.session.ActionKind;
import org.palabre.session.LoggedAction;

/** How callers are named on screen: by name, else by number, else as withheld (S21). */
@Named
@RequestScoped
public class Callers {
    private static final Set<ActionKind> BY_ONESELF =
            EnumSet.of(ActionKind.MUTED, ActionKind.UNMUTED, ActionKind.ENDED);

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
    public String told(LoggedAction line) {
        boolean alone = line.actor().isEmpty() && BY_ONESELF.contains(line.kind());
        String who = line.kind() == ActionKind.EXTENDED ? line.who() : number(line.who());
        return texts.of("live.log." + line.kind() + (alone ? ".self" : ""), who, number(line.actor()));
    }
}
