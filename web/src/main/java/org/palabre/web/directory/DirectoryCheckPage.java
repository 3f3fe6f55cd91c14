package org.palabre.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.directory.DirectoryCheckDesk;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Group;
import org.palabre.directory.Person;
import org.palabre.shared.Role;
import org.palabre.web.security.CurrentUser;

/** What the directory says of a login. Of this request only: the password is kept nowhere. */
@Named("directoryCheck")
@RequestScoped
public class DirectoryCheckPage {
    @Inject
    DirectoryCheckDesk check;

    @Inject
    CurrentUser user;

    private List<String> servers;
    private String login = "";
    private String password = "";
    private DirectoryCheckDesk.Result result;

    /** Before each rendering; refuses who may not see it. */
    public void read() {
        servers = check.servers(user.actor());
    }

    public void test() {
        result = check.check(login, password, user.actor());
    }

    /** What it comes to: the last part of the key of its words. */
    public String getVerdict() {
        Optional<Found> found = result.report().found();
        if (found.isEmpty()) {
            return "nobody";
        }
        if (found.get().blocked()) {
            return "blocked";
        }
        return found.get().person().filter(person -> !person.roles().isEmpty()).isPresent() ? "roles" : "noRole";
    }

    public boolean isGood() {
        return getVerdict().equals("roles");
    }

    /** Their roles, each with the reason. */
    public List<Reason> getReasons() {
        return result.report().found().stream().flatMap(this::reasons).toList();
    }

    private Stream<Reason> reasons(Found found) {
        return found.person().map(Person::roles).stream()
                .flatMap(Set::stream)
                .sorted()
                .map(role -> new Reason(role, giver(found, role)));
    }

    private static String giver(Found found, Role role) {
        return found.groups().stream()
                .filter(group -> group.roles().contains(role))
                .map(Group::dn)
                .findFirst()
                .orElse("");
    }

    /** @param group that gives the role; empty: everybody has it */
    public record Reason(Role role, String group) {}

    public List<String> getServers() {
        return servers;
    }

    /** Null before something was tested. */
    public DirectoryCheckDesk.Result getResult() {
        return result;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = Optional.ofNullable(login).orElse("");
    }

    /** Never told again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = Optional.ofNullable(password).orElse("");
    }
}
