package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.util.Locale;

/**
 * One server of the directory.
 *
 * @param tls how the connection is protected
 */
record LdapServer(String host, int port, Tls tls) {
    enum Tls {
        /** In clear: on the loopback interface only. */
        NONE,
        /** RFC 4511 §4.14: starts in clear, goes on under TLS before anything is said. */
        START_TLS,
        /** TLS from the first byte. */
        LDAPS
    }

    /** @throws IllegalArgumentException when it is no LDAP address, or would be used in clear over a network */
    static LdapServer of(String text, boolean startTls) {
        LDAPURL url = parsed(text);
        Tls tls = url.getScheme().equalsIgnoreCase("ldaps") ? Tls.LDAPS : startTls ? Tls.START_TLS : Tls.NONE;
        if (!url.hostProvided()) {
            throw LdapSetting.URL.wrong("'" + text + "' names no host");
        }
        if (tls == Tls.NONE && !isLoopback(url.getHost())) {
            throw LdapSetting.START_TLS.wrong("passwords would travel in clear to '" + text
                    + "': set it to true, or use ldaps:// in " + LdapSetting.URL.key());
        }
        return new LdapServer(url.getHost(), url.getPort(), tls);
    }

    /** For people: host and port, and how the connection is protected. */
    String label() {
        String protection =
                switch (tls) {
                    case NONE -> "";
                    case START_TLS -> " (StartTLS)";
                    case LDAPS -> " (LDAPS)";
                };
        return host + ":" + port + protection;
    }

    private static LDAPURL parsed(String text) {
        try {
            LDAPURL url = new LDAPURL(text);
            if (url.getScheme().equalsIgnoreCase("ldapi")) {
                throw LdapSetting.URL.wrong("ldapi is not supported");
            }
            return url;
        } catch (LDAPException e) {
            throw LdapSetting.URL.wrong("'" + text + "' is not of the form ldap://host:port or ldaps://host:port");
        }
    }

    /** Judged by the name alone: a look-up could answer otherwise tomorrow. */
    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
