package org.palabre.ivr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.conference.Options;
import org.palabre.conference.PhoneOffer;
import org.palabre.conference.Reception;
import org.palabre.directory.NumberOwner;
import org.palabre.directory.Person;
import org.palabre.directory.PhoneSignIn;
import org.palabre.shared.Role;

/** A reception where Awa (1001, PIN 4826) may reserve, unless the test says otherwise. */
public class FakeReception implements Reception {
    public static final Person AWA =
            new Person("awa", "Awa Diop", "1001", "1001", "awa@example.org", "", "", Set.of(Role.EMPLOYEE));

    private final List<String> reserved = new CopyOnWriteArrayList<>();
    private volatile PhoneSignIn answer = new PhoneSignIn.Accepted(AWA);
    private volatile boolean open;
    private volatile RuntimeException refusal;
    private volatile List<PhoneOffer.Terms> packages = List.of(new PhoneOffer.Terms(0, 60, 10));
    private volatile Runnable beforeSignIn = () -> {};

    /** What the right PIN gets. */
    public void answers(PhoneSignIn instead) {
        answer = instead;
    }

    /** Whoever shows a number may reserve. */
    public void opensToEverybody() {
        open = true;
    }

    /** What happens while a PIN is checked. */
    public void beforeSignIn(Runnable work) {
        beforeSignIn = work;
    }

    public void offers(PhoneOffer.Terms... instead) {
        packages = List.of(instead);
    }

    public void refuses(RuntimeException because) {
        refusal = because;
    }

    /** As {@code awa 60 10 fr}. */
    public List<String> reserved() {
        return reserved;
    }

    @Override
    public Optional<String> proposedNumber(String extension, String number) {
        return extension.equals("1001") ? Optional.of("1001") : Optional.empty();
    }

    @Override
    public Optional<Person> byNumber(String extension, String number) {
        return open && !number.isEmpty() ? Optional.of(NumberOwner.of(number)) : Optional.empty();
    }

    @Override
    public PhoneSignIn signIn(String personalNumber, String pin, String caller) {
        beforeSignIn.run();
        return personalNumber.equals("1001") && pin.equals("4826") ? answer : new PhoneSignIn.Wrong();
    }

    @Override
    public PhoneOffer offer(Person person) {
        return new PhoneOffer(packages, 480, 60);
    }

    @Override
    public ConferenceView reserve(Person person, PhoneOffer.Terms terms, String language, String caller) {
        if (refusal != null) {
            throw refusal;
        }
        reserved.add(person.login() + " " + terms.durationMinutes() + " " + terms.participants() + " " + language);
        return new ConferenceView(
                "71234567",
                person.name(),
                person.login(),
                person.name(),
                "31234567",
                "41234567",
                Instant.parse("2026-11-21T09:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                terms.durationMinutes(),
                7,
                Optional.of(Instant.parse("2026-11-28T09:00:00Z")),
                terms.participants(),
                language,
                Options.NONE,
                ConferenceState.FUTURE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                true,
                Optional.empty());
    }
}
