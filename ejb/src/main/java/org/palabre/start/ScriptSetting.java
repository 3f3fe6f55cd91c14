package org.palabre.start;

import static org.palabre.shared.Range.number;
import static org.palabre.shared.Range.port;
import static org.palabre.shared.Range.text;

import java.util.Optional;
import org.palabre.shared.Environment;
import org.palabre.shared.Range;

/**
 * What the script {@code palabre} and those that fetch the demo's and the tests' parts read: known here, so that it is
 * not refused.
 */
public enum ScriptSetting {
    PALABRE_PORT_OFFSET(number(0, 50_000)),
    PALABRE_SIP_PORT(port()),
    PALABRE_PHONES_PORT(port()),
    PALABRE_LDAP_PORT(port()),
    PALABRE_DEMO_DIR(text()),
    PALABRE_PARTS(text()),
    PALABRE_ASTERISK(text()),
    PALABRE_ASTERISK_MODULES(text()),
    PALABRE_ASTERISK_DATA(text()),
    PALABRE_APT_MIRROR(text()),
    PALABRE_APT_SUITES(text()),
    PALABRE_CHROMIUM_PRIVATE(text());

    private final Range range;

    ScriptSetting(Range range) {
        this.range = range;
    }

    Optional<String> refusal(Environment environment) {
        return range.given(environment.find(name()))
                .filter(text -> !range.takes(text))
                .map(text -> range.refusal(name(), text, range.words()));
    }
}
