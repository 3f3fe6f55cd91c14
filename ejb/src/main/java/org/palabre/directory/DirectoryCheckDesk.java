package org.palabre.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Found;
import org.palabre.directory.DirectoryReport.Stage;
import org.palabre.directory.DirectoryReport.Step;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;

/**
 * Operators see what the directory says of a login, and what it comes to here. Nobody holds a transaction meanwhile.
 */
@ApplicationScoped
public class DirectoryCheckDesk {
    private static final int LONGEST_LOGIN = 64;

    private DirectorySurvey survey;
    private Directory directory;
    private JpaPhonePins pins;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    protected DirectoryCheckDesk() {}

    @Inject
    DirectoryCheckDesk(
            DirectorySurvey survey,
            Directory directory,
            JpaPhonePins pins,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.survey = survey;
        this.directory = directory;
        this.pins = pins;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param pin whether they have a phone PIN, ours or the directory's
     */
    public record Result(DirectoryReport report, boolean pin) {}

    /** Which servers are asked; none where the people are those of the list alone. For operators. */
    public List<String> servers(Actor actor) {
        Rights.demandOperator(actor);
        return IdentitySources.of(settings).company() ? survey.servers() : List.of();
    }

    /**
     * Goes through all steps, as far as they come. For operators; noted in the audit log.
     *
     * @param password tried for a sign-in where it is not empty, which counts for the directory's own lock; kept
     *     nowhere
     */
    public Result check(String login, String password, Actor actor) {
        Rights.demandOperator(actor);
        if (!IdentitySources.of(settings).company()) {
            throw DomainException.of("refused.noDirectory");
        }
        if (login.isBlank() || login.length() > LONGEST_LOGIN) {
            throw DomainException.at("login", "wrong.unknownPerson");
        }
        audit.record(actor, "directory.check", login.strip(), password.isEmpty() ? "" : "with a password");
        DirectoryReport report = survey.of(login.strip());
        if (!password.isEmpty() && report.found().isPresent()) {
            report = withSignIn(report, login.strip(), password);
        }
        return new Result(report, hasPin(report));
    }

    private DirectoryReport withSignIn(DirectoryReport report, String login, String password) {
        List<Step> steps = new ArrayList<>(report.steps());
        Instant begin = clock.instant();
        Optional<Fault> fault = signIn(login, password);
        steps.add(new Step(Stage.SIGN_IN, login, Duration.between(begin, clock.instant()), fault));
        return new DirectoryReport(steps, report.found());
    }

    private Optional<Fault> signIn(String login, String password) {
        try {
            return switch (directory.signIn(login, password)) {
                case SignIn.Accepted accepted -> Optional.empty();
                case SignIn.WrongCredentials wrong -> Optional.of(Fault.WRONG_PASSWORD);
                case SignIn.PasswordExpired expired -> Optional.of(Fault.PASSWORD_EXPIRED);
                case SignIn.AccountLocked locked -> Optional.of(Fault.ACCOUNT_LOCKED);
                case SignIn.NotAllowed notAllowed -> Optional.of(Fault.NOT_ALLOWED);
            };
        } catch (ServiceUnavailable away) {
            return Optional.of(Fault.UNREACHABLE);
        }
    }

    private boolean hasPin(DirectoryReport report) {
        Optional<String> login = report.found().flatMap(Found::person).map(Person::login);
        if (login.map(directory::keepsPin).orElseGet(directory::keepsPins)) {
            return report.steps().stream()
                    .anyMatch(step ->
                            step.stage() == Stage.PIN_ENTRY && step.fault().isEmpty());
        }
        return login.flatMap(pins::find).isPresent();
    }
}
