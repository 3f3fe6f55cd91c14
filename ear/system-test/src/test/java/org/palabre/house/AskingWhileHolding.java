package org.palabre.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows what is called from within a transaction, through collaborators, their implementations and observers, to the
 * ports behind which a network lies.
 */
final class AskingWhileHolding {
    /** What a port tells of itself without asking: which switch it is, and whether it is linked. */
    private static final Set<String> KNOWN = Set.of("id", "linked");

    private final JavaClasses classes;
    private final Set<String> ports;

    AskingWhileHolding(JavaClasses classes, Class<?>... ports) {
        this.classes = classes;
        this.ports = Set.copyOf(Stream.of(ports).map(Class::getName).toList());
    }

    private record Step(JavaCodeUnit at, String way) {}

    /** Each way from a method that begins a transaction to one that asks a port; one for each beginning. */
    List<String> ways() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream().filter(method -> begins(type, method)))
                .flatMap(method -> way(method).stream())
                .sorted()
                .toList();
    }

    private static boolean begins(JavaClass type, JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.PRIVATE)) {
            return false;
        }
        boolean business =
                method.getModifiers().contains(JavaModifier.PUBLIC) || method.isAnnotatedWith(PostConstruct.class);
        boolean bean = (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                && !managesItsOwn(type);
        return bean && business && needsOne(type, method) || type.isAnnotatedWith(Transactional.class);
    }

    private static boolean managesItsOwn(JavaClass type) {
        return type.tryGetAnnotationOfType(TransactionManagement.class)
                .filter(management -> management.value() == TransactionManagementType.BEAN)
                .isPresent();
    }

    private static boolean needsOne(JavaClass type, JavaMethod method) {
        TransactionAttributeType attribute =
                attribute(method).or(() -> attribute(type)).orElse(TransactionAttributeType.REQUIRED);
        return attribute != TransactionAttributeType.NOT_SUPPORTED && attribute != TransactionAttributeType.NEVER;
    }

    private static Optional<TransactionAttributeType> attribute(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(TransactionAttribute.class)
                ? Optional.of(annotation(annotated).value())
                : Optional.empty();
    }

    private static TransactionAttribute annotation(CanBeAnnotated annotated) {
        return annotated instanceof JavaClass type
                ? type.getAnnotationOfType(TransactionAttribute.class)
                : ((JavaMethod) annotated).getAnnotationOfType(TransactionAttribute.class);
    }

    private Optional<String> way(JavaMethod beginning) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(beginning));
        Deque<Step> ahead = new ArrayDeque<>(List.of(new Step(beginning, name(beginning))));
        while (!ahead.isEmpty()) {
            Step step = ahead.remove();
            for (JavaCodeUnit next : calledFrom(step.at)) {
                String way = step.way + " > " + name(next);
                if (ports.contains(next.getOwner().getName()) && !KNOWN.contains(next.getName())) {
                    return Optional.of(way);
                }
                if (seen.add(next)) {
                    ahead.add(new Step(next, way));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    private List<JavaCodeUnit> calledFrom(JavaCodeUnit unit) {
        List<JavaCodeUnit> called = new ArrayList<>();
        Stream.of(unit.getCallsFromSelf(), unit.getMethodReferencesFromSelf(), unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .forEach(access -> {
                    called.addAll(meant(access));
                    if (access.getTargetOwner().isEquivalentTo(Event.class)) {
                        called.addAll(observersOf(unit.getOwner()));
                    }
                });
        return called;
    }

    /** What it says, and what stands for it. */
    private List<JavaCodeUnit> meant(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        List<JavaCodeUnit> meant = new ArrayList<>();
        if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit unit
                && classes.contain(unit.getOwner().getName())) {
            meant.add(unit);
            String[] parameters =
                    unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
            if (!ports.contains(owner.getName())) {
                owner.getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(unit.getName(), parameters).stream())
                        .forEach(meant::add);
            }
        }
        return meant;
    }

    /** Whoever is told at once of the events that a class fires. */
    private List<JavaMethod> observersOf(JavaClass firing) {
        List<String> events = firing.getFields().stream()
                .map(field -> field.getType())
                .filter(type -> type.toErasure().isEquivalentTo(Event.class))
                .flatMap(type -> ((JavaParameterizedType) type).getActualTypeArguments().stream())
                .map(event -> event.toErasure().getName())
                .toList();
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream().anyMatch(AskingWhileHolding::observesAtOnce))
                .filter(method ->
                        events.contains(method.getRawParameterTypes().getFirst().getName()))
                .toList();
    }

    private static boolean observesAtOnce(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Observes.class)
                && parameter.getAnnotationOfType(Observes.class).during() == TransactionPhase.IN_PROGRESS;
    }
}
