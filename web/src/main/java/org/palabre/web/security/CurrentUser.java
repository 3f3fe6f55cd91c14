package org.palabre.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.directory.Person;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.Role;

/** Who makes this request, for pages and REST resources alike. */
@Named("user")
@RequestScoped
public class CurrentUser {
    private HttpServletRequest request;

    protected CurrentUser() {}

    @Inject
    CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    public Optional<Person> person() {
        return SignedIn.ofRequest(request);
    }

    /** @throws DomainException for somebody who is not signed in */
    public Actor actor() {
        return person().map(person -> person.actingFrom(request.getRemoteAddr()))
                .orElseThrow(() -> DomainException.of("refused.notSignedIn"));
    }

    public boolean isPresent() {
        return person().isPresent();
    }

    public String getLogin() {
        return person().map(Person::login).orElse("");
    }

    public String getName() {
        return person().map(Person::name).orElse("");
    }

    /** First letters of the first and last word of the name. */
    public String getInitials() {
        String[] words = getName().strip().split("\\s+");
        return Arrays.stream(new String[] {words[0], words.length > 1 ? words[words.length - 1] : ""})
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** The role that says most about what they may do. */
    public Role getRole() {
        return person().map(Person::roles).stream()
                .flatMap(Set::stream)
                .max(Role::compareTo)
                .orElse(Role.EMPLOYEE);
    }

    /** Whether they see and reserve for others. */
    public boolean isSeesAll() {
        return person().isPresent() && Rights.seesAll(actor());
    }

    /** Whether they run the platform. */
    public boolean isOperator() {
        return person().isPresent() && Rights.isOperator(actor());
    }
}
