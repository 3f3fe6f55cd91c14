package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Actor;
import org.palabre.shared.Standing;
import org.palabre.testing.TestClock;

class HourlyAuditTest {
    private final TestClock clock = new TestClock();
    private final List<String> lines = new ArrayList<>();
    private final HourlyAudit audit = new HourlyAudit(
            (who, action, subject, detail) -> lines.add(who.login() + " " + who.from() + " " + action + " " + subject),
            clock);

    @Test
    void tenThousandSignInsOfAProgramShouldBeOneLineAnHour() {
        IntStream.range(0, 10_000).forEach(n -> audit.record(from("192.0.2.1"), "sign-in.rest", "awa", ""));
        assertThat(lines).containsExactly("awa 192.0.2.1 sign-in.rest awa");

        clock.advance(Duration.ofMinutes(61));
        audit.record(from("192.0.2.1"), "sign-in.rest", "awa", "");
        assertThat(lines).hasSize(2);
    }

    @Test
    void anotherAddressOrDeedShouldBeALineOfItsOwn() {
        audit.record(from("192.0.2.1"), "sign-in.rest", "awa", "");
        audit.record(from("192.0.2.2"), "sign-in.rest", "awa", "");
        audit.record(from("192.0.2.2"), "refused", "GET users", "");

        assertThat(lines).hasSize(3);
    }

    @Test
    void whatIsRememberedShouldBeBounded() {
        IntStream.rangeClosed(0, HourlyAudit.MOST).forEach(n -> audit.record(from("" + n), "sign-in.rest", "awa", ""));
        lines.clear();

        audit.record(from("" + HourlyAudit.MOST), "sign-in.rest", "awa", "");
        assertThat(lines).as("still remembered").isEmpty();
        audit.record(from("0"), "sign-in.rest", "awa", "");
        assertThat(lines).as("pushed out").hasSize(1);
    }

    private static Actor from(String address) {
        return new Actor("awa", "Awa Diop", new Standing.Nobody(), address);
    }
}
