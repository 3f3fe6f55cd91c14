package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Stage;
import org.palabre.directory.DirectoryReport.Step;

/** What was tried of the directory, how long it took, and what failed. */
final class TimedSteps {
    private final List<Step> steps = new ArrayList<>();
    private final Clock clock;

    TimedSteps(Clock clock) {
        this.clock = clock;
    }

    /** Something asked of a server. */
    @FunctionalInterface
    interface Try<T> {
        T now() throws LDAPException;
    }

    /** @return empty when it failed */
    <T> Optional<T> tried(Stage stage, String subject, Try<T> step) {
        Instant begin = clock.instant();
        try {
            T answer = step.now();
            steps.add(new Step(stage, subject, since(begin), Optional.empty(), ""));
            return Optional.of(answer);
        } catch (LDAPException e) {
            Fault fault = LdapFailures.fault(e);
            steps.add(new Step(stage, subject, since(begin), Optional.of(fault), LdapFailures.told(e)));
            return Optional.empty();
        }
    }

    /** What came last brought an answer, but not the one that is needed. */
    void failed(Fault fault) {
        Step last = steps.removeLast();
        steps.add(new Step(last.stage(), last.subject(), last.took(), Optional.of(fault), ""));
    }

    List<Step> all() {
        return steps;
    }

    private Duration since(Instant begin) {
        return Duration.between(begin, clock.instant());
    }
}
