package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Lockouts;
import org.palabre.testing.FakeDirectory;

class DirectoryIdentityStoreTest {
    private final List<String> audited = new ArrayList<>();
    private final DirectoryIdentityStore store = new DirectoryIdentityStore(
            new Gate(new FakeDirectory(), new NoLockouts(), Settings.of(Map.of())),
            (who, deed, subject, detail) -> audited.add(deed + " " + who.login() + " " + who.from() + " " + detail));

    @Test
    void validateShouldGiveTheRolesOfThePersonAndAuditWhoStays() {
        var credential = SignInCredential.toStay("admin", "admin", "192.0.2.1");

        CredentialValidationResult result = store.validate(credential);

        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("employee", "admin");
        assertThat(credential.answer()).isEqualTo(new Admittance.Granted(FakeDirectory.ADMIN));
        assertThat(audited).containsExactly("sign-in admin 192.0.2.1 ");
    }

    @Test
    void validateShouldNotAuditEachRequestOfTheApi() {
        store.validate(SignInCredential.once("awa", "awa", "192.0.2.1"));

        assertThat(audited).isEmpty();
    }

    @Test
    void validateShouldSayWhyNotAndAuditItWithoutThePassword() {
        var credential = SignInCredential.once(" Awa", "secret-guess", "192.0.2.1");

        assertThat(store.validate(credential).getStatus()).isEqualTo(CredentialValidationResult.Status.INVALID);
        assertThat(credential.answer()).isEqualTo(new Admittance.Refused(Admittance.Reason.WRONG_CREDENTIALS));
        assertThat(audited).containsExactly("sign-in.refused awa 192.0.2.1 WRONG_CREDENTIALS");
    }

    @Test
    void validateShouldLeaveOtherCredentialsToOtherStores() {
        assertThat(store.validate(new UsernamePasswordCredential("awa", "awa")).getStatus())
                .isEqualTo(CredentialValidationResult.Status.NOT_VALIDATED);
    }

    private static final class NoLockouts implements Lockouts {
        @Override
        public Optional<Instant> lockedUntil(String subject) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> failed(String subject, int tries, Duration window, Duration lock) {
            return Optional.empty();
        }

        @Override
        public void succeeded(String subject) {}
    }
}
