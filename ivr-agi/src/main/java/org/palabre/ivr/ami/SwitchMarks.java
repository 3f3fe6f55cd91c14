package org.palabre.ivr.ami;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The marks of the two files that belong to this version. Each is a digest of its file's instructions and stands in it,
 * where the switch that has loaded the file can be asked for it.
 */
record SwitchMarks(String dialplan, String keys) {
    static final String DIALPLAN_FILE = "palabre-extensions.conf";
    static final String KEYS_FILE = "palabre-confbridge.conf";
    /** In the dialplan's answer. */
    static final Pattern DIALPLAN_MARK = Pattern.compile("PALABRE_CHECK_DIALPLAN=([0-9a-f]{8})\\b");
    /** The name of a profile. */
    static final Pattern KEYS_MARK = Pattern.compile("\\[palabre_version_([0-9a-f]{8})]");

    /** As they stand in the files that this application was built with. */
    static SwitchMarks read() {
        return new SwitchMarks(mark(DIALPLAN_FILE, DIALPLAN_MARK), mark(KEYS_FILE, KEYS_MARK));
    }

    private static String mark(String file, Pattern mark) {
        var found = mark.matcher(text(file));
        if (!found.find()) {
            throw new IllegalStateException(file + " has no mark");
        }
        return found.group(1);
    }

    static String text(String file) {
        try (InputStream in = SwitchMarks.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
