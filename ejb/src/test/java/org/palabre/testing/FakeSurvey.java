package org.palabre.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.directory.Directory;
import org.palabre.directory.DirectoryReport;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Step;
import org.palabre.directory.DirectorySurvey;
import org.palabre.directory.Person;

/** Knows whom a directory knows. */
public record FakeSurvey(Directory directory) implements DirectorySurvey {
    @Override
    public List<String> servers() {
        return List.of("ldap.example.org:389");
    }

    @Override
    public DirectoryReport of(String login) {
        Optional<Person> person = directory.find(login);
        var fault = person.isPresent() ? Optional.<Fault>empty() : Optional.of(Fault.UNKNOWN_LOGIN);
        return new DirectoryReport(
                List.of(new Step(DirectoryReport.Stage.FIND, login, Duration.ofMillis(3), fault, "")),
                person.map(
                        known -> new Found("uid=" + login, List.of(), List.of(), Set.of(), false, Optional.of(known))));
    }
}
