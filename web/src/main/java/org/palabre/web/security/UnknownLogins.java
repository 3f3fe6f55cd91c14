package org.palabre.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tries of logins that nobody has are counted on: they lock as those that somebody has, else the lock would tell
 * which are which. They share a bounded number of counts, by a key that nobody knows: inventing logins fills no table,
 * and nobody finds two that share one.
 */
final class UnknownLogins {
    private static final int COUNTS_IN_HEX = 4;
    private final SecretKeySpec key;

    UnknownLogins() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    String name(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
            return "?" + HexFormat.of().formatHex(hash).substring(0, COUNTS_IN_HEX);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
