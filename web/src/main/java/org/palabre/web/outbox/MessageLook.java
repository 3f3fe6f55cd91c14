package org.palabre.web.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.notification.TextHandler;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;

/** How messages look: colour and icon beside each word, and whether a way out is missing. */
@Named("messageLook")
@RequestScoped
public class MessageLook {
    private static final String NO_WAY = "none";

    @Inject
    Settings settings;

    public String colour(OutboxView message) {
        return switch (message.state()) {
            case WAITING -> message.lastError().isEmpty() ? "" : "chip-warning";
            case SENDING -> "chip-accent";
            case SENT, DELIVERED -> "chip-success";
            case UNDELIVERABLE, DEAD -> "chip-danger";
            case WITHDRAWN -> "";
        };
    }

    public String icon(OutboxState state) {
        return switch (state) {
            case WAITING -> "pi-hourglass";
            case SENDING -> "pi-send";
            case SENT -> "pi-check";
            case DELIVERED -> "pi-check-circle";
            case UNDELIVERABLE -> "pi-exclamation-circle";
            case DEAD -> "pi-times-circle";
            case WITHDRAWN -> "pi-undo";
        };
    }

    /** @param kind of an entry */
    public boolean shortMessage(String kind) {
        return kind.equals(TextHandler.KIND);
    }

    /** Mail waits until an operator configures how it leaves. */
    public boolean isMailOff() {
        return off(Setting.PALABRE_MAIL);
    }

    public boolean isTextOff() {
        return off(Setting.PALABRE_SMS);
    }

    private boolean off(Setting way) {
        return settings.text(way).equals(NO_WAY);
    }
}
