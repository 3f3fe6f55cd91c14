package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.testing.ldap.OpenLdapServer;

/** Whom a directory must prove to be before a password is sent. */
class LdapTlsIT extends OnOpenLdap {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void tlsShouldServeUnderTheNamesOfTheCertificate(String host) {
        for (String url : List.of(server.url(), server.tlsUrl())) {
            assertServes(url.replace("127.0.0.1", host));
        }
    }

    private void assertServes(String url) {
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_URL", url))) {
            assertThat(opened.directory().signIn("awa", "awa")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void aCertificateOfNobodyTrustedShouldBeRefused() {
        for (String url : List.of(server.url(), server.tlsUrl())) {
            try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_URL", url, "PALABRE_LDAP_TRUST", ""))) {
                assertThatThrownBy(() -> opened.directory().find("awa")).isInstanceOf(ServiceUnavailable.class);
            }
        }
    }

    @Test
    void aCertificateOfAnotherNameShouldBeRefused() {
        try (OpenLdapServer other = OpenLdapServer.start("dns:other.example.org")) {
            for (String url : List.of(
                    other.url(),
                    other.tlsUrl(),
                    other.url().replace("127.0.0.1", "localhost"),
                    other.tlsUrl().replace("127.0.0.1", "localhost"))) {
                try (OpenedDirectory opened = open(Map.of(
                        "PALABRE_LDAP_URL",
                        url,
                        "PALABRE_LDAP_TRUST",
                        other.certificate().toString()))) {
                    assertThatThrownBy(() -> opened.directory().find("awa")).isInstanceOf(ServiceUnavailable.class);
                }
            }
        }
    }
}
