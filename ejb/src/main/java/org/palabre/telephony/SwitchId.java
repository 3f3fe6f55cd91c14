package org.palabre.telephony;

import java.util.regex.Pattern;

/** Which switch is meant: at most 32 small letters, digits and hyphens. */
public record SwitchId(String value) {
    private static final Pattern VALUE = Pattern.compile("[a-z0-9-]{1,32}");

    /** The one that is configured. */
    public static final SwitchId FIRST = new SwitchId("switch-1");

    public SwitchId {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a switch: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
