package org.palabre.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.notification.Destinations;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.TypedNumber.Extension;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Reason;
import org.palabre.shared.Settings;
import org.palabre.shared.quota.Quota;
import org.palabre.shared.quota.Quotas;

/**
 * Which numbers may be called out to, and how often on one day (P32): everything not opened is closed, against toll
 * fraud.
 */
@ApplicationScoped
class DialPlanRules {
    private PhoneNumbers numbers;
    private Quotas quotas;
    private Settings settings;

    protected DialPlanRules() {}

    @Inject
    DialPlanRules(PhoneNumbers numbers, Quotas quotas, Settings settings) {
        this.numbers = numbers;
        this.quotas = quotas;
        this.settings = settings;
    }

    /** A wrong rule is told when the product starts and not to the first person. */
    void check(@Observes Startup start) {
        Destinations.ofCalls(settings);
    }

    /**
     * @param field of the form, for the refusal
     * @return the number as it is dialled: E.164, or the digits of an extension
     */
    String check(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            throw DomainException.at(field, "wrong.missing");
        }
        refusal(typed).ifPresent(why -> {
            throw DomainException.at(field, why.key(), why.arguments().toArray());
        });
        return numbers.dialled(typed, field);
    }

    boolean allows(String number) {
        return refusal(number).isEmpty();
    }

    private Optional<Reason> refusal(String number) {
        return Destinations.ofCalls(settings).refusal(numbers.read(number));
    }

    /** Counts a call that costs money. @throws DomainException when today's are used up */
    void spend(String dialled, Actor actor) {
        if (numbers.read(dialled) instanceof Extension) {
            return;
        }
        Quota.Answer answer = quotas.take(Quota.CALLS, actor.login());
        if (answer != Quota.Answer.TAKEN) {
            throw DomainException.of(
                    "refused.quota.CALLS." + answer,
                    Quota.CALLS.refusedBy(answer).name());
        }
    }
}
