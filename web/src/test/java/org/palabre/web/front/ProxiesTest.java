package org.palabre.web.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final Proxies OURS = Proxies.parse(List.of("192.0.2.7", " 10.0.0.0/8", "2001:db8::/32"));

    @Test
    void whoIsNoProxyShouldBeTheVisitorWhateverTheySay() throws Exception {
        assertThat(visitor("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(visitor("192.0.2.8", "198.51.100.1")).isEqualTo("192.0.2.8");
        assertThat(Proxies.parse(List.of()).visitor(address("127.0.0.1"), "198.51.100.1"))
                .isEqualTo(address("127.0.0.1"));
    }

    @Test
    void theFirstFromTheRightThatIsNoProxyShouldBeTheVisitor() throws Exception {
        assertThat(visitor("192.0.2.7", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(visitor("192.0.2.7", "6.6.6.6, 198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(visitor("192.0.2.7", "6.6.6.6,198.51.100.1 , 10.1.2.3")).isEqualTo("198.51.100.1");
        assertThat(visitor("10.200.0.1", "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void portsAndBracketsShouldBePassedOver() throws Exception {
        assertThat(visitor("192.0.2.7", "198.51.100.1:4711")).isEqualTo("198.51.100.1");
        assertThat(visitor("192.0.2.7", "[2001:db9::1]:4711")).isEqualTo("2001:db9:0:0:0:0:0:1");
        assertThat(visitor("2001:db8::5", "2001:db9::1")).isEqualTo("2001:db9:0:0:0:0:0:1");
    }

    /** Nothing beyond what cannot be read is believed: a proxy would not have written it. */
    @Test
    void whatIsNoAddressShouldEndTheChain() throws Exception {
        for (String word :
                new String[] {"", "unknown", "example.org", "999.1.1.1", "1.2.3", "::g", "_hidden", "1".repeat(9000)}) {
            assertThat(visitor("192.0.2.7", "198.51.100.1, " + word)).as(word).isEqualTo("192.0.2.7");
        }
        assertThat(OURS.visitor(address("192.0.2.7"), null)).isEqualTo(address("192.0.2.7"));
    }

    @Test
    void aNetworkShouldEndWhereItsBitsEnd() throws Exception {
        Network network = Network.parse("172.16.0.0/12");

        assertThat(network.contains(address("172.31.255.255"))).isTrue();
        assertThat(network.contains(address("172.32.0.0"))).isFalse();
        assertThat(network.contains(address("::1"))).isFalse();
        assertThat(Network.parse("0.0.0.0/0").contains(address("8.8.8.8"))).isTrue();
    }

    @Test
    void whatIsNeitherShouldBeRefusedByItsName() {
        for (String wrong :
                new String[] {"true", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "::/129"}) {
            assertThatThrownBy(() -> Proxies.parse(List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    private static String visitor(String peer, String chain) throws UnknownHostException {
        return OURS.visitor(address(peer), chain).getHostAddress();
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
