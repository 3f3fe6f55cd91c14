package org.palabre.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a PIN or a password: PBKDF2-HMAC-SHA256 over it and a pepper that the database does not hold. A PIN
 * of few digits is found from its hash in no time by whoever has both; the pepper is what protects it when the database
 * alone is lost.
 *
 * @param iterations 600,000 and more for passwords, as OWASP asks; few for PINs (docs/adr/0013); stored so that they
 *     can be changed later
 */
public record PepperedHash(byte[] salt, byte[] hash, int iterations) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PepperedHash of(String secret, String pepper, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PepperedHash(salt, derive(secret, pepper, salt, iterations), iterations);
    }

    public boolean fits(String secret, String pepper) {
        return MessageDigest.isEqual(hash, derive(secret, pepper, salt, iterations));
    }

    private static byte[] derive(String secret, String pepper, byte[] salt, int iterations) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String peppered = HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
            var spec = new PBEKeySpec(peppered.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256 and PBKDF2", e);
        }
    }
}
