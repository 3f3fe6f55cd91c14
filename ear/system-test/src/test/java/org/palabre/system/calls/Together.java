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
    public static void all(Runnable... deeds) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Arrays.stream(deeds)
                            .map(deed -> CompletableFuture.runAsync(deed, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
        }
    }

    /** Does this for each of them. */
    public static <T> void each(List<T> people, Consumer<T> deed) {
        all(people.stream().map(one -> (Runnable) () -> deed.accept(one)).toArray(Runnable[]::new));
    }
}
