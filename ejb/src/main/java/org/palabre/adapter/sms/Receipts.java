package org.palabre.adapter.sms;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.palabre.shared.outbox.Outbox;

/**
 * Hears what became of messages and tells the outbox, on threads of the container. A receipt may overtake the answer
 * that names it, or come while the database is away: it is tried again for a while.
 */
final class Receipts implements MessageReceiverListener {
    private static final System.Logger LOG = System.getLogger(Receipts.class.getName());
    private static final int NOT_SUPPORTED = 0x03;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    private final Outbox outbox;
    private final Executor executor;
    private final ScheduledExecutorService timer;

    Receipts(Outbox outbox, Executor executor, ScheduledExecutorService timer) {
        this.outbox = outbox;
        this.executor = executor;
        this.timer = timer;
    }

    /** Answered with success whatever it says: a centre sends again what was refused, and again. */
    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
        try {
            SmppReceipt.of(message).ifPresentOrElse(this::heard, Receipts::somebodyAnswered);
        } catch (RuntimeException unreadable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "SMPP: a receipt that cannot be read: {0}",
                    SmsFailures.line(String.valueOf(unreadable.getMessage())));
        }
    }

    private static void somebodyAnswered() {
        LOG.log(System.Logger.Level.DEBUG, "SMPP: somebody answered, which nobody reads");
    }

    private void heard(SmppReceipt receipt) {
        switch (receipt.state()) {
            case ARRIVED, LOST -> tell(receipt, 0);
            case UNDER_WAY -> LOG.log(System.Logger.Level.DEBUG, "SMPP: on its way");
        }
    }

    private void tell(SmppReceipt receipt, int turn) {
        try {
            executor.execute(() -> {
                if (!told(receipt)) {
                    again(receipt, turn);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.log(System.Logger.Level.DEBUG, "SMPP: stopping");
        }
    }

    private boolean told(SmppReceipt receipt) {
        try {
            boolean ok = receipt.state() == SmppReceipt.State.ARRIVED;
            return receipt.names().stream().anyMatch(name -> outbox.delivered(name, ok, ok ? "" : receipt.detail()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "SMPP: a receipt could not be written down, again soon: {0}", e);
            return false;
        }
    }

    private void again(SmppReceipt receipt, int turn) {
        if (turn == WAITS.size()) {
            LOG.log(System.Logger.Level.INFO, "SMPP: receipt of a message that nobody knows: {0}", receipt.names());
            return;
        }
        try {
            timer.schedule(() -> tell(receipt, turn + 1), WAITS.get(turn).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(System.Logger.Level.DEBUG, "SMPP: stopping");
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        LOG.log(System.Logger.Level.DEBUG, "SMPP: alert");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not supported", NOT_SUPPORTED);
    }
}
