package org.palabre.web.contact;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactQuery;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.GroupDesk;
import org.palabre.addressbook.GroupView;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.web.security.CurrentUser;

/** Finds whom a form is to invite: suggests while one types, and lists the own address book to tick in. */
@Named("chooser")
@ViewScoped
public class ContactChooser implements Serializable {
    @Inject
    ContactDesk contacts;

    @Inject
    GroupDesk groups;

    @Inject
    SuggestionDesk suggestions;

    @Inject
    CurrentUser user;

    private ContactRows pages;
    private List<GroupView> filled = List.of();
    private Long[] tickedGroups = {};
    private List<ContactView> ticked = List.of();
    private boolean nothing;

    @PostConstruct
    void start() {
        open();
    }

    /** With nothing ticked. */
    public void open() {
        pages = new ContactRows(contacts, user);
        filled = groups.all(user.actor()).stream()
                .filter(group -> group.contacts() > 0)
                .toList();
        nothing = contacts.count(new ContactQuery("", Optional.empty(), 0, 1), user.actor())
                        .total()
                == 0;
        tickedGroups = new Long[] {};
        ticked = List.of();
    }

    /** Puts those who are ticked among the recipients of a form. */
    public void take(RecipientsForm recipients) {
        Stream<Suggestion> wholeGroups = filled.stream()
                .filter(group -> Arrays.asList(tickedGroups).contains(group.id()))
                .map(Suggestion::of);
        recipients.add(
                Stream.concat(wholeGroups, ticked.stream().map(Suggestion::of)).toList());
    }

    /** Whom one means while one types. */
    public List<Suggestion> find(String text) {
        return suggestions.find(text, user.actor());
    }

    /** Whether the whole book is empty. */
    public boolean isNothing() {
        return nothing;
    }

    /** Groups that somebody is in. */
    public List<GroupView> getGroups() {
        return filled;
    }

    public ContactRows getPages() {
        return pages;
    }

    public Long[] getTickedGroups() {
        return tickedGroups;
    }

    public void setTickedGroups(Long[] tickedGroups) {
        this.tickedGroups = tickedGroups == null ? new Long[] {} : tickedGroups;
    }

    public List<ContactView> getTicked() {
        return ticked;
    }

    public void setTicked(List<ContactView> ticked) {
        this.ticked = ticked == null ? List.of() : ticked;
    }
}
