package org.palabre.web.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.Suggestions;
import org.palabre.invitation.GuestView;
import org.palabre.invitation.InvitationDesk;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.web.conference.ConferencePage;
import org.palabre.web.language.Notices;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/** The guests of the conference that is shown: invite, send again, take off the list. */
@Named("guests")
@ViewScoped
public class GuestsView implements Serializable {
    @Inject
    InvitationDesk desk;

    @Inject
    OutboxDesk outbox;

    @Inject
    ConferencePage conference;

    @Inject
    CurrentUser user;

    @Inject
    Viewer viewer;

    @Inject
    Notices notices;

    @Inject
    Suggestions suggestions;

    private String guests = "";
    private Suggestion found;
    private List<Suggestion> chosen = List.of();
    private String language;
    private transient List<GuestView> list;

    @PostConstruct
    void start() {
        language = viewer.getLanguage();
    }

    public void invite() {
        if (guests.isBlank() && chosen.isEmpty()) {
            throw DomainException.at("guests", "wrong.missing");
        }
        Map<String, String> lists = new TreeMap<>(suggestions.lists(chosen, language, user.actor()));
        // what was typed comes first, so that faults name its lines
        lists.merge(language, guests, (found, typed) -> typed + "\n" + found);
        int invited = desk.invite(conference.getNumber(), lists, user.actor());
        guests = "";
        chosen = List.of();
        list = null;
        notices.done(invited == 0 ? "guests.known" : "guests.invited", invited);
    }

    /** Whom one means while one types. */
    public List<Suggestion> find(String text) {
        return suggestions.find(text, user.actor());
    }

    public void sendAgain(long message) {
        outbox.sendAgain(List.of(message), user.actor());
        list = null;
        notices.done("guests.again");
    }

    public void uninvite(long id) {
        desk.uninvite(conference.getNumber(), List.of(id), user.actor());
        list = null;
        notices.done("guests.removed");
    }

    public List<GuestView> getList() {
        if (list == null) {
            list = desk.guests(conference.getNumber(), user.actor());
        }
        return list;
    }

    /** Puts whom one found beside the others; the field is free for the next. */
    public void choose() {
        if (found != null && !chosen.contains(found)) {
            chosen = Stream.concat(chosen.stream(), Stream.of(found)).toList();
        }
        found = null;
    }

    public void leaveOut(Suggestion one) {
        chosen = chosen.stream().filter(other -> !other.equals(one)).toList();
    }

    /** Contacts, groups and people of the directory who are invited next. */
    public List<Suggestion> getChosen() {
        return chosen;
    }

    public Suggestion getFound() {
        return found;
    }

    public void setFound(Suggestion found) {
        this.found = found;
    }

    public String getGuests() {
        return guests;
    }

    public void setGuests(String guests) {
        this.guests = guests;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
