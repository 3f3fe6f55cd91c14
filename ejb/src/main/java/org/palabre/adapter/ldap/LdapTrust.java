package org.palabre.adapter.ldap;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.palabre.shared.tls.AdjustedTlsSockets;
import org.palabre.shared.tls.AdjustedTlsSockets.Adjustment;
import org.palabre.shared.tls.TrustedServers;

/** Which servers are believed to be the directory. */
final class LdapTrust {
    private LdapTrust() {}

    /**
     * Sockets that check the server's name by Java's own means: the SDK's verifier lets a certificate of another name
     * pass where the server is given by its address.
     *
     * @throws IllegalArgumentException when the file holds no certificate
     */
    static SSLSocketFactory socketFactory(Optional<Path> pem) {
        try {
            return new AdjustedTlsSockets(TrustedServers.sockets(pem), Adjustment.checkingName("LDAPS"));
        } catch (GeneralSecurityException | IOException e) {
            throw LdapSetting.TRUST.wrong(e.getMessage());
        }
    }
}
