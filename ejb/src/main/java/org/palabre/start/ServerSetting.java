package org.palabre.start;

import static org.palabre.shared.Range.address;
import static org.palabre.shared.Range.choice;
import static org.palabre.shared.Range.file;
import static org.palabre.shared.Range.number;
import static org.palabre.shared.Range.pattern;
import static org.palabre.shared.Range.port;
import static org.palabre.shared.Range.secret;
import static org.palabre.shared.Range.text;

import java.util.Optional;
import org.palabre.shared.Environment;
import org.palabre.shared.Range;

/**
 * What the application server itself reads of the environment ({@code configure.cli} has the defaults): a value that it
 * cannot read takes away a listener or the database, and the rest starts. It takes an empty value as it is, so that
 * none does.
 */
public enum ServerSetting {
    PALABRE_HTTP_ADDRESS(address()),
    PALABRE_HTTP_PORT(port()),
    PALABRE_HTTPS_PORT(port()),
    PALABRE_MANAGEMENT_PORT(port()),
    PALABRE_TLS_KEYSTORE(file()),
    PALABRE_TLS_KEYSTORE_TYPE(choice("PKCS12", "JKS")),
    PALABRE_TLS_KEYSTORE_PASSWORD(secret(1, 1000)),
    PALABRE_DB_DRIVER(choice("h2", "postgresql")),
    PALABRE_DB_URL(pattern("jdbc:postgresql://… or jdbc:h2:…", "jdbc:(postgresql|h2):\\S+")),
    PALABRE_DB_USER(text(63)),
    PALABRE_DB_PASSWORD(secret(1, 1000)),
    PALABRE_DB_POOL(number(2, 1000)),
    PALABRE_NODE(pattern("1 to 23 letters, digits, - and .", "[A-Za-z0-9.-]{1,23}")),
    PALABRE_LOG_SIZE(pattern("bytes, or with k, m or g", "[1-9]\\d{0,8}[kmgKMG]?")),
    PALABRE_LOG_FILES(number(1, 1000));

    private final Range range;

    ServerSetting(Range range) {
        this.range = range;
    }

    public Range range() {
        return range;
    }

    Optional<String> in(Environment environment) {
        return environment.find(name());
    }

    /** One line where it was given and does not do. */
    Optional<String> refusal(Environment environment) {
        return in(environment)
                .filter(text -> !range.takes(text))
                .map(text -> range.refusal(name(), text, range.words()));
    }
}
