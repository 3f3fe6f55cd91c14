package org.palabre.testing;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/** Puts beans together by their constructors as the container does: transactions around EJBs, events after success. */
final class Wiring {
    private final Map<Class<?>, Object> known = new HashMap<>();
    private final Map<Class<?>, Class<?>> implementations = new HashMap<>();
    private final List<Observer> observers = new ArrayList<>();
    private final Transactions transactions;

    private record Observer(Class<?> type, boolean afterSuccess, Consumer<Object> call) {}

    Wiring(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> Wiring with(Class<T> type, T instance) {
        known.put(type, instance);
        return this;
    }

    <T> Wiring implementedBy(Class<T> type, Class<? extends T> implementation) {
        implementations.put(type, implementation);
        return this;
    }

    <T> T get(Class<T> type) {
        return type.cast(bean(type));
    }

    private Object bean(Class<?> type) {
        Object there = known.get(type);
        if (there == null) {
            there = type == Event.class
                    ? new Events()
                    : implementations.containsKey(type) ? bean(implementations.get(type)) : make(type);
            known.put(type, there);
        }
        return there;
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(c -> c.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no constructor to inject: " + type));
            constructor.setAccessible(true);
            Object[] parts = Arrays.stream(constructor.getParameterTypes())
                    .map(this::bean)
                    .toArray();
            Object bean = constructor.newInstance(parts);
            observe(bean);
            return type.isAnnotationPresent(Stateless.class)
                            || type.isAnnotationPresent(Singleton.class)
                            || type.isAnnotationPresent(Transactional.class)
                    ? transactional(type, bean)
                    : bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void observe(Object bean) {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class)) {
                method.setAccessible(true);
                observers.add(new Observer(
                        method.getParameterTypes()[0],
                        method.getParameters()[0].getAnnotation(Observes.class).during()
                                != TransactionPhase.IN_PROGRESS,
                        event -> invoke(bean, method, new Object[] {event})));
            }
        }
    }

    /** As EJB and CDI do: each method a transaction, unless it is annotated otherwise. */
    private Object transactional(Class<?> type, Object bean) {
        Class<?> proxy = new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isPublic().or(ElementMatchers.isPackagePrivate()))
                .intercept(InvocationHandlerAdapter.of((self, method, arguments) -> {
                    method.setAccessible(true);
                    return switch (attribute(type, method)) {
                        case NOT_SUPPORTED, NEVER -> invoke(bean, method, arguments);
                        case REQUIRES_NEW -> transactions.inNew(() -> invoke(bean, method, arguments));
                        case REQUIRED, MANDATORY, SUPPORTS -> transactions.in(() -> invoke(bean, method, arguments));
                    };
                }))
                .make()
                .load(
                        type.getClassLoader(),
                        net.bytebuddy.dynamic.loading.ClassLoadingStrategy.UsingLookup.of(lookup(type)))
                .getLoaded();
        try {
            Constructor<?> forProxies = proxy.getDeclaredConstructor();
            forProxies.setAccessible(true);
            return forProxies.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.lang.invoke.MethodHandles.Lookup lookup(Class<?> type) {
        try {
            return java.lang.invoke.MethodHandles.privateLookupIn(type, java.lang.invoke.MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TransactionAttributeType attribute(Class<?> type, Method method) {
        if (type.isAnnotationPresent(Transactional.class) && method.getDeclaringClass() != Object.class) {
            return TransactionAttributeType.REQUIRED;
        }
        if (!Modifier.isPublic(method.getModifiers()) || method.getDeclaringClass() == Object.class) {
            return TransactionAttributeType.NOT_SUPPORTED;
        }
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        TransactionAttribute whole = type.getAnnotation(TransactionAttribute.class);
        return own != null ? own.value() : whole != null ? whole.value() : TransactionAttributeType.REQUIRED;
    }

    private static Object invoke(Object bean, Method method, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** CDI's events: at once, or when the transaction succeeded. */
    private final class Events implements Event<Object> {
        @Override
        public void fire(Object event) {
            for (Observer observer : List.copyOf(observers)) {
                if (!observer.type.isInstance(event)) {
                    continue;
                }
                if (observer.afterSuccess) {
                    transactions.afterSuccess(() -> observer.call.accept(event));
                } else {
                    observer.call.accept(event);
                }
            }
        }

        @Override
        public <U extends Object> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Object> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Object> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Object> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Object> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
