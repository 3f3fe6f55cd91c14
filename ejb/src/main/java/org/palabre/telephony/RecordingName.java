package org.palabre.telephony;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names the file of one recording on the switch: 1 to 64 small letters, digits and hyphens, the first no hyphen, so
 * that nothing of it means anything to a shell, a dialplan or a path.
 */
public record RecordingName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public RecordingName {
        Objects.requireNonNull(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name for a recording: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
