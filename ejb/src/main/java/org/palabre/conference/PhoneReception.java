package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.PhoneGate;
import org.palabre.directory.PhoneSignIn;
import org.palabre.shared.Actor;

/** Reserves by phone through the same desk as the web: the same limits, the same audit. */
@ApplicationScoped
public class PhoneReception implements Reception {
    private static final int MINUTES = 60;
    private static final int PARTICIPANTS = 10;
    private static final int VALIDITY_DAYS = 7;
    private static final Options OPTIONS = new Options(false, false, false, true);
    private static final Map<String, String> BY_PHONE = Map.of("fr", "par téléphone", "en", "by phone");

    private PhoneGate gate;
    private Directory directory;
    private ConferenceDesk desk;

    protected PhoneReception() {}

    @Inject
    PhoneReception(PhoneGate gate, Directory directory, ConferenceDesk desk) {
        this.gate = gate;
        this.directory = directory;
        this.desk = desk;
    }

    @Override
    public Optional<String> proposedNumber(String extension, String number) {
        return Stream.of(extension, number)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .flatMap(directory::findByNumber)
                .map(Person::personalNumber)
                .filter(personal -> !personal.isEmpty());
    }

    @Override
    public PhoneSignIn signIn(String personalNumber, String pin, String caller) {
        return gate.signIn(personalNumber, pin, caller);
    }

    @Override
    public PhoneOffer offer(Person person) {
        Limits limits = desk.limits(actor(person, ""));
        return new PhoneOffer(
                Math.min(MINUTES, limits.durationMinutes()),
                limits.durationMinutes(),
                Math.min(PARTICIPANTS, limits.participants()),
                limits.participants());
    }

    @Override
    public ConferenceView reserve(
            Person person, int durationMinutes, int maxParticipants, String language, String caller) {
        Actor actor = actor(person, caller);
        return desk.reserve(
                new Reservation(
                        person.name() + ", " + BY_PHONE.get(language),
                        person.login(),
                        Optional.empty(),
                        durationMinutes,
                        Math.min(VALIDITY_DAYS, desk.limits(actor).validityDays()),
                        maxParticipants,
                        language,
                        OPTIONS),
                actor);
    }

    private static Actor actor(Person person, String caller) {
        return person.actingFrom("phone " + caller);
    }
}
