package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.ldap.OpenLdapServer;

/**
 * The settings of a server in production beside those that every system test has (PostgreSQL, an Asterisk of its own): the
 * operator's certificate, and a directory over TLS whose first server is down.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class ProductionSettingsIT {
    private static final String HOST = "conf.example.org";

    private final String password = UUID.randomUUID().toString();
    private Path folder;
    private OpenLdapServer directory;
    private Palabre palabre;

    @BeforeAll
    void start(@TempDir Path keys) throws Exception {
        folder = keys;
        directory = OpenLdapServer.start();
        palabre = Palabre.start(
                "production",
                Map.of(
                        "PALABRE_IDENTITY_SOURCES",
                        "ldap",
                        "PALABRE_TLS_KEYSTORE",
                        certificate().toString(),
                        "PALABRE_TLS_KEYSTORE_PASSWORD",
                        password,
                        "PALABRE_LDAP_URL",
                        "ldaps://127.0.0.1:" + FreePorts.tcp() + "," + directory.tlsUrl(),
                        "PALABRE_LDAP_START_TLS",
                        "false",
                        "PALABRE_LDAP_TRUST",
                        directory.certificate().toString()));
    }

    @AfterAll
    void stop() {
        palabre.close();
        directory.close();
    }

    @Test
    void theOperatorsCertificateShouldBeShownAndTheSecondDirectoryAsked() throws Exception {
        SSLContext onlyOurs = trusting(certificate());
        Rest.Answer answer = new Rest(palabre.secureUrl(), "awa", onlyOurs).get("conferences");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(new Rest(palabre.secureUrl(), "nobody", onlyOurs)
                        .get("conferences")
                        .status())
                .isEqualTo(401);
    }

    /** Made once, as an operator would: a key store with a certificate and its key. */
    private Path certificate() throws IOException, InterruptedException {
        Path store = folder.resolve("https.p12");
        if (Files.exists(store)) {
            return store;
        }
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "https",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=ip:127.0.0.1,dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            trusted.load(in, password.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("https", (X509Certificate) trusted.getCertificate("https"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
