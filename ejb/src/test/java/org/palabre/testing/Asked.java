package org.palabre.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A part that the product reaches over a network, which may take seconds to answer. Who asks it and holds a
 * transaction, and with it a connection and perhaps a row, fails.
 */
final class Asked {
    /** What is known without asking: which switch it is, and whether it is linked. */
    private static final Set<String> KNOWN = Set.of("Switch.id", "Switch.linked");

    private final Transactions transactions;
    private Runnable meanwhile = () -> {};

    Asked(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What happens from now on before a part answers. */
    void meanwhile(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    <T> T over(Class<T> port, T part) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        asked(port.getSimpleName() + "." + method.getName());
                    }
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void asked(String what) {
        if (KNOWN.contains(what)) {
            return;
        }
        if (transactions.running()) {
            throw new AssertionError(what + " is asked while a transaction is open");
        }
        meanwhile.run();
    }
}
