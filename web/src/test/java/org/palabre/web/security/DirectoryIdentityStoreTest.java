package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Settings;
import org.palabre.shared.lockout.Tries;
import org.palabre.testing.FakeDirectory;
import org.palabre.testing.FakeLockouts;

class DirectoryIdentityStoreTest {
    private final List<String> audited = new ArrayList<>();
    private final DirectoryIdentityStore store = new DirectoryIdentityStore(
            new Gate(new FakeDirectory(), new Tries(new FakeLockouts(Clock.systemUTC())), Settings.of(Map.of())),
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
}
