package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.adapter.ldap.LdapDirectory;
import org.palabre.adapter.ldap.LdapSettings;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.directory.Person;
import org.palabre.shared.Settings;
import org.palabre.system.calls.Together;
import org.palabre.testing.ldap.OpenLdapServer;

/** People looked up in a directory of two thousand, over TLS, groups and all, as sign-in, phone and forms do. */
class DirectoryBenchmark {
    private static final int QUESTIONS = Integer.getInteger("bench.questions", 500);
    private static final int WARM_UP = 200;
    private static final int LIMIT_MILLIS = 200;

    private final Figures figures = new Figures("directory");

    /** @param find finds the n-th of the staff, or fails */
    private record Way(String name, IntConsumer find) {}

    @Test
    void peopleFound() throws LDAPException, LDIFException {
        try (OpenLdapServer server = OpenLdapServer.start()) {
            Staff.fill(server);
            figures.tell("%d people in one group, OpenLDAP, StartTLS", Staff.PEOPLE);
            for (String groups : List.of("search", "memberOf")) {
                LdapDirectory directory = directory(server, groups);
                ways(directory).forEach(way -> {
                    ask(way, 1, WARM_UP);
                    ask(way, 10, WARM_UP);
                    timed(way, groups, 1);
                    timed(way, groups, 10);
                });
                directory.close();
            }
            figures.tell("load at the end %s", Machine.load());
        }
    }

    private static LdapDirectory directory(OpenLdapServer server, String groups) {
        Map<String, String> settings = server.settings();
        settings.put("PALABRE_LDAP_GROUPS", groups);
        return new LdapDirectory(
                LdapSettings.from(name -> Optional.ofNullable(settings.get(name))),
                Clock.systemUTC(),
                new NumberingPlans(Settings.of(Map.of())));
    }

    private static List<Way> ways(LdapDirectory directory) {
        return List.of(
                new Way("by login", n -> one(directory.find(Staff.login(n)))),
                new Way("by personal number", n -> one(directory.findByPersonalNumber(Staff.number(n)))),
                new Way("by a part of the name, 20 of 40 found", n -> some(directory.search(Staff.lastName(n)), 20)),
                new Way("by a part of login and mail, one found", n -> some(directory.search(Staff.login(n)), 1)),
                new Way("by what nobody has", n -> some(directory.search("nobody" + n), 0)));
    }

    private static void one(Optional<Person> person) {
        some(person.stream().toList(), 1);
    }

    private static void some(List<Person> people, int expected) {
        assertThat(people).hasSize(expected).noneMatch(person -> person.roles().isEmpty());
    }

    private void timed(Way way, String groups, int atOnce) {
        Queue<Double> millis = ask(way, atOnce, QUESTIONS);
        String what = "%s, groups by %s, %d at once".formatted(way.name(), groups, atOnce);
        figures.times(what, millis);
        figures.tell(
                "%s: p95 is %.3f of the limit (%d ms)",
                what, Figures.percentile(millis, 95) / LIMIT_MILLIS, LIMIT_MILLIS);
    }

    /** @return milliseconds of each */
    private static Queue<Double> ask(Way way, int atOnce, int questions) {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        List<Integer> askers = IntStream.range(0, atOnce).boxed().toList();
        Together.each(askers, asker -> {
            for (int n = asker; n < questions; n += atOnce) {
                long from = System.nanoTime();
                way.find().accept(n * 37 % Staff.PEOPLE);
                millis.add((System.nanoTime() - from) / 1e6);
            }
        });
        return millis;
    }
}
