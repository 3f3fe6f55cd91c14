package org.palabre.system;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** One Palabre for all classes of a lane, started by the first and stopped after the last. */
final class SharedPalabre implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPalabre.class);

    /** A telephone that nobody answers rings for a short while only, and once more soon. */
    private static final Map<String, String> SETTINGS =
            Map.of("PALABRE_DIAL_OUT_SECONDS", "12", "PALABRE_REDIAL_SECONDS", "5", "PALABRE_CALL_TRIES", "2");

    /** Kept by JUnit until the whole run is over. */
    private record Shared(Palabre palabre) implements AutoCloseable {
        @Override
        public void close() {
            palabre.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Palabre.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        lane(context.getRequiredTestClass()),
                        lane -> new Shared(Palabre.start("shared-" + lane, SETTINGS)),
                        Shared.class)
                .palabre();
    }

    private static String lane(Class<?> test) {
        return test.getPackageName().endsWith(".browser") ? Lane.BUSY : Lane.WAITING;
    }

    /** Each lane has a product and a clock of its own. */
    static final class OfPackage implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock(lane(test)));
        }
    }
}
