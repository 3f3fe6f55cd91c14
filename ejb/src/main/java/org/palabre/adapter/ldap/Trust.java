package org.palabre.adapter.ldap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Which servers are believed to be the directory: those whose certificate the operator's PEM file, or else Java, vouches for. */
final class Trust {
    private Trust() {}

    /** @throws IllegalArgumentException when the file holds no certificate */
    static SSLSocketFactory socketFactory(Optional<Path> pem) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(pem.isPresent() ? certificates(pem.get()) : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new NameCheckingSockets(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw LdapSetting.TRUST.wrong(e.getMessage());
        }
    }

    private static KeyStore certificates(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted" + store.size(), certificate);
            }
        }
        if (store.size() == 0) {
            throw LdapSetting.TRUST.wrong("no certificate in " + pem);
        }
        return store;
    }
}
