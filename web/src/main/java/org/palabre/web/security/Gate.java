package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.LoginName;
import org.palabre.directory.SignIn;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Allowance;
import org.palabre.shared.lockout.KnownOrigins;
import org.palabre.shared.lockout.Tries;
import org.palabre.web.security.Admittance.Granted;
import org.palabre.web.security.Admittance.Reason;
import org.palabre.web.security.Admittance.Refused;
import org.palabre.web.security.Admittance.TooManyTries;

/**
 * Checks passwords for console and API alike, and slows down who guesses (P10). A try counts before the directory is
 * asked, on the account that the directory finds; success gives it back. Each device and each address that somebody has
 * signed in from has a count of its own for that account, and all others have one together: whoever guesses from
 * elsewhere shuts out nobody who comes from where they usually do.
 */
@ApplicationScoped
public class Gate {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final UnknownLogins unknown = new UnknownLogins();
    private Directory directory;
    private Tries tries;
    private KnownOrigins origins;
    private Settings settings;

    protected Gate() {}

    @Inject
    Gate(Directory directory, Tries tries, KnownOrigins origins, Settings settings) {
        this.directory = directory;
        this.tries = tries;
        this.origins = origins;
        this.settings = settings;
    }

    /**
     * Somebody at the door, the way by which the account is known to come if they come by one, and which tries of
     * theirs count.
     */
    private record Comer(String account, Origin from, Optional<String> way, List<Allowance> allowances) {
        boolean atDevice() {
            return way.filter(Origin::isDevice).isPresent();
        }
    }

    public Admittance admit(String typed, String password, Origin from) {
        String login = LoginName.of(typed);
        try {
            // unknown logins are looked for just the same, so that time does not tell which they are
            return admit(login, password, comer(directory.account(login).orElseGet(() -> unknown.name(login)), from));
        } catch (ServiceUnavailable e) {
            return new Refused(Reason.DIRECTORY_DOWN);
        }
    }

    private Comer comer(String account, Origin from) {
        Set<String> known = origins.known(account, from.names());
        return from.names().stream()
                .filter(known::contains)
                .findFirst()
                .map(way -> new Comer(account, from, Optional.of(way), List.of(ofAccount(account + "|" + way))))
                .orElseGet(
                        () -> new Comer(account, from, Optional.empty(), List.of(ofAddress(from), ofAccount(account))));
    }

    private Allowance ofAccount(String name) {
        return new Allowance("sign-in:" + name, settings.number(Setting.PALABRE_SIGN_IN_TRIES), WINDOW, WINDOW);
    }

    private Allowance ofAddress(Origin from) {
        int most = settings.number(Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS);
        return new Allowance("sign-in-from:" + from.network(), most, WINDOW, WINDOW);
    }

    private Admittance admit(String login, String password, Comer comer) {
        Optional<Instant> locked = tries.take(comer.allowances(), ServiceUnavailable.Part.DIRECTORY);
        if (locked.isPresent()) {
            return new TooManyTries(locked.get(), false);
        }
        SignIn answer;
        try {
            answer = directory.signIn(login, password);
        } catch (RuntimeException e) {
            comer.allowances().forEach(tries::giveBack);
            throw e;
        }
        return switch (answer) {
            case SignIn.Accepted accepted -> granted(accepted, comer);
            case SignIn.WrongCredentials wrong -> failed(Reason.WRONG_CREDENTIALS, comer);
            // says nothing about the password
            case SignIn.AccountLocked blocked -> failed(Reason.ACCOUNT_LOCKED, comer);
            case SignIn.PasswordExpired expired -> proved(Reason.PASSWORD_EXPIRED, comer);
            case SignIn.NotAllowed notAllowed -> proved(Reason.NOT_ALLOWED, comer);
        };
    }

    /**
     * Forgets the failures of a device, of which there is one. Whoever shares an address with somebody who signs in now
     * and then would have tries without end.
     */
    private Admittance granted(SignIn.Accepted accepted, Comer comer) {
        comer.allowances().forEach(tries::giveBack);
        if (comer.atDevice()) {
            comer.allowances().forEach(tries::forget);
        }
        origins.remember(comer.account(), comer.from().names());
        return new Granted(accepted.person());
    }

    private Admittance proved(Reason reason, Comer comer) {
        comer.allowances().forEach(tries::giveBack);
        return new Refused(reason);
    }

    private Admittance failed(Reason reason, Comer comer) {
        if (comer.way().isPresent()) {
            tries.count(ofAddress(comer.from()));
        }
        return latest(comer.allowances().stream().map(tries::failed))
                .<Admittance>map(until -> new TooManyTries(until, true))
                .orElseGet(() -> new Refused(reason));
    }

    private static Optional<Instant> latest(Stream<Optional<Instant>> untils) {
        return untils.map(until -> until.orElse(null)).filter(Objects::nonNull).toList().stream()
                .max(Instant::compareTo);
    }
}
