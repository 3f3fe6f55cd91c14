package org.palabre.system.faults;

import java.util.Map;
import org.palabre.system.Palabre;

/** A product that is made to suffer, with a cable to its switch that can be cut. */
record Faulty(Palabre palabre, Cable cable) implements AutoCloseable {
    /** The switch ends a leg this many seconds after the deadline. */
    static final int GRACE = 5;

    static Faulty start() {
        Cable cable = new Cable();
        Palabre palabre = Palabre.start(
                "faulty", Map.of("PALABRE_AMI_PORT", "" + cable.port(), "PALABRE_SWITCH_GRACE_SECONDS", "" + GRACE));
        cable.leadTo(palabre.asterisk().amiPort());
        return new Faulty(palabre, cable);
    }

    @Override
    public void close() {
        palabre.close();
        cable.close();
    }
}
