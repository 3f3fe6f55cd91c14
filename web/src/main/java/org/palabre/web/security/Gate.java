package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.web.security.Admittance.Granted;
import org.palabre.web.security.Admittance.Reason;
import org.palabre.web.security.Admittance.Refused;
import org.palabre.web.security.Admittance.TooManyTries;

/** Checks passwords for console and API alike, and slows down who guesses (P10). */
@ApplicationScoped
public class Gate {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Directory directory;
    private Lockouts lockouts;
    private Settings settings;

    protected Gate() {}

    @Inject
    Gate(Directory directory, Lockouts lockouts, Settings settings) {
        this.directory = directory;
        this.lockouts = lockouts;
        this.settings = settings;
    }

    /** @param address where the request comes from */
    public Admittance admit(String login, String password, String address) {
        List<String> subjects = List.of("sign-in:" + login.strip().toLowerCase(Locale.ROOT), "sign-in-from:" + address);
        Optional<Instant> locked = latest(subjects.stream().map(lockouts::lockedUntil));
        if (locked.isPresent()) {
            return new TooManyTries(locked.get());
        }
        try {
            return answer(directory.signIn(login.strip(), password), subjects);
        } catch (ServiceUnavailable e) {
            return new Refused(Reason.DIRECTORY_DOWN);
        }
    }

    private Admittance answer(SignIn signIn, List<String> subjects) {
        return switch (signIn) {
            case SignIn.Accepted accepted -> granted(accepted, subjects);
            case SignIn.WrongCredentials wrong -> wrong(subjects);
            case SignIn.PasswordExpired expired -> new Refused(Reason.PASSWORD_EXPIRED);
            case SignIn.AccountLocked locked -> new Refused(Reason.ACCOUNT_LOCKED);
            case SignIn.NotAllowed notAllowed -> new Refused(Reason.NOT_ALLOWED);
        };
    }

    /** Forgets the user's failures, not the address's: else one good account would let it try all others. */
    private Admittance granted(SignIn.Accepted accepted, List<String> subjects) {
        lockouts.succeeded(subjects.getFirst());
        return new Granted(accepted.person());
    }

    private Admittance wrong(List<String> subjects) {
        int ofUser = settings.number(Setting.PALABRE_SIGN_IN_TRIES, 3, 100);
        int ofAddress = settings.number(Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS, 3, 10_000);
        return latest(Stream.of(
                        lockouts.failed(subjects.getFirst(), ofUser, WINDOW, WINDOW),
                        lockouts.failed(subjects.getLast(), ofAddress, WINDOW, WINDOW)))
                .<Admittance>map(TooManyTries::new)
                .orElseGet(() -> new Refused(Reason.WRONG_CREDENTIALS));
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> untils) {
        return untils.map(until -> until.orElse(null)).filter(Objects::nonNull).toList().stream()
                .max(Instant::compareTo);
    }
}
