package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.directory.DirectoryReport;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Group;
import org.palabre.directory.DirectoryReport.Stage;
import org.palabre.directory.DirectorySurvey;
import org.palabre.shared.Environment;

/** Asks the LDAP servers one by one on connections of its own: those that are kept would hide what is wrong now. */
@ApplicationScoped
public class LdapSurvey implements DirectorySurvey {
    private final LdapSettings settings;
    private final People people;
    private final Groups groups;
    private final Clock clock;

    /** For the container's proxy only. */
    protected LdapSurvey() {
        this.settings = null;
        this.people = null;
        this.groups = null;
        this.clock = null;
    }

    @Inject
    public LdapSurvey(Clock clock) {
        this(LdapSettings.from(Environment.ofThisProcess()::find), clock);
    }

    LdapSurvey(LdapSettings settings, Clock clock) {
        int seconds = (int) Math.max(1, settings.responseTimeout().toSeconds());
        this.settings = settings;
        this.people = new People(settings.people(), seconds);
        this.groups = new Groups(settings.groups(), settings.people().login(), seconds);
        this.clock = clock;
    }

    @Override
    public List<String> servers() {
        return settings.servers().stream().map(LdapServer::label).toList();
    }

    @Override
    public DirectoryReport of(String login) {
        List<LDAPConnection> open = new ArrayList<>();
        var steps = new TimedSteps(clock);
        try {
            for (LdapServer server : settings.servers()) {
                steps.tried(Stage.CONNECT, server.label(), () -> LdapServers.connect(server, settings))
                        .ifPresent(open::add);
            }
            Optional<Found> found = open.stream().findFirst().flatMap(first -> found(first, login, steps));
            return new DirectoryReport(steps.all(), found);
        } finally {
            open.forEach(LDAPConnection::close);
        }
    }

    private Optional<Found> found(LDAPConnection connection, String login, TimedSteps steps) {
        String wanted = login.strip().toLowerCase(Locale.ROOT);
        return steps.tried(Stage.FIND, wanted, () -> people.withLogin(connection, wanted))
                .flatMap(entries -> onlyOne(entries, steps))
                .map(entry -> told(connection, entry, steps));
    }

    private static Optional<SearchResultEntry> onlyOne(List<SearchResultEntry> entries, TimedSteps steps) {
        if (entries.size() != 1) {
            steps.failed(entries.isEmpty() ? Fault.UNKNOWN_LOGIN : Fault.SEVERAL_ENTRIES);
            return Optional.empty();
        }
        return Optional.of(entries.getFirst());
    }

    private Found told(LDAPConnection connection, SearchResultEntry entry, TimedSteps steps) {
        List<DN> named = steps.tried(
                        Stage.GROUPS, settings.groups().base().toString(), () -> groups.of(connection, entry))
                .orElse(List.of());
        settings.people().pinEntry().ifPresent(name -> lookForPin(connection, entry, name, steps));
        return new Found(
                entry.getDN(),
                people.attributesOf(entry),
                named.stream().map(this::group).toList(),
                settings.groups().rolesOfEverybody(),
                BlockedAccounts.in(entry),
                people.read(entry, settings.groups().rolesIn(named)));
    }

    private Group group(DN group) {
        return new Group(
                group.toString(),
                settings.groups().counts(group),
                settings.groups().rolesOf(group));
    }

    private static void lookForPin(LDAPConnection connection, SearchResultEntry person, RDN name, TimedSteps steps) {
        Optional<Boolean> there =
                steps.tried(Stage.PIN_ENTRY, name.toString(), () -> isThere(connection, person, name));
        if (there.filter(is -> !is).isPresent()) {
            steps.failed(Fault.NO_PIN_ENTRY);
        }
    }

    private static boolean isThere(LDAPConnection connection, SearchResultEntry person, RDN name) throws LDAPException {
        return connection.getEntry(new DN(name, person.getParsedDN()).toString(), Groups.NO_ATTRIBUTES) != null;
    }
}
