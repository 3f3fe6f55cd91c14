package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.directory.Directory;
import org.palabre.directory.IdentitySources;
import org.palabre.directory.NumberOwner;
import org.palabre.directory.Person;
import org.palabre.directory.PhoneGate;
import org.palabre.directory.PhoneSignIn;
import org.palabre.directory.ReserveBy;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Actor;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.Settings;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;

/** Reserves by phone through the same desk as the web: the same limits, the same audit. */
@ApplicationScoped
public class PhoneReception implements Reception {
    private static final Pattern KEYED = Pattern.compile("[0-9]{1,32}");
    private static final Map<String, String> BY_PHONE = Map.of("fr", "par téléphone", "en", "by phone");

    private PhoneGate gate;
    private Directory directory;
    private ConferenceDesk desk;
    private PackageDesk packages;
    private PhoneNumbers numbers;
    private Settings settings;

    protected PhoneReception() {}

    @Inject
    PhoneReception(
            PhoneGate gate,
            Directory directory,
            ConferenceDesk desk,
            PackageDesk packages,
            PhoneNumbers numbers,
            Settings settings) {
        this.gate = gate;
        this.directory = directory;
        this.desk = desk;
        this.packages = packages;
        this.numbers = numbers;
        this.settings = settings;
    }

    /**
     * None while the directory is away and there are others whom it need not know; nor where the directory's is none
     * that can be said digit by digit and keyed.
     */
    @Override
    public Optional<String> proposedNumber(String extension, String number) {
        try {
            return Stream.of(extension, number)
                    .filter(known -> !known.isEmpty())
                    .findFirst()
                    .flatMap(directory::findByNumber)
                    .map(Person::personalNumber)
                    .filter(personal -> KEYED.matcher(personal).matches());
        } catch (ServiceUnavailable away) {
            if (IdentitySources.of(settings).list()) {
                return Optional.empty();
            }
            throw away;
        }
    }

    /** A short number that no line proves may be anybody's. */
    @Override
    public Optional<Person> byNumber(String extension, String number) {
        if (ReserveBy.of(settings) != ReserveBy.EVERYBODY) {
            return Optional.empty();
        }
        return Optional.of(extension)
                .filter(proved -> !proved.isEmpty())
                .or(() -> numbers.dialled(number).filter(dialled -> dialled.startsWith("+")))
                .map(NumberOwner::of);
    }

    @Override
    public PhoneSignIn signIn(String personalNumber, String pin, String caller) {
        return gate.signIn(personalNumber, pin, caller);
    }

    @Override
    public PhoneOffer offer(Person person) {
        Limits limits = desk.limits(actor(person, ""));
        List<PackageView> offered = packages.offered();
        List<PhoneOffer.Terms> possible = offered.stream()
                .filter(one -> one.terms().durationMinutes() <= limits.durationMinutes()
                        && one.terms().maxParticipants() <= limits.participants())
                .limit(PhoneOffer.MOST_PACKAGES)
                .map(one -> within(limits, one))
                .toList();
        return new PhoneOffer(
                possible.isEmpty() ? List.of(within(limits, offered.getFirst())) : possible,
                limits.durationMinutes(),
                limits.participants());
    }

    private static PhoneOffer.Terms within(Limits limits, PackageView offered) {
        return new PhoneOffer.Terms(
                offered.id(),
                Math.min(offered.terms().durationMinutes(), limits.durationMinutes()),
                Math.min(offered.terms().maxParticipants(), limits.participants()));
    }

    @Override
    public ConferenceView reserve(Person person, PhoneOffer.Terms terms, String language, String caller) {
        Actor actor = actor(person, caller);
        Reservation usual = Reservation.of(
                offered(terms.packageId()), person.name() + ", " + BY_PHONE.get(language), person.login(), language);
        return desk.reserve(
                new Reservation(
                        usual.name(),
                        usual.ownerLogin(),
                        Optional.empty(),
                        terms.durationMinutes(),
                        Math.min(usual.validityDays(), desk.limits(actor).validityDays()),
                        terms.participants(),
                        language,
                        usual.options()),
                actor);
    }

    /** The first where that one was taken back meanwhile. */
    private PackageTerms offered(long id) {
        List<PackageView> offered = packages.offered();
        return offered.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElse(offered.getFirst())
                .terms();
    }

    private static Actor actor(Person person, String caller) {
        return person.actingFrom("phone " + caller);
    }
}
