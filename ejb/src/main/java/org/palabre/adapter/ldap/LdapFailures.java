package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/** The one place where a failure of the directory becomes ours, and is logged. */
final class LdapFailures {
    private static final Logger LOG = System.getLogger(LdapFailures.class.getName());
    private static final int LONGEST_DIAGNOSTIC = 300;

    private LdapFailures() {}

    /** @param doing what was asked of the directory, without names or passwords */
    static ServiceUnavailable unavailable(String doing, LDAPException failure) {
        LOG.log(
                Level.WARNING,
                "Directory: {0} failed with LDAP result {1} ({2}): {3}",
                doing,
                failure.getResultCode().intValue(),
                failure.getResultCode().getName(),
                printable(failure.getMessage()));
        return new ServiceUnavailable(Part.DIRECTORY, failure);
    }

    /** No connection was free within the time for an answer. */
    static ServiceUnavailable busy() {
        LOG.log(Level.WARNING, "Directory: all connections are busy ({0})", LdapSetting.CONNECTIONS.key());
        return new ServiceUnavailable(Part.DIRECTORY);
    }

    static ServiceUnavailable interrupted() {
        Thread.currentThread().interrupt();
        return new ServiceUnavailable(Part.DIRECTORY);
    }

    static void ambiguous(String login) {
        LOG.log(
                Level.WARNING,
                "Directory: several entries have the login ''{0}'', nobody may sign in with it",
                printable(login));
    }

    /** What others wrote, fit for one line of a log. */
    private static String printable(String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_DIAGNOSTIC ? line : line.substring(0, LONGEST_DIAGNOSTIC) + "…";
    }
}
