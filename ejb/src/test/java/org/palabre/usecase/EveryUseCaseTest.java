package org.palabre.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.conference.Owners;
import org.palabre.live.LiveDecisions;
import org.palabre.shared.Actor;
import org.palabre.shared.Count;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.JpaAuditTrail;
import org.palabre.testing.OnStage;
import org.palabre.testing.ProductClasses;

/** Who may do what, by a table that must know every use case. */
class EveryUseCaseTest extends OnStage {
    private static final Set<String> REFUSED =
            Set.of("refused.notAllowed", "refused.onlyForYourself", "refused.roleAboveOwn");

    /** These have an actor and are asked by desks alone, as are the classes that write for them: {@code …Changes}. */
    private static final Set<Class<?>> WITHIN =
            Set.of(Rights.class, JpaAuditTrail.class, Owners.class, LiveDecisions.class);

    static Stream<UseCase> all() {
        return Stream.of(new ConferenceUseCases(), new PersonalUseCases(), new PlatformUseCases())
                .flatMap(table -> table.all().stream());
    }

    @Test
    void noUseCaseShouldBeMissingInTheTable() {
        Map<String, Long> known = all().collect(Collectors.groupingBy(
                one -> one.desk().getSimpleName() + "." + one.method(), TreeMap::new, Collectors.counting()));

        assertThat(known)
                .containsExactlyInAnyOrderEntriesOf(ProductClasses.all().stream()
                        .filter(EveryUseCaseTest::isDesk)
                        .flatMap(EveryUseCaseTest::publicMethods)
                        .collect(Collectors.groupingBy(EveryUseCaseTest::name, TreeMap::new, Collectors.counting())));
    }

    private static boolean isDesk(Class<?> type) {
        return type.getSimpleName().endsWith("Desk")
                || Modifier.isPublic(type.getModifiers())
                        && !type.isInterface()
                        && !type.getSimpleName().endsWith("Changes")
                        && !WITHIN.contains(type)
                        && publicMethods(type).anyMatch(method -> List.of(method.getParameterTypes())
                                .contains(Actor.class));
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStandingShouldSeeAndDoWhatIsTheirs(UseCase useCase) {
        var things = new Things(stage);
        for (Actor actor : List.of(Things.NOBODY, Things.COLLEAGUE, Things.OWNER, Things.ADMIN, Things.OPERATOR)) {
            Optional<Object> came = done(useCase, things, actor);

            assertThat(came.filter(result -> !nothing(result)).isPresent())
                    .as("%s by %s", useCase, actor)
                    .isEqualTo(useCase.who().may(actor));
            if (actor == Things.NOBODY && useCase.who() != Who.EVERYBODY) {
                assertThat(came).as("%s by nobody", useCase).isEmpty();
            }
        }
    }

    /** Empty: it was refused, for want of a right. */
    private static Optional<Object> done(UseCase useCase, Things things, Actor actor) {
        try {
            return Optional.of(useCase.use().apply(things, actor));
        } catch (DomainException refused) {
            if (REFUSED.contains(refused.key()) || refused.key().startsWith("refused.unknown")) {
                return Optional.empty();
            }
            throw new AssertionError(useCase + " by " + actor, refused);
        }
    }

    /** Nothing was shown, or done. */
    private static boolean nothing(Object result) {
        return switch (result) {
            case Optional<?> one -> one.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            case Count count -> count.total() == 0;
            case Integer number -> number == 0;
            case Boolean is -> !is;
            default -> false;
        };
    }
}
