package org.palabre.adapter.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.palabre.notification.TextMessenger;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;
import org.palabre.shared.outbox.Outbox;

/** Chooses how short messages leave ({@code PALABRE_SMS}). */
@ApplicationScoped
class MessengerProducer {
    private enum Way {
        NONE,
        FOLDER,
        SMPP,
        HTTP
    }

    private TextMessenger messenger;
    private Runnable atTheEnd = () -> {};

    protected MessengerProducer() {}

    @Inject
    MessengerProducer(Settings settings, Outbox outbox, Executor executor, ScheduledExecutorService timer) {
        messenger = switch (settings.oneOf(Setting.PALABRE_SMS, Way.class)) {
            case NONE -> MessengerProducer::refuse;
            case FOLDER ->
                new FolderMessenger(settings.path(Setting.PALABRE_FOLDER).orElseThrow());
            case SMPP -> smpp(settings, outbox, executor, timer);
            case HTTP -> new HttpMessenger(HttpSettings.from(settings));
        };
    }

    private TextMessenger smpp(Settings settings, Outbox outbox, Executor executor, ScheduledExecutorService timer) {
        SmppSettings smpp = SmppSettings.from(settings);
        var link = new SmppLink(smpp, new Receipts(outbox, executor, timer), executor, timer);
        atTheEnd = link::close;
        link.open();
        return new SmppMessenger(link, smpp.sender());
    }

    /** Nothing is lost: it waits until somebody configures a gateway. */
    private static List<String> refuse(String id, Object text) {
        throw DeliveryFailure.away("short messages are not configured (PALABRE_SMS=none)", null);
    }

    /** Makes this bean when the product starts: a wrong setting is told then, and receipts come in at once. */
    void check(@Observes Startup start) {}

    @Produces
    TextMessenger messenger() {
        return messenger;
    }

    @PreDestroy
    void close() {
        atTheEnd.run();
    }
}
