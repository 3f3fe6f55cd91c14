package org.palabre.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Where somebody asks from.
 *
 * @param device what the browser was given at an earlier sign-in, or empty
 */
record Origin(String address, String device) {
    private static final String DEVICE = "device:";
    private static final int HASHED = 16;

    /** Whoever has one address of IPv6 has 2^64 of them. */
    private static final int NETWORK = 8;

    static Origin of(String address) {
        return new Origin(address, "");
    }

    /** One text for all addresses of one line. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // with a colon in it, it is an address or an error, and no name that would be looked up
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) + "/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Under which names it is remembered: the device, which only one has, before the address, which many may share. */
    List<String> names() {
        return device.isEmpty() ? List.of(ofNetwork()) : List.of(ofDevice(), ofNetwork());
    }

    private String ofNetwork() {
        return "address:" + network();
    }

    static boolean isDevice(String name) {
        return name.startsWith(DEVICE);
    }

    /** Not what the browser shows: who reads the database cannot pass for it. */
    private String ofDevice() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
            return DEVICE + HexFormat.of().formatHex(hash, 0, HASHED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
