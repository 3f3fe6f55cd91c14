package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
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
 * The settings of a server in production beside those that every system test has (PostgreSQL, an Asterisk of its own):
 * the operator's certificate and name, a proxy in front, and a directory over TLS whose first server is down.
 */
@OwnPalabre
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class ProductionSettingsIT {
    private static final String HOST = "conf.example.org";
    private static final String PROXY = "127.0.0.2";
    private static final String NAMED = "Host: " + HOST;
    private static final String AWA =
            "Authorization: Basic " + Base64.getEncoder().encodeToString("awa:awa".getBytes(StandardCharsets.UTF_8));

    private final String password = UUID.randomUUID().toString();
    private OwnCertificate certificate;
    private OpenLdapServer directory;
    private Palabre palabre;

    @BeforeAll
    void start(@TempDir Path keys) throws Exception {
        directory = OpenLdapServer.start();
        certificate = OwnCertificate.make(keys, HOST, password);
        palabre = Palabre.start(
                "production",
                Map.of(
                        "PALABRE_IDENTITY_SOURCES",
                        "ldap",
                        "PALABRE_CONSOLE",
                        "https://" + HOST,
                        "PALABRE_PROXIES",
                        PROXY,
                        "PALABRE_TLS_KEYSTORE",
                        certificate.store().toString(),
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
        Rest.Answer answer = new Rest(palabre.secureUrl(), "awa", certificate.trusted()).get("conferences");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(new Rest(palabre.secureUrl(), "nobody", certificate.trusted())
                        .get("conferences")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyModernTlsShouldBeSpoken() throws Exception {
        assertThat(suite("TLSv1.3")).startsWith("TLS_");
        assertThat(suite("TLSv1.2")).startsWith("TLS_ECDHE_").containsAnyOf("_GCM_", "_CHACHA20_");
        for (String old : new String[] {
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
            "TLS_RSA_WITH_AES_128_GCM_SHA256"
        }) {
            assertThatThrownBy(() -> suite("TLSv1.2", old)).as(old).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void whoComesInClearShouldBeSentToHttpsUnderTheConsolesName() {
        String visitor = "X-Forwarded-For: 203.0.113.9";

        var page = proxy().ask("GET /live/current.xhtml?a=1 HTTP/1.1", NAMED, visitor);
        assertThat(page.status()).isEqualTo(308);
        assertThat(page.header("Location")).contains("https://" + HOST + "/live/current.xhtml?a=1");

        assertThat(proxy().ask("GET /api/v1/conferences HTTP/1.1", NAMED, visitor, AWA)
                        .status())
                .isEqualTo(403);
        assertThat(proxy().ask("POST /login.xhtml HTTP/1.1", NAMED, visitor, "Content-Length: 0")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatComesThroughTheProxyByHttpsShouldBeServedAndStayWithHttps() {
        var page = proxy().ask(
                        "GET / HTTP/1.1",
                        NAMED,
                        "X-Forwarded-For: 203.0.113.9",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: elsewhere.example.net");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location").orElseThrow()).startsWith("https://" + HOST + "/login.xhtml");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void aHostThatNobodyConfiguredShouldBeRefused() {
        for (String host : List.of("elsewhere.example.net", HOST + ".example.net", "192.0.2.1", "", "a@" + HOST)) {
            assertThat(new RawHttp(palabre.url())
                            .ask("GET /login.xhtml HTTP/1.1", "Host: " + host)
                            .status())
                    .as(host)
                    .isIn(400, 421);
        }
        assertThat(new RawHttp(palabre.url())
                        .ask("GET http://elsewhere.example.net/ HTTP/1.1", NAMED)
                        .status())
                .isIn(400, 421);
    }

    @Test
    void onlyTheProxyShouldBeBelievedWhoAsks() throws SQLException {
        String https = "X-Forwarded-Proto: https";
        String name = "Origin " + UUID.randomUUID();
        String body = "{\"name\":\"" + name + "\",\"durationMinutes\":30,\"validityDays\":2,\"maxParticipants\":4,"
                + "\"language\":\"fr\"}";
        String[] reserve = {
            "POST /api/v1/conferences HTTP/1.1",
            AWA,
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "X-Forwarded-For: 198.51.100.7, 203.0.113.9",
            https
        };

        reserve(proxy(), body, NAMED, reserve);
        reserve(new RawHttp(palabre.url()), body, "Host: " + new RawHttp(palabre.url()).host(), reserve);

        assertThat(origins()).containsExactly("203.0.113.9", "127.0.0.1");
    }

    private void reserve(RawHttp from, String body, String host, String... lines) {
        var answer = from.send(
                String.join("\r\n", lines) + "\r\n" + host + "\r\nConnection: close\r\n\r\n" + body,
                java.time.Duration.ofSeconds(60));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private List<String> origins() throws SQLException {
        List<String> origins = new ArrayList<>();
        try (var connection = palabre.database().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select origin from audit_entry where deed = 'conference.reserve' order by at")) {
            while (rows.next()) {
                origins.add(rows.getString(1));
            }
        }
        return origins;
    }

    private RawHttp proxy() {
        return new RawHttp(palabre.url(), PROXY);
    }

    private String suite(String protocol, String... suites) throws Exception {
        var url = palabre.secureUrl();
        try (var socket =
                (SSLSocket) certificate.trusted().getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            socket.setEnabledProtocols(new String[] {protocol});
            if (suites.length > 0) {
                socket.setEnabledCipherSuites(suites);
            }
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }
}
