package org.palabre.usecase;

import static org.palabre.usecase.Who.OWNER;
import static org.palabre.usecase.Who.OWNER_OR_ALL;
import static org.palabre.usecase.Who.THEMSELVES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactImportDesk;
import org.palabre.addressbook.ContactQuery;
import org.palabre.addressbook.ContactView;
import org.palabre.addressbook.DeletedContacts;
import org.palabre.addressbook.GroupDesk;
import org.palabre.addressbook.GroupView;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.preference.Choices;
import org.palabre.preference.PreferenceDesk;
import org.palabre.preference.Theme;
import org.palabre.shared.Actor;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.shared.outbox.OutboxQuery;
import org.palabre.shared.outbox.OutboxView;
import org.palabre.userlist.OwnPasswordDesk;
import org.palabre.userlist.UserDesk;

/** What everybody has of their own: a book, messages, choices, a password. */
final class PersonalUseCases extends UseCases {
    private static final ContactQuery EVERYBODY_IN_IT = new ContactQuery("", Optional.empty(), 0, 20);

    {
        contacts();
        groups();
        suggestions();
        messages();
        choices();
    }

    private void contacts() {
        of(ContactDesk.class)
                .may(OWNER, "list", (desk, t, actor) -> {
                    t.contact();
                    return desk.list(EVERYBODY_IN_IT, actor).items();
                })
                .may(OWNER, "rows", (desk, t, actor) -> {
                    t.contact();
                    return desk.rows(EVERYBODY_IN_IT, actor);
                })
                .may(OWNER, "count", (desk, t, actor) -> {
                    t.contact();
                    return desk.count(EVERYBODY_IN_IT, actor);
                })
                .may(
                        OWNER,
                        "in",
                        (desk, t, actor) -> desk.in(t.groupWithContact().id(), actor))
                .may(OWNER, "get", (desk, t, actor) -> desk.get(t.contact().id(), actor))
                .may(THEMSELVES, "add", (desk, t, actor) -> desk.add(t.contactWish(), List.of(), actor))
                .may(OWNER, "change", (desk, t, actor) -> {
                    ContactView one = t.contact();
                    return desk.change(one.id(), one.version(), t.contactWish(), List.of(), actor);
                })
                .may(
                        OWNER,
                        "delete",
                        (desk, t, actor) -> desk.delete(List.of(t.contact().id()), actor))
                .does(
                        THEMSELVES,
                        "restore",
                        (desk, t, actor) -> desk.restore(new DeletedContacts(List.of(t.contact())), actor));
        of(ContactImportDesk.class)
                .may(THEMSELVES, "preview", (desk, t, actor) -> desk.preview(Things.FILE, actor))
                .may(THEMSELVES, "take", (desk, t, actor) -> desk.take(Things.FILE, actor))
                .may(THEMSELVES, "export", (desk, t, actor) -> desk.export("fr", actor));
    }

    private void groups() {
        of(GroupDesk.class)
                .may(OWNER, "all", (desk, t, actor) -> {
                    t.group();
                    return desk.all(actor);
                })
                .may(OWNER, "get", (desk, t, actor) -> desk.get(t.group().id(), actor))
                .may(THEMSELVES, "create", (desk, t, actor) -> desk.create("Comité", actor))
                .may(OWNER, "rename", (desk, t, actor) -> {
                    GroupView one = t.group();
                    return desk.rename(one.id(), one.version(), "Comité", actor);
                })
                .does(OWNER, "delete", (desk, t, actor) -> desk.delete(t.group().id(), actor))
                .does(
                        OWNER,
                        "putIn",
                        (desk, t, actor) ->
                                desk.putIn(t.group().id(), List.of(t.contact().id()), actor))
                .does(
                        OWNER,
                        "takeOut",
                        (desk, t, actor) -> desk.takeOut(
                                t.groupWithContact().id(), List.of(t.contact().id()), actor));
    }

    private void suggestions() {
        of(SuggestionDesk.class)
                .may(THEMSELVES, "find", (desk, t, actor) -> desk.find("Paul", actor))
                .may(
                        OWNER,
                        "lists",
                        (desk, t, actor) -> desk.lists(List.of(Suggestion.of(t.groupWithContact())), "fr", actor));
    }

    private void messages() {
        of(OutboxDesk.class)
                .may(OWNER_OR_ALL, "list", (desk, t, actor) -> {
                    t.sent();
                    return desk.list(OutboxQuery.all(), actor).items();
                })
                .may(OWNER_OR_ALL, "rows", (desk, t, actor) -> {
                    t.sent();
                    return desk.rows(OutboxQuery.all(), actor);
                })
                .may(OWNER_OR_ALL, "count", (desk, t, actor) -> {
                    t.sent();
                    return desk.count(OutboxQuery.all(), actor);
                })
                .may(OWNER_OR_ALL, "counts", (desk, t, actor) -> {
                    t.sent();
                    return desk.counts(actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "about",
                        (desk, t, actor) -> desk.about(t.sent().about(), actor))
                .may(
                        OWNER_OR_ALL,
                        "byKeys",
                        (desk, t, actor) -> desk.byKeys(Set.of(t.sent().key()), actor))
                .may(OWNER_OR_ALL, "get", (desk, t, actor) -> desk.get(t.sent().id(), actor))
                .may(OWNER_OR_ALL, "sendAgain", (desk, t, actor) -> {
                    OutboxView one = t.sent();
                    return desk.sendAgain(List.of(one.id()), actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "withdraw",
                        (desk, t, actor) -> desk.withdraw(List.of(t.waiting().id()), actor));
    }

    private void choices() {
        var chosen = new Choices("fr", Theme.AUTO, Things.PARIS);
        of(PreferenceDesk.class)
                .may(OWNER, "find", (desk, t, actor) -> {
                    desk.keep(chosen, Things.OWNER);
                    return desk.find(actor);
                })
                .does(THEMSELVES, "keep", (desk, t, actor) -> desk.keep(chosen, actor))
                .openly("ofOwner");
        of(OwnPasswordDesk.class)
                .may(
                        THEMSELVES,
                        "find",
                        (desk, t, actor) -> desk.find(as(t.user().login(), actor)))
                .does(THEMSELVES, "change", (desk, t, actor) -> {
                    UserDesk.Issued issued = t.get(UserDesk.class).add(t.userWish(), Things.ADMIN);
                    desk.change(
                            issued.password(),
                            "quatre baobabs bleus",
                            as(issued.user().login(), actor));
                });
    }

    private static Actor as(String login, Actor actor) {
        return new Actor(login, actor.name(), actor.standing(), actor.from());
    }
}
