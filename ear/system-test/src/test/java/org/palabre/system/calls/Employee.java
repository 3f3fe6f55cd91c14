package org.palabre.system.calls;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.util.concurrent.atomic.AtomicInteger;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.testing.ldap.OpenLdapServer;

/**
 * Somebody new in the directory, whose conferences and locks are nobody else's. May reserve, until taken out of the
 * group.
 */
public final class Employee {
    private static final String GROUP = "cn=palabre-users,ou=groups," + OpenLdapServer.BASE;
    private static final AtomicInteger NUMBERS = new AtomicInteger(5200);

    private final Palabre palabre;
    private final String number = "" + NUMBERS.incrementAndGet();
    private final String login = "employee" + number;
    private final String dn = "uid=" + login + ",ou=people," + OpenLdapServer.BASE;

    private Employee(Palabre palabre) {
        this.palabre = palabre;
    }

    /** With the PIN 4826. */
    public static Employee of(Palabre palabre) {
        var employee = new Employee(palabre);
        employee.change(directory -> {
            directory.add(
                    "dn: " + employee.dn,
                    "objectClass: inetOrgPerson",
                    "uid: " + employee.login,
                    "cn: Employee " + employee.number,
                    "sn: " + employee.number,
                    "employeeNumber: " + employee.number,
                    "userPassword: " + employee.login);
            directory.modify(GROUP, new Modification(ModificationType.ADD, "member", employee.dn));
        });
        Rest.Answer kept = employee.rest().put("pin", "{\"pin\":\"4826\"}");
        if (kept.status() != 204) {
            throw new AssertionError(kept.body());
        }
        return employee;
    }

    /** The password too. */
    public String login() {
        return login;
    }

    /** Keyed on the phone. */
    public String number() {
        return number;
    }

    public Rest rest() {
        return palabre.as(login);
    }

    /** How many conferences they own. */
    public int conferences() {
        return rest().get("conferences").json().getInt("total");
    }

    public void leavesTheGroup() {
        change(directory -> directory.modify(GROUP, new Modification(ModificationType.DELETE, "member", dn)));
    }

    /** As an administrator of the directory does. */
    public void isBlocked() {
        change(directory ->
                directory.modify(dn, new Modification(ModificationType.ADD, "pwdAccountLockedTime", "000001010000Z")));
    }

    private interface Change {
        void in(LDAPConnection directory) throws LDAPException, LDIFException;
    }

    private void change(Change change) {
        try (LDAPConnection directory = palabre.directory().manager()) {
            change.in(directory);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }
}
