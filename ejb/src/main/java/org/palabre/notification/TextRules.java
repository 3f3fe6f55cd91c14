package org.palabre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Reason;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.shared.quota.Quota;
import org.palabre.shared.quota.Quotas;

/**
 * Where short messages may go, and how many on one day. Asked at the form, so that people are told; and on sending,
 * so that nothing leaves by another door.
 */
@ApplicationScoped
public class TextRules {
    private static final System.Logger LOG = System.getLogger(TextRules.class.getName());

    private PhoneNumbers numbers;
    private Quotas quotas;
    private Settings settings;

    protected TextRules() {}

    @Inject
    public TextRules(PhoneNumbers numbers, Quotas quotas, Settings settings) {
        this.numbers = numbers;
        this.quotas = quotas;
        this.settings = settings;
    }

    /** A wrong rule is told when the product starts; that nothing may leave, too, where there is a way out. */
    void check(@Observes Startup start) {
        Destinations.ofTexts(settings);
        if (!settings.text(Setting.PALABRE_SMS).equals("none")
                && settings.list(Setting.PALABRE_SMS_ALLOWED).isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "No short message leaves: PALABRE_SMS_ALLOWED is empty, such as +33 opens a country");
        }
    }

    /** Empty when a message may go there. */
    public Optional<Reason> refusal(TypedNumber number) {
        return Destinations.ofTexts(settings).refusal(number);
    }

    /**
     * A number that a short message may go to.
     *
     * @param field the form's field, for the refusal
     * @throws DomainException saying why it may not
     */
    TypedNumber.Outside mobile(String typed, String field) {
        TypedNumber.Outside mobile = numbers.mobile(typed, field);
        refusal(mobile).ifPresent(why -> {
            throw DomainException.at(field, why.key(), why.arguments().toArray());
        });
        return mobile;
    }

    /**
     * @param login of the person who causes them
     * @throws DomainException at that field when they are more than are left today
     */
    public void demand(long messages, String login, String field) {
        int left = messages == 0 ? 0 : quotas.left(Quota.TEXTS, login);
        if (messages > left) {
            throw DomainException.at(field, "refused.quota.TEXTS", messages, left, Setting.PALABRE_SMS_A_DAY.name());
        }
    }

    /** @throws DeliveryFailure when it may not leave */
    void spend(TextMessage text, String login) {
        refusal(numbers.read(text.to())).ifPresent(why -> {
            throw DeliveryFailure.forGood("not opened by " + Setting.PALABRE_SMS_ALLOWED + ": " + text.to(), null);
        });
        Quota.Answer answer = quotas.take(Quota.TEXTS, login);
        if (answer != Quota.Answer.TAKEN) {
            throw DeliveryFailure.forGood(
                    "today's messages are used up: " + Quota.TEXTS.refusedBy(answer)
                            + (login.isEmpty() ? "" : ", " + login),
                    null);
        }
    }

    /** It did not leave. */
    void giveBack(String login) {
        quotas.giveBack(Quota.TEXTS, login);
    }
}
