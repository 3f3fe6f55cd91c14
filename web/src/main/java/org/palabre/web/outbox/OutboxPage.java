package org.palabre.web.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.palabre.notification.Preview;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxItem;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** What goes out and what became of it; sends again, takes back. */
@Named("outbox")
@ViewScoped
public class OutboxPage implements Serializable {
    @Inject
    OutboxDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    /** What is done with the ticked ones when it is confirmed. */
    public enum Action {
        SEND_AGAIN,
        WITHDRAW
    }

    /** A choice of the filter. */
    public record StateCount(OutboxState state, long messages) {}

    private OutboxRows pages;
    private Map<OutboxState, Long> counts = Map.of();
    private List<OutboxView> selected = List.of();
    private Action action = Action.SEND_AGAIN;
    private transient OutboxItem chosen;

    @PostConstruct
    void start() {
        pages = new OutboxRows(desk, user);
    }

    /** Before each rendering: the numbers are as fresh as the list. */
    public void read() {
        counts = desk.counts(user.actor());
    }

    /** Asks first: what went out cannot be called back. */
    public void ask(Action wanted) {
        action = wanted;
    }

    /** Tells how many it was done with: others went out, or were over, meanwhile. */
    public void go() {
        List<Long> ids = selected.stream().map(OutboxView::id).toList();
        int done =
                switch (action) {
                    case SEND_AGAIN -> desk.sendAgain(ids, user.actor());
                    case WITHDRAW -> desk.withdraw(ids, user.actor());
                };
        messages.done("outbox.done." + action, done, ids.size() - done);
        selected = List.of();
    }

    public void open(long id) {
        chosen = desk.get(id, user.actor());
    }

    public OutboxView getEntry() {
        return chosen == null ? null : chosen.entry();
    }

    /** What it says; null where it is no message. */
    public Preview getPreview() {
        return chosen == null ? null : Preview.of(chosen).orElse(null);
    }

    public boolean isNothing() {
        return getAll() == 0;
    }

    public long getAll() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where any stand, and what is chosen. */
    public List<StateCount> getStateCounts() {
        return Arrays.stream(OutboxState.values())
                .map(state -> new StateCount(state, counts.getOrDefault(state, 0L)))
                .filter(count -> count.messages() > 0 || count.state() == pages.getState())
                .toList();
    }

    public OutboxRows getPages() {
        return pages;
    }

    public List<OutboxView> getSelected() {
        return selected;
    }

    public void setSelected(List<OutboxView> selected) {
        this.selected = selected == null ? List.of() : selected;
    }

    public Action getAction() {
        return action;
    }
}
