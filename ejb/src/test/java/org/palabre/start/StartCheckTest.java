package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.shared.Environment;

/** All that is wrong is told before anything runs. */
class StartCheckTest {
    private static final Map<String, String> RIGHT =
            Map.of("PALABRE_LDAP_PASSWORD", "of the directory", "PALABRE_AMI_SECRET", "of the switch");

    @Test
    void whatIsRightShouldStart() {
        assertThat(wrong(Map.of())).isEmpty();
    }

    @Test
    void allKindsShouldBeToldAtOnce() {
        assertThat(wrong(Map.of(
                        "PALABRE_WARNINGS", "4",
                        "PALABRE_SEATS", "five hundred",
                        "PALABRE_LDAP_CONNECTIONS", "0",
                        "PALABRE_LDAP_PEOPLE_BASE", "people",
                        "PALABRE_DB_POOL", "many",
                        "PALABRE_HTTP_PORT", "80800",
                        "PALABRE_MAIL", "folder",
                        "PALABRE_SMPT_HOST", "mail.example.org")))
                .extracting(line -> line.split("[= :]", 2)[0])
                .containsExactlyInAnyOrder(
                        "PALABRE_WARNINGS",
                        "PALABRE_SEATS",
                        "PALABRE_LDAP_CONNECTIONS",
                        "PALABRE_LDAP_PEOPLE_BASE",
                        "PALABRE_DB_POOL",
                        "PALABRE_HTTP_PORT",
                        "PALABRE_FOLDER",
                        "PALABRE_SMPT_HOST");
    }

    @ParameterizedTest
    @CsvSource({
        "PALABRE_PROXIES, proxy of ours",
        "PALABRE_LOG_SIZE, 20 MB",
        "PALABRE_LOG_FILES, 0",
        "PALABRE_HTTP_PORT, http",
        "PALABRE_HTTP_PORT, ''",
        "PALABRE_HTTP_PORT, ' 8080'",
        "PALABRE_HTTPS_PORT, 0",
        "PALABRE_MANAGEMENT_PORT, 70000",
        "PALABRE_HTTP_ADDRESS, 300.0.0.1",
        "PALABRE_HTTP_ADDRESS, 192.0.2.1",
        "PALABRE_TLS_KEYSTORE, /nowhere/https.p12",
        "PALABRE_TLS_KEYSTORE_TYPE, PEM",
        "PALABRE_DB_DRIVER, mysql",
        "PALABRE_DB_DRIVER, postgresql",
        "PALABRE_DB_POOL, many",
        "PALABRE_DB_POOL, 1",
        "PALABRE_NODE, a name of more than 23 characters",
        "PALABRE_PORT_OFFSET, abc",
        "PALABRE_REGION, AQ",
        "PALABRE_EXTENSIONS, 0xxx",
        "PALABRE_DIAL_OUT_KINDS, emergency",
        "PALABRE_SMS_ALLOWED, everywhere",
        "PALABRE_DIAL_OUT_PREFIXES, 0033",
        "PALABRE_LDAP_PRESET, novell",
        "PALABRE_LDAP_START_TLS, yes",
        "PALABRE_LDAP_URL, http://directory.example.org",
        "PALABRE_LDAP_BIND_DN, palabre",
        "PALABRE_LDAP_TRUST, /nowhere/trust.pem",
        "PALABRE_LDAP_MAIL, e mail",
        "PALABRE_LDAP_GROUPS, groups",
        "PALABRE_LDAP_RESPONSE_TIMEOUT, 3s",
    })
    void eachShouldBeNamed(String name, String value) {
        assertThat(wrong(Map.of(name, value))).singleElement().asString().startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({
        "PALABRE_SMTP_HOTS, PALABRE_SMTP_HOST",
        "PALABRE_SEAT, PALABRE_SEATS",
        "PALABRE_PROXY, PALABRE_PROXIES",
        "PALABRE_HTTPPORT, PALABRE_HTTP_PORT",
        "PALABRE_LDAP_PASWORD, PALABRE_LDAP_PASSWORD",
    })
    void aMistypedNameShouldBeToldWithTheOneThatWasMeant(String typed, String meant) {
        assertThat(wrong(Map.of(typed, "10"))).containsExactly(typed + " is no setting. Was " + meant + " meant?");
    }

    @Test
    void aSecretShouldNotBeShown() {
        assertThat(wrong(Map.of("PALABRE_PIN_PEPPER", "sesame")))
                .singleElement()
                .asString()
                .doesNotContain("sesame");
    }

    /** It is not missing, it is wrong: one line, not two. */
    @Test
    void aWrongOneShouldNotBeToldAsMissingToo() {
        assertThat(wrong(Map.of("PALABRE_IDENTITY_SOURCES", "ldap,list", "PALABRE_PASSWORD_PEPPER", "short")))
                .singleElement()
                .asString()
                .startsWith("PALABRE_PASSWORD_PEPPER (its value is not shown) is wrong");
    }

    @Test
    void portsShouldDiffer() {
        assertThat(wrong(Map.of("PALABRE_HTTP_PORT", "8443")))
                .singleElement()
                .asString()
                .endsWith("must differ: 8443 is there twice");
    }

    @Test
    void databaseAndDriverShouldFit() {
        Map<String, String> postgres =
                Map.of("PALABRE_DB_URL", "jdbc:postgresql://db.example.org/palabre", "PALABRE_DB_DRIVER", "postgresql");
        assertThat(wrong(postgres)).isEmpty();
        assertThat(wrong(Map.of("PALABRE_DB_URL", "jdbc:postgresql://db.example.org/palabre")))
                .singleElement()
                .asString()
                .startsWith("PALABRE_DB_DRIVER=h2 is wrong with PALABRE_DB_URL");
    }

    @Test
    void theKeyStoreShouldOpenAndHoldAKey(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("https.p12");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream out = Files.newOutputStream(store)) {
            empty.store(out, "of the store".toCharArray());
        }
        assertThat(wrong(Map.of(
                        "PALABRE_TLS_KEYSTORE", store.toString(), "PALABRE_TLS_KEYSTORE_PASSWORD", "of the store")))
                .singleElement()
                .asString()
                .endsWith("no private key in it");
        assertThat(wrong(Map.of("PALABRE_TLS_KEYSTORE", store.toString(), "PALABRE_TLS_KEYSTORE_PASSWORD", "another")))
                .singleElement()
                .asString()
                .startsWith("PALABRE_TLS_KEYSTORE=" + store + " cannot be opened")
                .doesNotContain("another");
    }

    /** Nothing of the directory is needed then. */
    @Test
    void theDirectoryShouldNotMatterToAListAlone() {
        Map<String, String> list = Map.of(
                "PALABRE_IDENTITY_SOURCES", "list",
                "PALABRE_PASSWORD_PEPPER", "sixteen letters!",
                "PALABRE_AMI_HOST", "");
        assertThat(StartCheck.wrong(new Environment(list))).isEmpty();
    }

    private static List<String> wrong(Map<String, String> given) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.putAll(given);
        return StartCheck.wrong(new Environment(values));
    }
}
