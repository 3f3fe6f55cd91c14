package org.palabre.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoDirectoryTest {
    private DemoDirectory directory;

    @BeforeEach
    void start() throws LDAPException {
        directory = DemoDirectory.start(0, "secret of the test");
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void serviceAccountShouldReadPeopleWithTheirAccents() throws LDAPException {
        try (LDAPConnection connection = connection()) {
            connection.bind(DemoDirectory.SERVICE_ACCOUNT, "secret of the test");
            assertThat(connection
                            .getEntry("uid=operator,ou=people,dc=example,dc=org")
                            .getAttributeValue("cn"))
                    .isEqualTo("Opérateur Réseau");
        }
    }

    @Test
    void everyPersonShouldHaveHisLoginAsPassword() throws LDAPException {
        for (String login : new String[] {"admin", "operator", "awa", "paul", "fatou"}) {
            try (LDAPConnection connection = connection()) {
                connection.bind("uid=" + login + ",ou=people,dc=example,dc=org", login);
            }
        }
    }

    @Test
    void passwordsShouldNotBeReadable() throws LDAPException {
        try (LDAPConnection connection = connection()) {
            connection.bind(DemoDirectory.SERVICE_ACCOUNT, "secret of the test");
            assertThat(connection
                            .getEntry("uid=awa,ou=people,dc=example,dc=org")
                            .getAttributeValue("userPassword"))
                    .startsWith("{SSHA256}");
        }
    }

    @Test
    void anonymousShouldNotSearch() throws LDAPException {
        try (LDAPConnection connection = connection()) {
            assertThatThrownBy(() -> connection.search(DemoDirectory.BASE, SearchScope.SUB, "(uid=awa)"))
                    .isInstanceOf(LDAPException.class);
        }
    }

    private LDAPConnection connection() throws LDAPException {
        return new LDAPConnection("127.0.0.1", directory.port());
    }
}
