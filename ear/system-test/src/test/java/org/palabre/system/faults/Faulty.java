package org.palabre.system.faults;

import java.util.Map;
import org.palabre.system.Palabre;
import org.palabre.testing.asterisk.AsteriskServer;

/** A product that is made to suffer, with a cable to its switch that can be cut. */
record Faulty(Palabre palabre, Cable cable) implements AutoCloseable {
    /** The switch ends a leg this many seconds after the deadline. */
    static final int GRACE = 5;

    static Faulty start() {
        Cable cable = new Cable();
        return new Faulty(Palabre.start("faulty", asterisk -> settings(asterisk, cable)), cable);
    }

    private static Map<String, String> settings(AsteriskServer asterisk, Cable cable) {
        cable.leadTo(asterisk.amiPort());
        return Map.of("PALABRE_AMI_PORT", "" + cable.port(), "PALABRE_SWITCH_GRACE_SECONDS", "" + GRACE);
    }

    @Override
    public void close() {
        palabre.close();
        cable.close();
    }
}
