package org.palabre.adapter.ldap;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.ldap.DemoDirectory;
import org.palabre.testing.TestClock;

/** Tests of the adapter on the demo directory, which loads what operators load; each with one of its own. */
abstract class OnDemoDirectory {
    static final String PEOPLE = "ou=people,dc=example,dc=org";

    final TestClock clock = new TestClock();
    DemoDirectory server;
    LdapDirectory directory;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        server = startServer(0);
        settings.put("PALABRE_LDAP_URL", server.url());
        settings.put("PALABRE_LDAP_PASSWORD", "secret");
        directory = OpenedDirectory.of(settings, clock).directory();
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    static DemoDirectory startServer(int port) throws Exception {
        return DemoDirectory.start(port, "secret");
    }

    /** From now on. */
    void set(String name, String value) {
        settings.put(name, value);
        directory.close();
        directory = OpenedDirectory.of(settings, clock).directory();
    }

    void add(String dn, String... attributes) throws Exception {
        String[] ldif = new String[attributes.length + 2];
        ldif[0] = "dn: " + dn;
        ldif[1] = "objectClass: inetOrgPerson";
        System.arraycopy(attributes, 0, ldif, 2, attributes.length);
        server.server().add(ldif);
    }
}
