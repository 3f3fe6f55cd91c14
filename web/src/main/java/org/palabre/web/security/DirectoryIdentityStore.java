package org.palabre.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.directory.Person;
import org.palabre.shared.audit.AuditTrail;

/** The company's directory as Jakarta Security's store: the gate decides, the audit log is told. */
@ApplicationScoped
public class DirectoryIdentityStore implements IdentityStore {
    private Gate gate;
    private AuditTrail audit;
    private RefusedSignIns refused;

    protected DirectoryIdentityStore() {}

    @Inject
    DirectoryIdentityStore(Gate gate, AuditTrail audit, RefusedSignIns refused) {
        this.gate = gate;
        this.audit = audit;
        this.refused = refused;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        if (given.tooLong()) {
            given.answer(new Admittance.Refused(Admittance.Reason.WRONG_CREDENTIALS));
            return CredentialValidationResult.INVALID_RESULT;
        }
        given.answer(gate.admit(given.login(), given.password(), given.from()));
        return switch (given.answer()) {
            case Admittance.Granted granted -> granted(granted.person(), given);
            case Admittance.Refused refused -> refused(given, refused.reason().name());
            case Admittance.TooManyTries tries ->
                tries.first()
                        ? refused(given, "LOCKED_UNTIL " + tries.until())
                        : CredentialValidationResult.INVALID_RESULT;
        };
    }

    /** Each request of the API signs in anew: only who comes to stay is worth a line. */
    private CredentialValidationResult granted(Person person, SignInCredential given) {
        if (given.staying()) {
            audit.record(person.actingFrom(given.from().address()), "sign-in", person.login(), "");
        }
        return new CredentialValidationResult(person.login(), groups(person));
    }

    private CredentialValidationResult refused(SignInCredential given, String reason) {
        refused.record(given, reason);
        return CredentialValidationResult.INVALID_RESULT;
    }

    static Set<String> groups(Person person) {
        return person.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
