package org.palabre.web.front;

import java.net.InetAddress;

/** An address, or all that begin with the same bits. */
record Network(InetAddress address, int bits) {
    static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = Addresses.parse(parts[0])
                .orElseThrow(
                        () -> new IllegalArgumentException(text + " is no address and no network such as 10.0.0.0/8"));
        int most = address.getAddress().length * 8;
        if (parts.length == 1) {
            return new Network(address, most);
        }
        if (parts.length > 2 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
            throw new IllegalArgumentException(text + " is no network: behind / stand 0 to " + most + " bits");
        }
        return new Network(address, Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
