package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceState;
import org.palabre.conference.ConferenceView;
import org.palabre.web.security.CurrentUser;

/** Lists all, deletes one or several, and takes it back (S123). */
@Named("deleteConferences")
@ViewScoped
public class DeleteConferencesPage implements Serializable {
    @Inject
    ConferenceDesk desk;

    @Inject
    CurrentUser user;

    private ConferenceRows pages;
    private List<ConferenceView> selected = List.of();
    private List<String> deleted = List.of();

    @PostConstruct
    void start() {
        pages = new ConferenceRows(desk, user, null);
    }

    public void delete() {
        List<String> numbers =
                selected.stream().map(ConferenceView::number).distinct().toList();
        desk.delete(numbers, user.actor());
        deleted = numbers;
        selected = List.of();
    }

    public void undo() {
        desk.restore(deleted, user.actor());
        deleted = List.of();
    }

    public ConferenceRows getPages() {
        return pages;
    }

    public ConferenceState[] getStates() {
        return ConferenceState.values();
    }

    public List<ConferenceView> getSelected() {
        return selected;
    }

    public void setSelected(List<ConferenceView> selected) {
        this.selected = selected == null ? List.of() : selected;
    }

    /** What was deleted last, while it can be undone here. */
    public List<String> getDeleted() {
        return deleted;
    }

    /** Numbers that another page deleted, comma separated. */
    public void setJustDeleted(String numbers) {
        if (numbers != null && numbers.matches("7\\d{7}(,7\\d{7}){0,365}")) {
            deleted = List.of(numbers.split(","));
        }
    }

    public String getJustDeleted() {
        return null;
    }
}
