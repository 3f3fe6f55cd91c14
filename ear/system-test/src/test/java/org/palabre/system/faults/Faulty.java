package org.palabre.system.faults;

import java.net.URI;
import java.util.Map;
import org.palabre.system.Palabre;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.ldap.OpenLdapServer;

/** A product that is made to suffer, with a cable to its switch that can be cut, and one to its directory. */
record Faulty(Palabre palabre, Cable cable, Cable toDirectory) implements AutoCloseable {
    /** The switch ends a leg this many seconds after the deadline. */
    static final int GRACE = 5;

    static Faulty start() {
        Cable cable = new Cable();
        Cable toDirectory = new Cable();
        Palabre palabre =
                Palabre.start("faulty", (asterisk, directory) -> settings(asterisk, cable, directory, toDirectory));
        return new Faulty(palabre, cable, toDirectory);
    }

    private static Map<String, String> settings(
            AsteriskServer asterisk, Cable cable, OpenLdapServer directory, Cable toDirectory) {
        cable.leadTo(asterisk.amiPort());
        toDirectory.leadTo(URI.create(directory.url()).getPort());
        return Map.of(
                "PALABRE_AMI_PORT",
                "" + cable.port(),
                "PALABRE_SWITCH_GRACE_SECONDS",
                "" + GRACE,
                "PALABRE_LDAP_URL",
                "ldap://127.0.0.1:" + toDirectory.port(),
                "PALABRE_LDAP_RESPONSE_TIMEOUT",
                "PT10S");
    }

    @Override
    public void close() {
        palabre.close();
        cable.close();
        toDirectory.close();
    }
}
