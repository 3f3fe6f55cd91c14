package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.shared.lockout.Tries;
import org.palabre.testing.FakeDirectory;
import org.palabre.testing.FakeLockouts;
import org.palabre.testing.FakeOrigins;
import org.palabre.testing.TestClock;

class DirectoryIdentityStoreTest {
    private static final Origin OFFICE = Origin.of("192.0.2.1");

    private final List<String> audited = new ArrayList<>();
    private final AuditTrail audit =
            (who, action, subject, detail) -> audited.add(action + " " + who.login() + " " + who.from() + " " + detail);
    private final TestClock clock = new TestClock();
    private final DirectoryIdentityStore store = new DirectoryIdentityStore(
            new Gate(
                    new FakeDirectory(),
                    new Tries(new FakeLockouts(clock)),
                    new FakeOrigins(),
                    Settings.of(Map.of(Setting.PALABRE_SIGN_IN_TRIES_PER_ADDRESS, "10000"))),
            audit,
            new RefusedSignIns(audit, clock));

    @Test
    void validateShouldGiveTheRolesOfThePersonAndAuditWhoStays() {
        var credential = SignInCredential.toStay("admin", "admin", OFFICE);

        CredentialValidationResult result = store.validate(credential);

        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("employee", "admin");
        assertThat(credential.answer()).isEqualTo(new Admittance.Granted(FakeDirectory.ADMIN));
        assertThat(audited).containsExactly("sign-in admin 192.0.2.1 ");
    }

    @Test
    void validateShouldNotAuditEachRequestOfTheApi() {
        store.validate(SignInCredential.once("awa", "awa", OFFICE));

        assertThat(audited).isEmpty();
    }

    @Test
    void validateShouldSayWhyNotAndAuditItWithoutThePassword() {
        var credential = SignInCredential.once(" Awa", "secret-guess", OFFICE);

        assertThat(store.validate(credential).getStatus()).isEqualTo(CredentialValidationResult.Status.INVALID);
        assertThat(credential.answer()).isEqualTo(new Admittance.Refused(Admittance.Reason.WRONG_CREDENTIALS));
        assertThat(audited).containsExactly("sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS");
    }

    @Test
    void validateShouldLeaveOtherCredentialsToOtherStores() {
        assertThat(store.validate(new UsernamePasswordCredential("awa", "awa")).getStatus())
                .isEqualTo(CredentialValidationResult.Status.NOT_VALIDATED);
    }

    @Test
    void validateShouldAuditALockOnceAndNotEachTryMeanwhile() {
        for (int i = 0; i < 100; i++) {
            store.validate(SignInCredential.once("awa", "guess " + i, OFFICE));
        }

        assertThat(audited)
                .containsExactly(
                        "sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS",
                        "sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS",
                        "sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS",
                        "sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS",
                        "sign-in.refused awa 192.0.2.1 LOCKED_UNTIL 2026-11-20T09:15:00Z");
    }

    /** Ten thousand logins from ten thousand addresses. */
    @Test
    void validateShouldFillTheAuditLogWithSoManyRowsAnHourOnly() {
        for (int i = 0; i < 10_000; i++) {
            store.validate(
                    SignInCredential.once("login" + i, "x", Origin.of("2001:db8:0:" + Integer.toHexString(i) + "::1")));
        }
        assertThat(audited).hasSize(RefusedSignIns.MOST_AN_HOUR);

        clock.advance(Duration.ofHours(1));
        store.validate(SignInCredential.once("awa", "x", OFFICE));
        assertThat(audited.subList(RefusedSignIns.MOST_AN_HOUR, audited.size()))
                .containsExactly(
                        "sign-in.refused   9000 more within the hour before",
                        "sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS");
    }
}
