package org.palabre.system.browser;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.Time;

/**
 * Conferences of Fatou to look at: one ahead, one that runs with three callers, of whom one is muted and one has raised
 * a hand, while others are invited, one that is over, with messages sent for them, a series, packages to pick from,
 * contacts, and a list of users. Paul has none at all.
 */
final class Stage implements AutoCloseable {
    private final Palabre palabre;
    private final Callers callers;
    private final Letters letters;
    private final Meeting future;
    private final Meeting current;
    private final Meeting past;
    private final String series;
    private final int sent;
    private final Listed users;

    Stage(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
        List.of("future", "past").forEach(this::forgetPauls);
        past = held(reserve("Bilan trimestriel"));
        current = running(reserve("Comité produit"));
        invite(
                current,
                "fr",
                "Paul Martin <paul@example.org>\\nAwa Diop <awa@example.org>\\nMoussa <moussa@example.org>");
        letters = new Letters(palabre, "fatou");
        letters.forget();
        letters.mail("paul@example.org", "Bilan trimestriel", "<h1>Bilan trimestriel</h1>", "SENT");
        letters.mail("nobody@example.org", "Comité produit", "<h1>Comité produit</h1>", "DEAD");
        letters.text("+33639981002", "Revue de projet : 3506 2814", "WAITING");
        palabre.sql("delete from conference_package");
        List.of("Court", "Long").forEach(this::offer);
        forgetContacts();
        palabre.as("fatou").post("contact-groups", "{\"name\":\"Équipe\"}");
        keep("Awa Diop", "awa@example.org", "+33639981001");
        keep("Moussa Ba", "moussa.ba@partenaire.example.net", "");
        users = new Listed(palabre);
        users.fill();
        future = Meeting.at(palabre)
                .by("fatou")
                .named("Revue de projet")
                .startsIn(Duration.ofHours(20))
                .reserve();
        invite(future, "fr", "Paul Martin <paul@example.org>\\n06 39 98 10 01");
        invite(future, "en", "Moussa <moussa@example.org>");
        series = inSeries("Point hebdomadaire");
        sent = send(series);
    }

    /** Of the invitation that was sent on its own. */
    int sent() {
        return sent;
    }

    String series() {
        return series;
    }

    String future() {
        return future.number();
    }

    String current() {
        return current.number();
    }

    String past() {
        return past.number();
    }

    @Override
    public void close() {
        letters.forget();
        users.forget();
        forgetContacts();
        palabre.sql("delete from conference_package");
        callers.close();
    }

    private Meeting reserve(String name) {
        return Meeting.at(palabre).by("fatou").named(name).reserve();
    }

    private void invite(Meeting meeting, String language, String guests) {
        Rest.Answer answer = palabre.as("fatou")
                .post(
                        "conferences/" + meeting.number() + "/guests",
                        "{\"guests\":\"" + guests + "\",\"language\":\"" + language + "\"}");
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** An invitation of its own, to the first of the series. */
    private int send(String number) {
        Rest fatou = palabre.as("fatou");
        String start = fatou.get("conferences/" + number).json().getString("plannedStart");
        Rest.Answer answer = fatou.post("invitations", """
                        {"conference":"%s","name":"Point avec Dakar","organiser":"Fatou Sow","plannedStart":"%s","zone":"Africa/Dakar",
                        "guests":"Awa Diop <awa@example.org>\\nMoussa Ba <moussa.ba@partenaire.example.net>\\n06 39 98 10 02"}""".formatted(number, start));
        return answer.json().getInt("id");
    }

    private String inSeries(String name) {
        LocalDate day =
                LocalDate.ofInstant(new Time(palabre).now(), ZoneOffset.UTC).plusDays(2);
        Rest.Answer answer = palabre.as("fatou").post("series", """
                        {"name":"%s","recurrence":{"rhythm":"WEEKLY","weekdays":["%s"],"from":"%s","time":"10:00","count":5}}""".formatted(name, day.getDayOfWeek(), day));
        return answer.json().getString("number");
    }

    private Meeting held(Meeting meeting) {
        callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        callers.keysCode(meeting.userCode()).call().close();
        Live live = meeting.awaitInside(2);
        guest.call().close();
        meeting.does("live/end", "");
        meeting.awaitClosed(live.session());
        meeting.awaitNobody();
        return meeting;
    }

    private Meeting running(Meeting meeting) {
        callers.leads(meeting);
        Guest muted = callers.joins(meeting);
        Guest asking = callers.joins(meeting);
        Live.Person person = meeting.awaitPerson(muted.number(), Live.Person::isIn);
        meeting.does("live/mute", "{\"leg\":\"" + person.leg() + "\"}");
        asking.keysAndHears("*2", "hand-raised");
        meeting.awaitPerson(asking.number(), Live.Person::handRaised);
        meeting.awaitPerson(muted.number(), Live.Person::muted);
        return meeting;
    }

    private void offer(String name) {
        palabre.as("operator").post("packages", "{\"nameFr\":\"" + name + "\",\"nameEn\":\"" + name + "\"}");
    }

    private void keep(String name, String mail, String mobile) {
        palabre.as("fatou").post("contacts", """
                {"name":"%s","mail":"%s","mobile":"%s","language":"fr"}""".formatted(name, mail, mobile));
    }

    private void forgetContacts() {
        palabre.sql("delete from contact where owner_login = 'fatou'");
        palabre.sql("delete from contact_group where owner_login = 'fatou'");
    }

    private void forgetPauls(String state) {
        Rest paul = palabre.as("paul");
        for (JsonObject one : paul.get("conferences?size=100&state=" + state)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)) {
            paul.delete("conferences/" + one.getString("number"));
        }
    }
}
