package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.LoginName;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Allowance;
import org.palabre.shared.lockout.Tries;
import org.palabre.web.security.Admittance.Granted;
import org.palabre.web.security.Admittance.Reason;
import org.palabre.web.security.Admittance.Refused;
import org.palabre.web.security.Admittance.TooManyTries;

/**
 * Checks passwords for console and API alike, and slows down who guesses (P10). A try counts before the directory is asked, on the account
 * that the directory finds and on the address; success gives it back.
 */
@ApplicationScoped
public class Gate {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final UnknownLogins unknown = new UnknownLogins();
    private Directory directory;
    private Tries tries;
    private Settings settings;

    protected Gate() {}

    @Inject
    Gate(Directory directory, Tries tries, Settings settings) {
        this.directory = directory;
        this.tries = tries;
        this.settings = settings;
    }

    /** @param address where the request comes from */
    public Admittance admit(String typed, String password, String address) {
        String login = LoginName.of(typed);
        try {
            return admit(login, password, ofAccount(login), ofAddress(address));
        } catch (ServiceUnavailable e) {
            return new Refused(Reason.DIRECTORY_DOWN);
        }
    }

    private Allowance ofAccount(String login) {
        String subject =
                directory.account(login).map(account -> "sign-in:" + account).orElseGet(() -> unknown.subject(login));
        return new Allowance(subject, settings.number(Setting.PALABRE_SIGN_IN_TRIES, 3, 100), WINDOW, WINDOW);
    }

    private Allowance ofAddress(String address) {
        int most = settings.number(Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS, 3, 10_000);
        return new Allowance("sign-in-from:" + address, most, WINDOW, WINDOW);
    }

    private Admittance admit(String login, String password, Allowance account, Allowance address) {
        Optional<Instant> locked = tries.take(List.of(address, account), ServiceUnavailable.Part.DIRECTORY);
        if (locked.isPresent()) {
            return new TooManyTries(locked.get());
        }
        SignIn answer;
        try {
            answer = directory.signIn(login, password);
        } catch (RuntimeException e) {
            giveBack(account, address);
            throw e;
        }
        return switch (answer) {
            case SignIn.Accepted accepted -> granted(accepted, account, address);
            case SignIn.WrongCredentials wrong -> failed(Reason.WRONG_CREDENTIALS, account, address);
            // says nothing about the password
            case SignIn.AccountLocked blocked -> failed(Reason.ACCOUNT_LOCKED, account, address);
            case SignIn.PasswordExpired expired -> proved(Reason.PASSWORD_EXPIRED, account, address);
            case SignIn.NotAllowed notAllowed -> proved(Reason.NOT_ALLOWED, account, address);
        };
    }

    /** Forgets the user's failures, not the address's: else one good account would let it try all others. */
    private Admittance granted(SignIn.Accepted accepted, Allowance account, Allowance address) {
        giveBack(account, address);
        tries.forget(account);
        return new Granted(accepted.person());
    }

    private Admittance proved(Reason reason, Allowance account, Allowance address) {
        giveBack(account, address);
        return new Refused(reason);
    }

    private Admittance failed(Reason reason, Allowance account, Allowance address) {
        return latest(Stream.of(tries.failed(account), tries.failed(address)))
                .<Admittance>map(TooManyTries::new)
                .orElseGet(() -> new Refused(reason));
    }

    private void giveBack(Allowance account, Allowance address) {
        tries.giveBack(account);
        tries.giveBack(address);
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> untils) {
        return untils.map(until -> until.orElse(null)).filter(Objects::nonNull).toList().stream()
                .max(Instant::compareTo);
    }
}
