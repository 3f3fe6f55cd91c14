package org.palabre.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The way to every page, and to the dialogs and messages that change one. */
final class Tour {
    /** A visitor who has not signed in. */
    static final String NOBODY = "";

    /** The whole page, where a stop is no dialog. */
    private static final String PAGE = "html";

    /**
     * @param name also that of a picture
     * @param login whose page it is, or {@link #NOBODY}
     * @param part selects what nobody has seen before: of a dialog the page below it is a stop of its own
     * @param further what is done there before one looks
     */
    record Stop(String name, String login, String path, String part, Consumer<Page> further) {
        Stop then(Consumer<Page> more) {
            return new Stop(name, login, path, part, further.andThen(more));
        }

        void visit(Console console, Page page) {
            console.open(page, path);
            further.accept(page);
        }
    }

    private Tour() {}

    /** All, or those whose names are asked for by the system property {@code stops}, a regular expression. */
    static List<Stop> of(Stage stage) {
        String wanted = System.getProperty("stops", ".*");
        return all(stage).stream().filter(stop -> stop.name().matches(wanted)).toList();
    }

    private static List<Stop> all(Stage stage) {
        return List.of(
                stop("sign-in", NOBODY, "/login.xhtml"),
                stop("sign-in-faults", NOBODY, "/login.xhtml", page -> {
                    page.locator("[id='login:submit']").click();
                    page.locator(".ui-message-error").first().waitFor();
                }),
                stop("reserve", "fatou", "/conference/reserve.xhtml", Tour::onADate),
                stop("reserve-series", "fatou", "/conference/reserve.xhtml", Tour::weekly),
                stop("reserve-for-another", "admin", "/conference/reserve.xhtml"),
                stop("reserve-faults", "fatou", "/conference/reserve.xhtml", Tour::faulty),
                stop("future", "fatou", "/conference/future.xhtml"),
                stop("future-of-all", "admin", "/conference/future.xhtml"),
                stop("future-empty", "paul", "/conference/future.xhtml"),
                stop("conference", "fatou", "/conference/show.xhtml?reserved=1&number=" + stage.future()),
                dialog(
                        "conference-delete",
                        "fatou",
                        "/conference/show.xhtml?number=" + stage.future(),
                        ".btn-danger",
                        "confirm"),
                stop("edit", "fatou", "/conference/edit.xhtml?number=" + stage.future()),
                stop("series", "fatou", "/conference/show.xhtml?number=" + stage.series()),
                dialog(
                        "series-delete",
                        "fatou",
                        "/conference/show.xhtml?number=" + stage.series(),
                        ".btn-danger",
                        "confirm"),
                stop("series-edit", "fatou", "/conference/edit.xhtml?number=" + stage.series()),
                stop("calendar", "fatou", "/conference/calendar.xhtml", Tour::dates),
                stop("current", "fatou", "/live/current.xhtml"),
                stop("current-empty", "paul", "/live/current.xhtml"),
                stop("live", "fatou", live(stage), Tour::people),
                dialog("live-eject", "fatou", live(stage), ".act-eject", "ejectDialog"),
                dialog("live-extend", "fatou", live(stage), "[id='live:extend']", "extendDialog"),
                dialog("live-call", "fatou", live(stage), "[id='live:dial']", "dialDialog"),
                dialog(
                        "live-call-missing",
                        "fatou",
                        live(stage),
                        Tour::people,
                        "[id='live:callMissing']",
                        "callDialog"),
                dialog("live-guest-number", "fatou", live(stage), Tour::people, ".act-number", "numberDialog"),
                dialog("live-end", "fatou", live(stage), "[id='live:end']", "endDialog"),
                stop("live-nobody", "fatou", "/live/live.xhtml?number=" + stage.future()),
                stop("past", "fatou", "/conference/past.xhtml"),
                stop("past-empty", "paul", "/conference/past.xhtml"),
                stop("past-conference", "fatou", "/conference/show.xhtml?number=" + stage.past()),
                stop("delete", "fatou", "/conference/delete.xhtml"),
                dialog(
                        "delete-confirm",
                        "fatou",
                        "/conference/delete.xhtml",
                        page -> new ConferenceList(page).search(stage.future()).tick(stage.future()),
                        "[id='list:delete']",
                        "confirm"),
                stop("reports", "admin", "/report/reports.xhtml"),
                stop("outbox", "fatou", "/outbox/outbox.xhtml"),
                stop("outbox-of-all", "admin", "/outbox/outbox.xhtml"),
                dialog("outbox-message", "fatou", "/outbox/outbox.xhtml", ".row-link", "preview"),
                dialog(
                        "outbox-withdraw",
                        "fatou",
                        "/outbox/outbox.xhtml",
                        Tour::ticked,
                        "[id='list:withdraw']",
                        "confirm"),
                stop("outbox-empty", "paul", "/outbox/outbox.xhtml"),
                stop("invitations", "fatou", "/invitation/sent.xhtml"),
                stop("invitations-of-all", "admin", "/invitation/sent.xhtml"),
                stop("invitations-empty", "paul", "/invitation/sent.xhtml"),
                stop("invitation", "fatou", "/invitation/show.xhtml?sent=1&id=" + stage.sent()),
                dialog(
                        "invitation-cancel",
                        "fatou",
                        "/invitation/show.xhtml?id=" + stage.sent(),
                        "[id='invitation:cancel']",
                        "invitation:ask"),
                stop("invitation-change", "fatou", "/invitation/send.xhtml?change=" + stage.sent()),
                stop("invitation-send", "fatou", "/invitation/send.xhtml?number=" + stage.future()),
                stop("invitation-faults", "fatou", "/invitation/send.xhtml", page -> {
                    page.locator("[id='invitation:guests']").fill("nobody@");
                    page.locator("[id='invitation:send']").click();
                    page.locator(".ui-message-error").first().waitFor();
                }),
                dialog(
                        "invitation-preview",
                        "fatou",
                        "/invitation/send.xhtml?number=" + stage.future(),
                        "[id='invitation:look']",
                        "preview"),
                dialog(
                                "address-book",
                                "fatou",
                                "/invitation/send.xhtml?number=" + stage.future(),
                                "[id='invitation:openBook']",
                                "book")
                        .then(page -> page.locator("#book tbody .ui-chkbox-box")
                                .first()
                                .click()),
                dialog("address-book-empty", "paul", "/invitation/send.xhtml", "[id='invitation:openBook']", "book"),
                stop("packages", "operator", "/tariff/packages.xhtml"),
                dialog("package-edit", "operator", "/tariff/packages.xhtml", ".row-link", "editor"),
                stop("templates", "operator", "/template/templates.xhtml"),
                stop("template", "operator", "/template/edit.xhtml?occasion=INVITED&language=fr&part=HTML"),
                stop(
                        "template-faults",
                        "operator",
                        "/template/edit.xhtml?occasion=INVITED&language=fr&part=SUBJECT",
                        Tour::unknownName),
                stop("capacity", "admin", "/capacity/capacity.xhtml"),
                stop("capacity-week", "operator", "/capacity/capacity.xhtml", Tour::aWeek),
                stop("contacts", "fatou", "/contact/contacts.xhtml"),
                stop("contacts-empty", "paul", "/contact/contacts.xhtml"),
                dialog("contact-edit", "fatou", "/contact/contacts.xhtml", ".row-link", "editor"),
                dialog(
                        "contacts-delete",
                        "fatou",
                        "/contact/contacts.xhtml",
                        Tour::ticked,
                        "[id='list:delete']",
                        "confirm"),
                dialog(
                        "contacts-group",
                        "fatou",
                        "/contact/contacts.xhtml",
                        Tour::ticked,
                        "[id='list:assign']",
                        "assigner"),
                dialog("contacts-import", "fatou", "/contact/contacts.xhtml", "[id='list:import']", "importer"),
                stop("contacts-report", "fatou", "/contact/contacts.xhtml", Tour::aFile),
                stop("guests-suggested", "fatou", "/conference/show.xhtml?number=" + stage.future(), page -> {
                    page.locator("[id='invitation:found_input']").pressSequentially("awa");
                    page.locator(".guest-panel .ui-autocomplete-item").first().waitFor();
                }),
                stop("directory", "operator", "/directory/check.xhtml"),
                stop("directory-person", "operator", "/directory/check.xhtml", page -> lookedUp(page, "admin")),
                stop("directory-nobody", "operator", "/directory/check.xhtml", page -> lookedUp(page, "nobody")),
                stop("users", "admin", "/user/users.xhtml"),
                dialog("user-add", "admin", "/user/users.xhtml", "[id='list:add']", "editor"),
                dialog("user-edit", "admin", "/user/users.xhtml", ".row-link", "editor"),
                stop("user-delete", "admin", "/user/users.xhtml", page -> {
                    page.locator(".act-remove").first().click();
                    page.locator(".ui-confirm-dialog").waitFor();
                }),
                stop("password-issued", "operator", "/user/users.xhtml", Tour::aNewPassword),
                stop("password", "moussa", "/phone/pin.xhtml"),
                stop("phone-pin", "fatou", "/phone/pin.xhtml"),
                stop("phone-pin-of-others", "admin", "/phone/pin.xhtml"),
                stop("account", "fatou", "/live/current.xhtml", page -> {
                    page.locator(".account").click();
                    page.locator("#account-menu").waitFor();
                }),
                stop("error-missing", "fatou", "/conference/nowhere.xhtml"),
                stop("error-failed", "fatou", "/error/failed.xhtml?reference=0123abcd"),
                stop("error-forbidden", "fatou", "/error/forbidden.xhtml"));
    }

    private static Stop stop(String name, String login, String path) {
        return stop(name, login, path, page -> {});
    }

    private static Stop stop(String name, String login, String path, Consumer<Page> further) {
        return new Stop(name, login, path, PAGE, further);
    }

    private static Stop dialog(String name, String login, String path, String button, String dialog) {
        return dialog(name, login, path, page -> {}, button, dialog);
    }

    private static Stop dialog(
            String name, String login, String path, Consumer<Page> before, String button, String dialog) {
        String part = "[id='" + dialog + "']";
        return new Stop(name, login, path, part, before.andThen(page -> {
            page.locator(button).first().click();
            page.locator(part).waitFor();
        }));
    }

    private static String live(Stage stage) {
        return "/live/live.xhtml?number=" + stage.current();
    }

    private static void ticked(Page page) {
        page.locator("tbody .ui-chkbox-box").first().click();
    }

    private static void people(Page page) {
        new LivePage(page).people().nth(2).waitFor();
    }

    private static void onADate(Page page) {
        new ReservePage(page).name("Point d’équipe").onADate();
    }

    private static void weekly(Page page) {
        onADate(page);
        page.locator("[id='form:repeats']").selectOption("WEEKLY");
        page.locator("[id='form:weekdays']").waitFor();
    }

    /** Of the grid, or on a narrow screen of the agenda. */
    private static void dates(Page page) {
        page.locator(".fc-event, .agenda .row-link")
                .locator("visible=true")
                .first()
                .waitFor();
    }

    private static void faulty(Page page) {
        ReservePage form = new ReservePage(page).onADate();
        form.forge("name", "").forge("durationMinutes", "x").save();
        form.fault("name").waitFor();
    }

    private static void unknownName(Page page) {
        page.locator("[id='form:content']").fill("{{nobody}}");
        page.locator("[id='form:check']").click();
        page.locator("[id='form:faults'].ui-message-error").first().waitFor();
    }

    private static void aFile(Page page) {
        new ContactsPage(page).check("nom;courriel;groupe;fax\nZoé;zoe@example.org;Dakar;1\nAwa;awa@;;\n");
        page.locator("#importer .faults").waitFor();
    }

    private static void aWeek(Page page) {
        page.locator("label[for='seats:week:1']").click();
        page.locator(".is-week").waitFor();
        page.locator(".chart-table summary").click();
    }

    private static void lookedUp(Page page, String login) {
        page.locator("[id='check:login']").fill(login);
        page.locator("[id='check:test']").click();
        page.locator(".checks").waitFor();
    }

    private static void aNewPassword(Page page) {
        page.locator(".t-users tr")
                .filter(new Locator.FilterOptions().setHasText("Omar Sy"))
                .locator(".act-issue")
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        page.locator(".issued").waitFor();
    }
}
