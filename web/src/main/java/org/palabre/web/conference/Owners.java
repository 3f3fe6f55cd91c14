package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.directory.Directory;
import org.palabre.web.security.CurrentUser;

/** Finds in the directory for whom an admin may reserve. */
@Named
@RequestScoped
public class Owners {
    @Inject
    Directory directory;

    @Inject
    CurrentUser user;

    public List<Owner> find(String text) {
        if (!user.isSeesAll() || text.strip().length() < 2) {
            return List.of();
        }
        return directory.search(text.strip()).stream()
                .filter(person -> !person.roles().isEmpty())
                .map(person -> new Owner(person.login(), person.name()))
                .toList();
    }
}
