package org.palabre.adapter.mail;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.palabre.notification.Mailer;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;

/** Chooses how mail leaves ({@code PALABRE_MAIL}). */
@ApplicationScoped
class MailerProducer {
    private enum Way {
        NONE,
        FOLDER,
        SMTP
    }

    private Mailer mailer;
    private Runnable atTheEnd = () -> {};

    protected MailerProducer() {}

    @Inject
    MailerProducer(Settings settings, ScheduledExecutorService timer, Clock clock) {
        mailer = switch (settings.oneOf(Setting.PALABRE_MAIL, Way.class)) {
            case NONE -> MailerProducer::refuse;
            case FOLDER ->
                new FolderMailer(
                        settings.path(Setting.PALABRE_FOLDER).orElseThrow(), new MailComposer(settings, clock));
            case SMTP -> smtp(settings, timer, clock);
        };
    }

    private Mailer smtp(Settings settings, ScheduledExecutorService timer, Clock clock) {
        var connections = new SmtpConnections(SmtpSettings.from(settings), timer);
        atTheEnd = connections::close;
        return new SmtpMailer(connections, new MailComposer(settings, clock));
    }

    /** Nothing is lost: it waits until somebody configures mail. */
    private static void refuse(String id, Object mail) {
        throw DeliveryFailure.away("mail is not configured (PALABRE_MAIL=none)", null);
    }

    /** Makes this bean when the product starts, so that a wrong setting is told then and not with the first mail. */
    void check(@Observes Startup start) {}

    @Produces
    Mailer mailer() {
        return mailer;
    }

    @PreDestroy
    void close() {
        atTheEnd.run();
    }
}
