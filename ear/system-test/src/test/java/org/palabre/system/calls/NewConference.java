package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;

/** A conference that somebody is about to reserve: French, an hour, ten people, no options, unless said otherwise. */
public final class NewConference {
    private final Palabre palabre;
    private final JsonObjectBuilder body = Json.createObjectBuilder();
    private final JsonObjectBuilder options = Json.createObjectBuilder();
    private String login = "awa";

    NewConference(Palabre palabre) {
        this.palabre = palabre;
        body.add("name", "Essai")
                .add("language", "fr")
                .add("durationMinutes", 60)
                .add("maxParticipants", 10);
    }

    /** Awa unless said otherwise; her extension is 1001. */
    public NewConference by(String owner) {
        login = owner;
        return this;
    }

    public NewConference named(String name) {
        body.add("name", name);
        return this;
    }

    /** {@code fr} or {@code en}. */
    public NewConference language(String language) {
        body.add("language", language);
        return this;
    }

    public NewConference cap(int people) {
        body.add("maxParticipants", people);
        return this;
    }

    public NewConference minutes(int length) {
        body.add("durationMinutes", length);
        return this;
    }

    public NewConference startsIn(Duration wait) {
        return startsAt(now(palabre).plus(wait));
    }

    NewConference startsAt(Instant start) {
        body.add("plannedStart", start.toString());
        return this;
    }

    public NewConference waitForLeader() {
        return option("waitForLeader");
    }

    public NewConference listenOnly() {
        return option("listenOnly");
    }

    public NewConference userAnnounce() {
        return option("userAnnounce");
    }

    public NewConference endAfterLeader(int minutes) {
        options.add("endAfterLeaderMinutes", minutes);
        return this;
    }

    private NewConference option(String name) {
        options.add(name, true);
        return this;
    }

    public Meeting reserve() {
        Rest owner = palabre.as(login);
        Rest.Answer answer =
                owner.post("conferences", body.add("options", options).build().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Meeting(owner, answer.json());
    }

    /** The product's time. */
    static Instant now(Palabre palabre) {
        return Instant.parse(palabre.as("operator").get("clock").json().getString("now"));
    }
}
