package org.palabre.notification;

import java.util.List;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * The company's own numbers ({@code PALABRE_EXTENSIONS}): digits, {@code x} for any digit, {@code z} for 1 to 9. None
 * begins with 0, which takes a line to the outside on many exchanges.
 */
public record Extensions(List<String> patterns) {
    private static final String PATTERN = "[1-9z][0-9xz]{1,7}";

    public Extensions {
        patterns = List.copyOf(patterns);
    }

    /** @throws IllegalStateException naming the setting when one of them is no pattern */
    public static Extensions of(Settings settings) {
        List<String> patterns = settings.list(Setting.PALABRE_EXTENSIONS);
        patterns.stream()
                .filter(pattern -> !pattern.matches(PATTERN))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalStateException(
                            Setting.PALABRE_EXTENSIONS + ", " + wrong + ": " + Setting.PALABRE_EXTENSIONS.meaning());
                });
        return new Extensions(patterns);
    }

    /** @param digits nothing else */
    public boolean have(String digits) {
        return patterns.stream().anyMatch(pattern -> fits(pattern, digits));
    }

    private static boolean fits(String pattern, String digits) {
        if (pattern.length() != digits.length()) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            char wanted = pattern.charAt(i);
            char digit = digits.charAt(i);
            if (wanted != 'x' && wanted != digit && (wanted != 'z' || digit == '0')) {
                return false;
            }
        }
        return true;
    }
}
