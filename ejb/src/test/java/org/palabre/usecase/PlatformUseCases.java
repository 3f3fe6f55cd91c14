package org.palabre.usecase;

import static org.palabre.usecase.Who.ALL;
import static org.palabre.usecase.Who.OPERATOR;
import static org.palabre.usecase.Who.OWNER;
import static org.palabre.usecase.Who.OWNER_OR_ALL;
import static org.palabre.usecase.Who.THEMSELVES;

import java.util.List;
import org.palabre.directory.DirectoryCheckDesk;
import org.palabre.directory.PhonePinDesk;
import org.palabre.live.LiveDesk;
import org.palabre.message.MessagePart;
import org.palabre.message.Occasion;
import org.palabre.message.TemplateDesk;
import org.palabre.message.TemplateKey;
import org.palabre.rollcall.RollCallDesk;
import org.palabre.shared.Actor;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageView;
import org.palabre.userlist.UserDesk;
import org.palabre.userlist.UserQuery;
import org.palabre.userlist.UserView;

/** What runs, and what is kept for everybody: users, PINs, packages, templates, the directory. */
final class PlatformUseCases extends UseCases {
    private static final TemplateKey SUBJECT = new TemplateKey(Occasion.INVITED, "fr", MessagePart.SUBJECT);
    private static final UserQuery EVERYBODY = new UserQuery("", 0, 20);

    {
        live();
        rollCall();
        users();
        pins();
        packages();
        templates();
        of(DirectoryCheckDesk.class)
                .may(OPERATOR, "servers", (desk, t, actor) -> desk.servers(actor))
                .may(OPERATOR, "check", (desk, t, actor) -> desk.check("awa", "", actor));
    }

    private interface OnLeg {
        void by(LiveDesk desk, Things.Open open, Actor actor);
    }

    private static UseCases.Of.Done<LiveDesk> on(OnLeg use) {
        return (desk, t, actor) -> use.by(desk, t.open(), actor);
    }

    private void live() {
        of(LiveDesk.class)
                .openly("linked", "mayDial", "dialable")
                .may(
                        OWNER_OR_ALL,
                        "picture",
                        (desk, t, actor) -> desk.picture(t.open().number(), actor))
                .may(
                        OWNER_OR_ALL,
                        "open",
                        (desk, t, actor) -> desk.open(t.open().number(), actor))
                .may(OWNER_OR_ALL, "current", (desk, t, actor) -> {
                    t.open();
                    return desk.current(actor);
                })
                .does(OWNER_OR_ALL, "mute", on((desk, it, actor) -> desk.mute(it.number(), it.leg(), actor)))
                .does(OWNER_OR_ALL, "unmute", on((desk, it, actor) -> desk.unmute(it.number(), it.leg(), actor)))
                .does(OWNER_OR_ALL, "muteAll", on((desk, it, actor) -> desk.muteAll(it.number(), actor)))
                .does(OWNER_OR_ALL, "unmuteAll", on((desk, it, actor) -> desk.unmuteAll(it.number(), actor)))
                .does(OWNER_OR_ALL, "lowerHand", on((desk, it, actor) -> desk.lowerHand(it.number(), it.leg(), actor)))
                .does(OWNER_OR_ALL, "eject", on((desk, it, actor) -> desk.eject(it.number(), it.leg(), actor)))
                .does(OWNER_OR_ALL, "ejectAll", on((desk, it, actor) -> desk.ejectAll(it.number(), actor)))
                .does(OWNER_OR_ALL, "lock", on((desk, it, actor) -> desk.lock(it.number(), actor)))
                .does(OWNER_OR_ALL, "unlock", on((desk, it, actor) -> desk.unlock(it.number(), actor)))
                .does(OWNER_OR_ALL, "extend", on((desk, it, actor) -> desk.extend(it.number(), 10, actor)))
                .does(OWNER_OR_ALL, "end", on((desk, it, actor) -> desk.end(it.number(), actor)))
                .does(
                        OWNER_OR_ALL,
                        "dialOut",
                        on((desk, it, actor) -> desk.dialOut(it.number(), "+33639982009", actor)));
    }

    private void rollCall() {
        of(RollCallDesk.class)
                .may(
                        OWNER_OR_ALL,
                        "rollCall",
                        (desk, t, actor) -> desk.rollCall(t.open().number(), actor))
                .may(OWNER_OR_ALL, "call", (desk, t, actor) -> {
                    Things.Open open = t.open();
                    return desk.call(open.number(), t.missing(open), actor);
                })
                .may(
                        OWNER_OR_ALL,
                        "callMissing",
                        (desk, t, actor) -> desk.callMissing(t.open().number(), actor))
                .does(
                        OWNER_OR_ALL,
                        "stopCalling",
                        (desk, t, actor) -> desk.stopCalling(t.open().number(), actor));
    }

    private void users() {
        of(UserDesk.class)
                .openly("used")
                .may(ALL, "list", (desk, t, actor) -> {
                    t.user();
                    return desk.list(EVERYBODY, actor).items();
                })
                .may(ALL, "rows", (desk, t, actor) -> {
                    t.user();
                    return desk.rows(EVERYBODY, actor);
                })
                .may(ALL, "count", (desk, t, actor) -> {
                    t.user();
                    return desk.count(EVERYBODY, actor);
                })
                .may(ALL, "get", (desk, t, actor) -> desk.get(t.user().login(), actor))
                .may(ALL, "add", (desk, t, actor) -> desk.add(t.userWish(), actor))
                .may(ALL, "change", (desk, t, actor) -> {
                    UserView one = t.user();
                    return desk.change(one.login(), one.version(), one.input(), actor);
                })
                .may(ALL, "issue", (desk, t, actor) -> desk.issue(t.user().login(), actor))
                .does(ALL, "delete", (desk, t, actor) -> desk.delete(t.user().login(), actor));
    }

    private void pins() {
        of(PhonePinDesk.class)
                .openly("ours")
                .openly("ours")
                .may(OWNER, "find", (desk, t, actor) -> {
                    desk.change("4826", Things.OWNER);
                    return desk.find(actor);
                })
                .does(THEMSELVES, "change", (desk, t, actor) -> desk.change("4826", actor))
                .may(ALL, "issue", (desk, t, actor) -> desk.issue("awa", actor))
                .does(ALL, "remove", (desk, t, actor) -> desk.remove("awa", actor));
    }

    private void packages() {
        of(PackageDesk.class)
                .openly("offered")
                .may(OPERATOR, "all", (desk, t, actor) -> {
                    t.conferencePackage();
                    return desk.all(actor);
                })
                .may(OPERATOR, "add", (desk, t, actor) -> desk.add(Things.terms(), actor))
                .may(OPERATOR, "change", (desk, t, actor) -> {
                    PackageView one = t.conferencePackage();
                    return desk.change(one.id(), one.version(), Things.terms(), actor);
                })
                .does(
                        OPERATOR,
                        "remove",
                        (desk, t, actor) -> desk.remove(t.conferencePackage().id(), actor))
                .may(OPERATOR, "order", (desk, t, actor) -> {
                    t.conferencePackage();
                    List<Long> all = desk.all(Things.OPERATOR).stream()
                            .map(PackageView::id)
                            .toList();
                    return desk.order(all.reversed(), actor);
                });
    }

    private void templates() {
        of(TemplateDesk.class)
                .may(OPERATOR, "list", (desk, t, actor) -> desk.list(actor))
                .may(OPERATOR, "get", (desk, t, actor) -> desk.get(SUBJECT, actor))
                .may(OPERATOR, "variables", (desk, t, actor) -> desk.variables(SUBJECT, actor))
                .may(OPERATOR, "check", (desk, t, actor) -> desk.check(SUBJECT, "Venez: {{name}}", actor))
                .may(OPERATOR, "change", (desk, t, actor) -> {
                    String before = desk.get(SUBJECT, Things.OPERATOR).content();
                    return desk.change(SUBJECT, before, "Venez: {{name}}", actor);
                })
                .may(OPERATOR, "reset", (desk, t, actor) -> desk.reset(SUBJECT, actor));
    }
}
