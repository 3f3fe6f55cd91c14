package org.palabre.web.api;

import jakarta.json.JsonObject;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a change was made on, from {@code If-Match} (RFC 9110 §13.1.1) or from the body. */
public final class Version {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})\"\\s*");

    private Version() {}

    /** The header counts more. {@code *} asks for no version in particular. */
    public static OptionalInt named(String ifMatch, OptionalInt body) {
        if (ifMatch == null) {
            return body;
        }
        if (ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Malformed.at("If-Match", "wrong.version");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }

    /** What the body says, if it does. */
    public static OptionalInt stated(JsonObject body) {
        var fields = new Fields(body);
        int version = fields.number("version", -1);
        fields.check();
        return version < 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
