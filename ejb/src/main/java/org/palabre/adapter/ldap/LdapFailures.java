package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.shared.OutageLog;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

/** The one place where a failure of the directory becomes ours, and is logged. */
final class LdapFailures {
    private static final Logger LOG = System.getLogger(LdapFailures.class.getName());
    private static final int LONGEST_DIAGNOSTIC = 300;
    private static final int DEEPEST = 10;

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

    /** Said once, and once when it answers again. */
    static ServiceUnavailable noAnswer(LDAPException failure) {
        OutageLog.away(Part.DIRECTORY, failure.getResultCode().getName() + ": " + printable(failure.getMessage()));
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

    /** For those who set the directory up: what it most likely is. */
    static Fault fault(LDAPException failure) {
        if (aboutCertificates(failure)) {
            return Fault.CERTIFICATE;
        }
        return switch (failure.getResultCode().intValue()) {
            case ResultCode.CONNECT_ERROR_INT_VALUE,
                    ResultCode.SERVER_DOWN_INT_VALUE,
                    ResultCode.UNAVAILABLE_INT_VALUE -> Fault.UNREACHABLE;
            case ResultCode.TIMEOUT_INT_VALUE, ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE -> Fault.SILENT;
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE -> Fault.ACCOUNT_REFUSED;
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> Fault.NO_SUCH_BASE;
            case ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE -> Fault.NO_RIGHT;
            default -> Fault.OTHER;
        };
    }

    /** The result and the server's words, which never hold a password. */
    static String told(LDAPException failure) {
        ResultCode code = failure.getResultCode();
        return printable("LDAP " + code.intValue() + " (" + code.getName() + "): " + failure.getMessage());
    }

    private static boolean aboutCertificates(LDAPException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SSLException
                        || cause instanceof GeneralSecurityException
                        || String.valueOf(cause.getMessage()).contains("SSLHandshakeException"));
    }

    /** What others wrote, fit for one line of a log. */
    private static String printable(String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_DIAGNOSTIC ? line : line.substring(0, LONGEST_DIAGNOSTIC) + "…";
    }
}
