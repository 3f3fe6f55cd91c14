package org.palabre.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostTest {
    private static final Host CONSOLE = new Host(Set.of("conf.example.org"));

    @Test
    void namesOfTheSettingsAndOfTheLoopbackInterfaceShouldBeKnown() throws Exception {
        for (String host : new String[] {
            "conf.example.org", "CONF.example.org:443", "conf.example.org.", "localhost:8080", "127.0.0.1", "[::1]:8443"
        }) {
            assertThat(CONSOLE.isKnown(host, InetAddress.getByName("192.0.2.1")))
                    .as(host)
                    .isTrue();
        }
    }

    @Test
    void theAddressThatTheConnectionCameInOnShouldBeKnownAndNoOther() throws Exception {
        assertThat(CONSOLE.isKnown("192.0.2.1:8443", InetAddress.getByName("192.0.2.1")))
                .isTrue();
        assertThat(CONSOLE.isKnown("[2001:db8::1]", InetAddress.getByName("2001:db8::1")))
                .isTrue();
        assertThat(CONSOLE.isKnown("192.0.2.2", InetAddress.getByName("192.0.2.1")))
                .isFalse();
    }

    @Test
    void anyOtherShouldBeUnknown() throws Exception {
        for (String host : new String[] {
            "", "example.org", "conf.example.org.example.net", "xconf.example.org", "conf.example.org@example.net",
            "conf.example.org/", "conf.example.org:", "conf.example.org:x", "127.0.0.1.example.net", " conf.example.org"
        }) {
            assertThat(CONSOLE.isKnown(host, InetAddress.getByName("192.0.2.1")))
                    .as(host)
                    .isFalse();
        }
    }

    @Test
    void theHostOfASettingShouldBeFoundWithOrWithoutAPort() {
        assertThat(Host.of("https://Conf.example.org:8443/x")).contains("conf.example.org");
        assertThat(Host.of("")).isEmpty();
    }
}
