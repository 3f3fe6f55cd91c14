package org.palabre.conference;

import java.util.Optional;
import org.palabre.directory.Person;
import org.palabre.directory.PhoneSignIn;

/**
 * What a call flow asks for somebody who reserves by phone (S81). Throws {@link org.palabre.shared.ServiceUnavailable}
 * or a database failure when no answer can be had; the flow then apologises.
 */
public interface Reception {
    /**
     * The personal number to propose to a caller. It proves nothing: the PIN does.
     *
     * @param extension that the caller's line proves, or empty
     * @param number that they call from, or empty
     */
    Optional<String> proposedNumber(String extension, String number);

    /**
     * Who may reserve by their number alone, where that is open to everybody.
     *
     * @param extension that the caller's line proves, or empty
     * @param number that they call from, or empty
     * @return empty: they must prove who they are, by personal number and PIN
     */
    Optional<Person> byNumber(String extension, String number);

    /** @param caller the number that calls; empty where it is withheld */
    PhoneSignIn signIn(String personalNumber, String pin, String caller);

    /** What they may choose. */
    PhoneOffer offer(Person person);

    /**
     * Reserves, with the rest as the package has it.
     *
     * @param terms as offered, or with another duration and number of participants
     * @param language {@code fr} or {@code en}: what they speak, and the room will
     * @param caller the number that they call from, or empty
     * @throws org.palabre.shared.DomainException when it may not be
     */
    ConferenceView reserve(Person person, PhoneOffer.Terms terms, String language, String caller);
}
