package org.palabre.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The container's transactions for tests: one entity manager for each transaction of each thread, joined by inner
 * calls.
 */
public final class Transactions {
    private static final Duration HEAD_START = Duration.ofMillis(600);

    private final EntityManagerFactory factory;
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    /** Hands out the entity manager of the running transaction, as the container's proxy does. */
    public final EntityManager entities;

    private record Running(EntityManager entities, List<Runnable> afterSuccess) {}

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
        entities = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        Running now = running.get();
                        if (now != null) {
                            return method.invoke(now.entities, arguments);
                        }
                        return method.invoke(factory.createEntityManager(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whether this thread holds one. */
    boolean running() {
        return running.get() != null;
    }

    public <T> T in(Callable<T> work) {
        return running.get() != null ? call(work) : inNew(work);
    }

    public void run(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    /**
     * The second begins when the first has done its work and has not ended: one that does not wait for that is through
     * by the time that it ends.
     */
    public void whileUncommitted(Runnable first, Runnable second) {
        var begun = new CompletableFuture<CompletableFuture<Void>>();
        run(() -> {
            first.run();
            begun.complete(CompletableFuture.runAsync(second));
            try {
                begun.join().get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException waits) {
                // as it should
            } catch (ExecutionException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        begun.join().join();
    }

    <T> T inNew(Callable<T> work) {
        Running outer = running.get();
        Running mine = new Running(factory.createEntityManager(), new ArrayList<>());
        running.set(mine);
        T result;
        try {
            mine.entities.getTransaction().begin();
            result = call(work);
            mine.entities.getTransaction().commit();
        } catch (RuntimeException e) {
            if (mine.entities.getTransaction().isActive()) {
                mine.entities.getTransaction().rollback();
            }
            throw e;
        } finally {
            mine.entities.close();
            running.set(outer);
        }
        mine.afterSuccess.forEach(Runnable::run);
        return result;
    }

    void afterSuccess(Runnable work) {
        Running now = running.get();
        if (now == null) {
            work.run();
        } else {
            now.afterSuccess.add(work);
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
