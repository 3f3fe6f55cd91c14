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
import org.palabre.web.language.Notices;
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
    Notices notices;

    /** What is done with the ticked ones when it is confirmed. */
    public enum Deed {
        SEND_AGAIN,
        WITHDRAW
    }

    /** A choice of the filter. */
    public record Standing(OutboxState state, long messages) {}

    private OutboxPages pages;
    private Map<OutboxState, Long> counts = Map.of();
    private List<OutboxView> selected = List.of();
    private Deed deed = Deed.SEND_AGAIN;
    private transient OutboxItem chosen;

    @PostConstruct
    void start() {
        pages = new OutboxPages(desk, user);
    }

    /** Before each rendering: the numbers are as fresh as the list. */
    public void read() {
        counts = desk.counts(user.actor());
    }

    /** Asks first: what went out cannot be called back. */
    public void ask(Deed wanted) {
        deed = wanted;
    }

    /** Tells how many it was done with: others went out, or were over, meanwhile. */
    public void go() {
        List<Long> ids = selected.stream().map(OutboxView::id).toList();
        int done =
                switch (deed) {
                    case SEND_AGAIN -> desk.sendAgain(ids, user.actor());
                    case WITHDRAW -> desk.withdraw(ids, user.actor());
                };
        notices.done("outbox.done." + deed, done, ids.size() - done);
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
    public List<Standing> getStandings() {
        return Arrays.stream(OutboxState.values())
                .map(state -> new Standing(state, counts.getOrDefault(state, 0L)))
                .filter(standing -> standing.messages() > 0 || standing.state() == pages.getState())
                .toList();
    }

    public OutboxPages getPages() {
        return pages;
    }

    public List<OutboxView> getSelected() {
        return selected;
    }

    public void setSelected(List<OutboxView> selected) {
        this.selected = selected == null ? List.of() : selected;
    }

    public Deed getDeed() {
        return deed;
    }
}
