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
import org.palabre.shared.Actor;
import org.palabre.shared.audit.AuditTrail;

/** The company's directory as Jakarta Security's store: the gate decides, the audit log is told. */
@ApplicationScoped
public class DirectoryIdentityStore implements IdentityStore {
    private Gate gate;
    private AuditTrail audit;

    protected DirectoryIdentityStore() {}

    @Inject
    DirectoryIdentityStore(Gate gate, AuditTrail audit) {
        this.gate = gate;
        this.audit = audit;
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
        given.answer(gate.admit(given.login(), given.password(), given.address()));
        return switch (given.answer()) {
            case Admittance.Granted granted -> granted(granted.person(), given);
            case Admittance.Refused refused -> refused(given, refused.reason().name());
            case Admittance.TooManyTries tries -> refused(given, "TOO_MANY_TRIES");
        };
    }

    /** Each request of the API signs in anew: only who comes to stay is worth a line. */
    private CredentialValidationResult granted(Person person, SignInCredential given) {
        if (given.staying()) {
            audit.record(person.actingFrom(given.address()), "sign-in", person.login(), "");
        }
        return new CredentialValidationResult(person.login(), groups(person));
    }

    private CredentialValidationResult refused(SignInCredential given, String reason) {
        String login = given.login().strip().toLowerCase(Locale.ROOT);
        audit.record(new Actor(login, login, Set.of(), given.address()), "sign-in.refused", login, reason);
        return CredentialValidationResult.INVALID_RESULT;
    }

    static Set<String> groups(Person person) {
        return person.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
