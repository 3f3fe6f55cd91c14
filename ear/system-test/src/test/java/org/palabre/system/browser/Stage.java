package org.palabre.system.browser;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Live;
import org.palabre.system.calls.Meeting;

/**
 * Conferences of Fatou to look at: one ahead, one that runs with three callers, of whom one is muted and one has raised his
 * hand, and one that is over, with messages sent for them; and packages to pick from. Paul has none at all.
 */
final class Stage implements AutoCloseable {
    private final Palabre palabre;
    private final Callers callers;
    private final Letters letters;
    private final Meeting future;
    private final Meeting current;
    private final Meeting past;

    Stage(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
        List.of("future", "past").forEach(this::forgetPauls);
        past = held(reserve("Bilan trimestriel"));
        current = running(reserve("Comité produit"));
        letters = new Letters(palabre, "fatou");
        letters.forget();
        letters.mail("paul@example.org", "Bilan trimestriel", "<h1>Bilan trimestriel</h1>", "SENT");
        letters.mail("nobody@example.org", "Comité produit", "<h1>Comité produit</h1>", "DEAD");
        letters.text("+33639981002", "Revue de projet : 3506 2814", "WAITING");
        palabre.sql("delete from conference_package");
        List.of("Court", "Long").forEach(this::offer);
        future = Meeting.at(palabre)
                .by("fatou")
                .named("Revue de projet")
                .startsIn(Duration.ofHours(20))
                .reserve();
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
        palabre.sql("delete from conference_package");
        callers.close();
    }

    private Meeting reserve(String name) {
        return Meeting.at(palabre).by("fatou").named(name).reserve();
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
