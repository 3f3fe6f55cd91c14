package org.palabre.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where each package has its place: in a wing, and there in a row. A package knows the rows below its own, and the
 * wings below its wing; never its siblings, never what is above.
 */
final class Rooms {
    private static final String PRODUCT = "org.palabre.";

    /** From the lowest row. A name that ends with two dots has all below it, another one itself alone. */
    private record Wing(List<List<String>> rows, List<Wing> below) {
        Wing(List<List<String>> rows, Wing... below) {
            this(rows, List.of(below));
        }
    }

    private static final Wing DOMAIN = new Wing(List.of(
            List.of("health"),
            List.of("shared.."),
            List.of("telephony", "directory", "notification", "preference"),
            List.of("tariff", "addressbook", "userlist"),
            List.of("conference"),
            List.of("session"),
            List.of("admission"),
            List.of("live"),
            List.of("message"),
            List.of("guest", "invitation"),
            List.of("report", "rollcall")));

    /** Implement ports, or begin with everything in its place: known to nobody. */
    private static final Wing EDGES = new Wing(
            List.of(List.of(
                    "adapter.csv",
                    "adapter.database",
                    "adapter.ical",
                    "adapter.jasper",
                    "adapter.ldap",
                    "adapter.mail",
                    "adapter.meters",
                    "adapter.mustache",
                    "adapter.numbering",
                    "adapter.qr",
                    "adapter.sms",
                    "adapter.vcard",
                    "demo",
                    "start")),
            DOMAIN);

    private static final Wing CALLS = new Wing(
            List.of(List.of("ivr.callflow", "ivr.ami.event"), List.of("ivr.agi", "ivr.ami"), List.of("ivr")), DOMAIN);

    /** What pages and the API have in common. */
    private static final Wing WEB = new Wing(
            List.of(
                    List.of("web.language", "web.front", "web.sms"),
                    List.of("web.bounds", "web.press", "web.security")),
            DOMAIN);

    private static final Wing PAGES = new Wing(
            List.of(
                    List.of("web.layout"),
                    List.of(
                            "web.capacity",
                            "web.contact",
                            "web.directory",
                            "web.live",
                            "web.outbox",
                            "web.report",
                            "web.tariff",
                            "web.template",
                            "web.user"),
                    List.of("web.conference"),
                    List.of("web.guest", "web.invitation", "web.phone")),
            WEB,
            DOMAIN);

    private static final Wing API = new Wing(
            List.of(
                    List.of("web.api"),
                    List.of(
                            "web.api.capacity",
                            "web.api.clock",
                            "web.api.conference",
                            "web.api.contact",
                            "web.api.guest",
                            "web.api.invitation",
                            "web.api.live",
                            "web.api.outbox",
                            "web.api.phone",
                            "web.api.report",
                            "web.api.rollcall",
                            "web.api.tariff",
                            "web.api.user")),
            WEB,
            DOMAIN);

    /** The directory that demo and tests start. */
    private static final Wing SAMPLE_DIRECTORY = new Wing(List.of(List.of("ldap")));

    private static final List<Wing> WINGS = List.of(DOMAIN, EDGES, CALLS, WEB, PAGES, API, SAMPLE_DIRECTORY);

    private record Room(Wing wing, int row, String name) {
        boolean has(String packageName) {
            return name.endsWith("..")
                    ? (packageName + ".").startsWith(name.substring(0, name.length() - 1))
                    : packageName.equals(name);
        }

        boolean mayKnow(Room other) {
            return equals(other) || wing.below().contains(other.wing) || wing == other.wing && other.row < row;
        }
    }

    private static final List<Room> ROOMS = rooms();

    private Rooms() {}

    private static List<Room> rooms() {
        List<Room> all = new ArrayList<>();
        for (Wing wing : WINGS) {
            for (int row = 0; row < wing.rows().size(); row++) {
                for (String name : wing.rows().get(row)) {
                    all.add(new Room(wing, row, name));
                }
            }
        }
        return all;
    }

    private static Optional<Room> of(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^" + PRODUCT.replace(".", "\\."), "");
        return ROOMS.stream().filter(room -> room.has(name)).findFirst();
    }

    /** Packages without a place. */
    static Set<String> homeless(JavaClasses product) {
        return product.stream()
                .filter(type -> of(type).isEmpty())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Places without a package. */
    static Set<String> empty(JavaClasses product) {
        Set<Room> used = product.stream().flatMap(type -> of(type).stream()).collect(Collectors.toSet());
        return ROOMS.stream()
                .filter(room -> !used.contains(room))
                .map(Room::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each knowledge that a class must not have. */
    static Set<String> trespasses(JavaClasses product) {
        return product.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(Rooms::trespasses)
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean trespasses(Dependency dependency) {
        JavaClass other = dependency.getTargetClass().getBaseComponentType();
        Optional<Room> from = of(dependency.getOriginClass());
        return other.getPackageName().startsWith(PRODUCT)
                && from.isPresent()
                && of(other).filter(to -> !from.get().mayKnow(to)).isPresent();
    }
}
