package org.palabre.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names conferences in the push. All who are signed in hear all hints, so a hint must not give away a number: it
 * carries a keyed digest (RFC 2104), and only the page of that conference knows which.
 */
@ApplicationScoped
public class Topics {
    /** Every page that shows lists, and every page when the link was lost or came back. */
    static final String ALL = "*";

    /** The outbox page; no other shows what goes out. */
    static final String OUTBOX = "outbox";

    /** Begins the topics of messages about one conference: the outbox page follows all of them. */
    static final String MESSAGES = OUTBOX + ":";

    private final byte[] key = new SecureRandom().generateSeed(32);

    /** @param about number that is dialled inside: of the conference, or of its series */
    public String ofMessages(String about) {
        return MESSAGES + of(about);
    }

    public String of(String conference) {
        if (conference.isEmpty()) {
            return ALL;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal(conference.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
