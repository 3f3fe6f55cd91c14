package org.palabre.start;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Sees how the start of the application server came out. It lives on with a deployment that failed or a port that was
 * taken: that ends it.
 */
final class BootWatch {
    private static final System.Logger LOG = System.getLogger(BootWatch.class.getName());
    private static final String APPLICATION = "jboss.as:deployment=palabre.ear";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private BootWatch() {}

    static void ofThisProcess() {
        Thread watch = new Thread(BootWatch::watch, "palabre-boot");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch() {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!isOver()) {
                if (System.nanoTime() > end) {
                    fail("it took more than " + LONGEST.toMinutes() + " minutes");
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            whyNot().ifPresent(BootWatch::fail);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JMException e) {
            fail(e.toString());
        }
    }

    private static void fail(String why) {
        LOG.log(Level.ERROR, "Palabre did not start, the process ends: {0}", why);
        System.exit(Start.FAILED);
    }

    private static boolean isOver() throws JMException {
        try {
            return !"starting".equals(attribute("jboss.as:management-root=server", "serverState"));
        } catch (InstanceNotFoundException e) {
            return false;
        }
    }

    private static Optional<String> whyNot() throws JMException {
        Object errors = server().invoke(
                        new ObjectName("jboss.as:core-service=management"),
                        "readBootErrors",
                        new Object[0],
                        new String[0]);
        if (errors instanceof Object[] several && several.length > 0) {
            return Optional.of("see the errors above (" + several.length + ")");
        }
        try {
            Object status = attribute(APPLICATION, "status");
            return "OK".equals(status) ? Optional.empty() : Optional.of("the application is " + status);
        } catch (InstanceNotFoundException e) {
            return Optional.of("the application could not be deployed, see above");
        }
    }

    private static Object attribute(String of, String name) throws JMException {
        return server().getAttribute(new ObjectName(of), name);
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
