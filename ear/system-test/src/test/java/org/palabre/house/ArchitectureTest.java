package org.palabre.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.directory.Directory;
import org.palabre.directory.DirectorySurvey;
import org.palabre.notification.Mailer;
import org.palabre.notification.TextMessenger;
import org.palabre.shared.Actor;
import org.palabre.shared.ProductClock;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.telephony.Switch;

/** The few rules that keep the parts apart, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = classesOf("ejb", "ivr-agi", "web");
    private static final JavaClasses ALL = classesOf("ejb", "ivr-agi", "web", "ldap-config");

    private static JavaClasses classesOf(String... modules) {
        return new ClassFileImporter()
                .importPaths(Stream.of(modules)
                        .map(module -> SourceTree.top().resolve(module).resolve("target/classes"))
                        .toList());
    }

    @Nested
    class Modules {
        /** The domain must be testable without a telephone switch and without a browser. */
        @Test
        void theDomainShouldNotSpeakTelephonyOrWeb() {
            noClasses()
                    .that(belongToTheDomain())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.asteriskjava..",
                            "jakarta.faces..",
                            "jakarta.servlet..",
                            "org.primefaces..",
                            "org.palabre.ivr..",
                            "org.palabre.web..")
                    .check(PRODUCT);
        }

        /** What people hear and what they see change for different reasons. */
        @Test
        void pagesAndCallFlowsShouldNotKnowEachOther() {
            noClasses()
                    .that()
                    .resideInAPackage("org.palabre.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.palabre.ivr..")
                    .allowEmptyShould(true)
                    .check(PRODUCT);
            noClasses()
                    .that()
                    .resideInAPackage("org.palabre.ivr..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.palabre.web..")
                    .check(PRODUCT);
        }

        /** So that a scripted caller can walk through a call flow in a test. */
        @Test
        void callFlowsShouldNotKnowAgi() {
            noClasses()
                    .that()
                    .resideInAPackage("org.palabre.ivr.callflow..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.asteriskjava..", "org.palabre.ivr.agi..", "org.palabre.ivr.ami..")
                    .check(PRODUCT);
        }
    }

    @Nested
    class Packages {
        /** A package can be read with what is below it, and nothing else. */
        @Test
        void shouldOnlyKnowWhatIsBelowThem() {
            assertThat(Rooms.trespasses(ALL)).isEmpty();
        }

        /** Who adds a package says in {@link Rooms} what it may know. */
        @Test
        void shouldAllHaveAPlace() {
            assertThat(Rooms.homeless(ALL)).isEmpty();
            assertThat(Rooms.empty(ALL)).isEmpty();
        }

        @Test
        void shouldNotGoInCircles() {
            slices().matching("org.palabre.(*)..").should().beFreeOfCycles().check(PRODUCT);
        }
    }

    @Nested
    class Adapters {
        /** A library can be replaced in one place. */
        @Test
        void shouldBeTheOneHomeOfTheirLibrary() {
            home("com.unboundid..", "org.palabre.adapter.ldap..");
            home("net.sf.jasperreports..", "org.palabre.adapter.jasper..");
            home("jakarta.mail..", "org.palabre.adapter.mail..");
            home("org.jsmpp..", "org.palabre.adapter.sms..");
            home("net.fortuna.ical4j..", "org.palabre.adapter.ical..");
            home("com.samskivert.mustache..", "org.palabre.adapter.mustache..");
            home("com.google.zxing..", "org.palabre.adapter.qr..");
            home("com.google.i18n.phonenumbers..", "org.palabre.adapter.numbering..");
            home("org.apache.commons.csv..", "org.palabre.adapter.csv..");
            home("ezvcard..", "org.palabre.adapter.vcard..");
            home("io.micrometer..", "org.palabre.adapter.meters..");
            home("org.asteriskjava..", "org.palabre.ivr.agi..", "org.palabre.ivr.ami..");
        }

        /** The library's own order to call logs a warning each time. */
        @Test
        void callsShouldBeOrderedByOrigination() {
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.palabre.ivr.ami.Origination")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.asteriskjava.manager.action.OriginateAction")
                    .check(PRODUCT);
        }

        /** They are chosen by assembly; who names one has chosen. */
        @Test
        void shouldBeKnownToNobody() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.palabre.adapter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.palabre.adapter..")
                    .check(PRODUCT);
        }

        private static void home(String library, String... homes) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(homes)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .because("its home is " + Arrays.toString(homes))
                    .check(PRODUCT);
        }
    }

    @Nested
    class Persistence {
        /** So that what is read and written of a feature is seen in one file beside it. */
        @Test
        void shouldBeInJpaClassesAndTheOutbox() {
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.Jpa[A-Z]\\w*")
                    .and()
                    .resideOutsideOfPackage("org.palabre.shared.outbox..")
                    .and()
                    .haveNameNotMatching("org\\.palabre\\.shared\\.Database")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .check(PRODUCT);
        }

        /** A page or a call flow that holds one would read and change it outside its transaction. */
        @Test
        void entitiesShouldStayHome() {
            noClasses()
                    .that()
                    .resideInAnyPackage("org.palabre.web..", "org.palabre.ivr..")
                    .should()
                    .dependOnClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .check(PRODUCT);
        }
    }

    @Nested
    class Standings {
        /** What each may is said in one place: who looks for themselves says it a second time. */
        @Test
        void shouldBeLookedAtByRightsAlone() {
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Rights.class, Actor.class)
                    .should()
                    .callMethod(Actor.class, "standing")
                    .check(PRODUCT);
        }
    }

    @Nested
    class Connections {
        /** Threads that hold a connection and ask for a second wait for others that do the same, until all fail. */
        @Test
        void nobodyShouldAskForASecondOne() {
            noClasses()
                    .that(holdOneWhileTheyWork())
                    .should()
                    .dependOnClassesThat(takeOneOfTheirOwn())
                    .check(PRODUCT);
        }

        /** A directory that takes its time keeps no caller waiting for a row, and nobody for a connection. */
        @Test
        void nobodyShouldAskAcrossTheNetworkWhileHoldingOne() {
            var asking = new AskingWhileHolding(
                    PRODUCT, Directory.class, DirectorySurvey.class, Mailer.class, TextMessenger.class, Switch.class);

            assertThat(asking.ways()).isEmpty();
        }

        private static DescribedPredicate<JavaClass> holdOneWhileTheyWork() {
            return DescribedPredicate.describe(
                    "hold a connection while they work",
                    type -> !takesOneOfItsOwn(type)
                            && (type.isAnnotatedWith(Transactional.class)
                                    || type.isAnnotatedWith(Stateless.class)
                                            && type.tryGetAnnotationOfType(TransactionAttribute.class)
                                                    .filter(one ->
                                                            one.value() == TransactionAttributeType.NOT_SUPPORTED)
                                                    .isEmpty()));
        }

        private static DescribedPredicate<JavaClass> takeOneOfTheirOwn() {
            return DescribedPredicate.describe(
                    "take a connection of their own",
                    type -> type.getPackageName().startsWith("org.palabre.")
                            && (takesOneOfItsOwn(type)
                                    || type.getAllSubclasses().stream().anyMatch(Connections::takesOneOfItsOwn)));
        }

        private static boolean takesOneOfItsOwn(JavaClass type) {
            return Stream.concat(
                            type.tryGetAnnotationOfType(TransactionAttribute.class).stream(),
                            type.getMethods().stream()
                                    .flatMap(method ->
                                            method.tryGetAnnotationOfType(TransactionAttribute.class).stream()))
                    .anyMatch(one -> one.value() == TransactionAttributeType.REQUIRES_NEW);
        }
    }

    @Nested
    class TimeAndThreads {
        /** Tests walk the clock; who reads another one does not follow. */
        @Test
        void nobodyShouldReadTheClock() {
            for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
                noClasses().should().callMethod(time, "now").check(PRODUCT);
            }
            noClasses().should().callMethod(System.class, "currentTimeMillis").check(PRODUCT);
            noClasses().should().callConstructor(Date.class).check(PRODUCT);
        }

        /** What happened is written down when it happens. */
        @Test
        void nobodyButTheDemoShouldPlayThePast() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.palabre.demo..")
                    .should()
                    .callMethod(ProductClock.class, "playAt", Instant.class, Runnable.class)
                    .check(PRODUCT);
        }

        /** Only the container's threads know its transactions and are seen in its metrics. */
        @Test
        void nobodyShouldMakeThreads() {
            DescribedPredicate<JavaClass> threadMakers = resideInAnyPackage("java.util.concurrent..")
                    .and(nameMatching(Executors.class.getName()).or(nameMatching(ThreadPoolExecutor.class.getName())));
            noClasses()
                    .that()
                    .haveNameNotMatching("org\\.palabre\\.ivr\\.agi\\.CallThreads")
                    .should()
                    .dependOnClassesThat(threadMakers)
                    .check(PRODUCT);
            noClasses()
                    .should()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "ofPlatform")
                    .check(PRODUCT);
        }
    }

    @Nested
    class Names {
        /** They say nothing about the trade. */
        @Test
        void shouldBeWordsOfTheTrade() {
            classes()
                    .that()
                    .resideInAPackage("org.palabre..")
                    .should()
                    .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)")
                    .check(PRODUCT);
        }

        /** What somebody asks for under their rights is found by its name. */
        @Test
        void useCasesUnderAnActorShouldBeDesks() {
            Set<String> asked = PRODUCT.stream()
                    .filter(type -> type.getPackageName().startsWith("org.palabre.web"))
                    .flatMap(type -> type.getMethodCallsFromSelf().stream())
                    .map(JavaMethodCall::getTarget)
                    .filter(called -> called.getRawParameterTypes().stream().anyMatch(Names::isActor))
                    .map(called -> called.getOwner().getFullName())
                    .filter(owner -> !owner.startsWith("org.palabre.web"))
                    .filter(owner -> !List.of(AuditTrail.class.getName(), Rights.class.getName())
                            .contains(owner))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).isNotEmpty().allSatisfy(owner -> assertThat(owner).endsWith("Desk"));
        }

        @Test
        void onlyUseCasesUnderAnActorShouldBeDesks() {
            assertThat(PRODUCT.stream().filter(type -> type.getSimpleName().endsWith("Desk")))
                    .isNotEmpty()
                    .allSatisfy(desk -> assertThat(desk.getMethods())
                            .anyMatch(one -> one.getRawParameterTypes().stream().anyMatch(Names::isActor)));
        }

        private static boolean isActor(JavaClass type) {
            return type.isEquivalentTo(Actor.class);
        }

        /** One finds the bean of a page by its name, and the views of the domain are no pages. */
        @Test
        void beansOfPagesAndOnlyTheyShouldBePages() {
            List<JavaClass> web = PRODUCT.stream()
                    .filter(type -> type.getPackageName().startsWith("org.palabre.web"))
                    .toList();

            assertThat(web.stream().filter(type -> type.getSimpleName().matches(".+Page")))
                    .isNotEmpty()
                    .allMatch(type -> type.isAnnotatedWith(Named.class));
            assertThat(web).noneMatch(type -> type.getSimpleName().endsWith("View"));
            assertThat(PRODUCT.stream().filter(type -> !web.contains(type)))
                    .noneMatch(type -> type.getSimpleName().matches(".+Page"));
        }
    }

    private static DescribedPredicate<JavaClass> belongToTheDomain() {
        return DescribedPredicate.not(resideInAnyPackage("org.palabre.ivr..", "org.palabre.web.."))
                .as("belong to the ejb module");
    }
}
