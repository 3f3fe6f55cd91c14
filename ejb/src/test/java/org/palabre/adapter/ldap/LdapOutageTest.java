package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.palabre.shared.ServiceUnavailable;

/** Servers that are away, silent or back. */
class LdapOutageTest extends OnDemoDirectory {
    @Test
    void shouldSayUnavailableAndRecoverByItself() throws Exception {
        int port = server.port();
        assertThat(directory.find("awa")).isPresent();
        server.close();
        assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
        server = startServer(port);
        clock.advance(Duration.ofSeconds(2));
        assertThat(directory.find("awa")).isPresent();
    }

    @Test
    void shouldNotWaitAgainWithinTwoSeconds() throws Exception {
        int port = server.port();
        server.close();
        assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
        server = startServer(port);
        clock.advance(Duration.ofMillis(1_999));
        assertThatThrownBy(() -> directory.find("awa")).isInstanceOf(ServiceUnavailable.class);
    }

    @Test
    void shouldGiveUpOnAServerThatAcceptsAndIsSilent() throws Exception {
        set("PALABRE_LDAP_RESPONSE_TIMEOUT", "PT0.3S");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            set("PALABRE_LDAP_URL", "ldap://127.0.0.1:" + silent.getLocalPort());
            long start = System.nanoTime();
            assertThatThrownBy(() -> directory.signIn("awa", "awa")).isInstanceOf(ServiceUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void shouldUseTheNextServer() {
        set("PALABRE_LDAP_URL", "ldap://127.0.0.1:1, " + server.url());
        assertThat(directory.find("awa")).isPresent();
    }

    @Test
    void shouldAskOnANewConnectionWhenTheOldOneWasClosed() {
        assertThat(directory.find("awa")).isPresent();
        server.server().closeAllConnections(false);
        assertThat(directory.find("awa")).isPresent();
    }
}
