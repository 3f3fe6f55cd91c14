package org.palabre.bench;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.util.stream.IntStream;
import org.palabre.testing.ldap.OpenLdapServer;

/** Two thousand people of one company, all of whom may reserve. Forty have each last name. */
final class Staff {
    static final int PEOPLE = 2000;
    private static final int NAMES = 50;
    private static final String WHERE = "ou=people," + OpenLdapServer.BASE;
    private static final String GROUP = "cn=palabre-users,ou=groups," + OpenLdapServer.BASE;

    private Staff() {}

    static void fill(OpenLdapServer server) throws LDAPException, LDIFException {
        try (LDAPConnection directory = server.manager()) {
            for (int n = 0; n < PEOPLE; n++) {
                directory.add(
                        "dn: " + dn(n),
                        "objectClass: inetOrgPerson",
                        "uid: " + login(n),
                        "cn: Camille " + lastName(n) + " " + n,
                        "sn: " + lastName(n),
                        "mail: " + login(n) + "@example.org",
                        "telephoneNumber: " + number(n),
                        "employeeNumber: " + number(n));
            }
            String[] members = IntStream.range(0, PEOPLE).mapToObj(Staff::dn).toArray(String[]::new);
            directory.modify(GROUP, new Modification(ModificationType.ADD, "member", members));
        }
    }

    static String login(int n) {
        return "staff%04d".formatted(n);
    }

    /** Personal number and extension. */
    static String number(int n) {
        return "" + (20_000 + n);
    }

    static String lastName(int n) {
        return "Lastname%02d".formatted(n % NAMES);
    }

    private static String dn(int n) {
        return "uid=" + login(n) + "," + WHERE;
    }
}
