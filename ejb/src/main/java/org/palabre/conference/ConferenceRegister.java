package org.palabre.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Conferences for the features above: found by code or number, and locked while something is decided about them. */
@ApplicationScoped
public class ConferenceRegister {
    private JpaConferences conferences;

    protected ConferenceRegister() {}

    @Inject
    public ConferenceRegister(JpaConferences conferences) {
        this.conferences = conferences;
    }

    /** Whose code it is, without a lock. Deleted conferences have none. */
    public record CodeHolder(long conferenceId, CodeRole role) {}

    public Optional<CodeHolder> holderOf(String code) {
        return code.matches("[3-9]\\d{5,11}")
                ? conferences.findCode(code).map(c -> new CodeHolder(c.conferenceId(), c.role()))
                : Optional.empty();
    }

    public Optional<Conference> find(String number) {
        return ConferenceNumber.parse(number).flatMap(conferences::find);
    }

    public Optional<Conference> find(long id) {
        return conferences.find(id);
    }

    /** Locked until the transaction ends: the one lock that decisions about seats and the opening take. */
    public Optional<Conference> lock(long id) {
        return conferences.lock(id);
    }

    /** As the other, by its number. */
    public Optional<Conference> lock(String number) {
        return ConferenceNumber.parse(number).flatMap(conferences::lock);
    }

    public int lapse(Instant now) {
        return conferences.lapse(now);
    }
}
