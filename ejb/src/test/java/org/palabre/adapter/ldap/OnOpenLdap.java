package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.palabre.testing.TestClock;
import org.palabre.testing.ldap.OpenLdapServer;

/** Tests on a real OpenLDAP, configured as docs/directory.md says; one server for the whole class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOpenLdap {
    OpenLdapServer server;

    @BeforeAll
    void start() {
        server = OpenLdapServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** What a product of this server is given, but for some. */
    Map<String, String> settings(Map<String, String> changed) {
        Map<String, String> settings = server.settings();
        settings.putAll(changed);
        return settings;
    }

    OpenedDirectory open(Map<String, String> changed) {
        return open(changed, new TestClock());
    }

    OpenedDirectory open(Map<String, String> changed, Clock clock) {
        return OpenedDirectory.of(settings(changed), clock);
    }

    void addPerson(String login, String password, String... more) throws Exception {
        List<String> ldif = new ArrayList<>(List.of(
                "dn: " + dn(login),
                "objectClass: inetOrgPerson",
                "uid: " + login,
                "cn: " + login,
                "sn: " + login,
                "userPassword: " + password));
        ldif.addAll(List.of(more));
        addRelaxed(ldif);
    }

    /** The relax control lets the manager write times that the server keeps itself. */
    void addRelaxed(List<String> ldif) throws Exception {
        try (LDAPConnection manager = server.manager()) {
            var request = new AddRequest(ldif.toArray(String[]::new));
            request.addControl(new Control("1.3.6.1.4.1.4203.666.5.12", true));
            manager.add(request);
        }
    }

    void change(String login, Modification modification) throws Exception {
        try (LDAPConnection manager = server.manager()) {
            manager.modify(dn(login), modification);
        }
    }

    static String dn(String login) {
        return "uid=" + login + ",ou=people,dc=example,dc=org";
    }
}
