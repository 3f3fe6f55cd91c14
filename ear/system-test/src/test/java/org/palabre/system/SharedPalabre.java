package org.palabre.system;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Palabre for all classes that ask for it, started by the first and stopped after the last. */
public final class SharedPalabre implements ParameterResolver {
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
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(Palabre.start("shared", SETTINGS)), Shared.class)
                .palabre();
    }
}
