package org.palabre.system.calls;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Several people do something at once. */
public final class Together {
    private Together() {}

    /** Returns when all are done. @throws AssertionError the first failure, after all have come to an end */
    public static void all(Runnable... actions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Arrays.stream(actions)
                            .map(action -> CompletableFuture.runAsync(action, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
        }
    }

    /** The same for each of them. */
    public static <T> void each(List<T> people, Consumer<T> action) {
        all(people.stream().map(one -> (Runnable) () -> action.accept(one)).toArray(Runnable[]::new));
    }
}
