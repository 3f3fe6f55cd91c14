package org.palabre.web.front;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The proxies that are believed when they say for whom they ask. */
record Proxies(List<Network> networks) {
    /**
     * Comma separated addresses and networks: {@code 192.0.2.7, 10.0.0.0/8}. @throws IllegalArgumentException naming
     * the one that is none
     */
    static Proxies parse(List<String> list) {
        return new Proxies(list.stream().map(Network::parse).toList());
    }

    boolean include(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * Who asks. Each proxy adds, at the right, the address that it was asked from; so the first from the right that is
     * no proxy of ours is the visitor, and what stands left of it is what the visitor says.
     *
     * @param peer at the other end of the connection
     * @param forwarded X-Forwarded-For, its lines joined
     */
    InetAddress visitor(InetAddress peer, String forwarded) {
        InetAddress known = peer;
        String[] chain = forwarded == null ? new String[0] : forwarded.split(",");
        for (int at = chain.length - 1; at >= 0 && include(known); at--) {
            Optional<InetAddress> before = Addresses.parse(chain[at].strip());
            if (before.isEmpty()) {
                return known;
            }
            known = before.get();
        }
        return known;
    }
}
