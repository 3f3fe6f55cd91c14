package org.palabre.web.live;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.live.LiveDesk;
import org.palabre.live.LiveSummary;
import org.palabre.shared.PlainText;
import org.palabre.web.security.CurrentUser;

/** The conferences that run now (S119). */
@Named("currentConferences")
@ViewScoped
public class CurrentConferencesPage implements Serializable {
    @Inject
    LiveDesk live;

    @Inject
    CurrentUser user;

    private static final String ALL = "list:all";
    /** All but what somebody may be typing into. */
    private static final List<String> PARTS = List.of("list:stale", "list:head", "list:table");

    private transient List<LiveSummary> all = List.of();
    private String text = "";
    private boolean mine;
    private boolean empty;
    private boolean refreshing;

    /** A hint came. */
    public void refresh() {
        refreshing = true;
    }

    /** Before each rendering: what is shown is as fresh as the answer. */
    public void read() {
        all = live.current(user.actor());
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        if (refreshing) {
            partial.getRenderIds().addAll(empty || all.isEmpty() ? List.of(ALL) : PARTS);
        }
        if (!partial.isPartialRequest() || partial.getRenderIds().contains(ALL)) {
            empty = all.isEmpty();
        }
        refreshing = false;
    }

    public List<LiveSummary> getShown() {
        String wanted = PlainText.of(text);
        return all.stream()
                .filter(conference -> !mine || conference.mine())
                .filter(conference -> PlainText.of(
                                String.join(" ", conference.number(), conference.name(), conference.ownerName()))
                        .contains(wanted))
                .toList();
    }

    public boolean isNothing() {
        return all.isEmpty();
    }

    public int getConferences() {
        return all.size();
    }

    public long getPeople() {
        return all.stream().mapToLong(LiveSummary::inside).sum();
    }

    public boolean isStale() {
        return !live.linked();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
