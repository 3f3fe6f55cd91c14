package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.testing.Await;

/** A conference that was reserved through REST, and what its owner sees and does there. */
public final class Meeting {
    /** For what a machine does at once, but this one may be busy. */
    public static final Duration SOON = Duration.ofSeconds(40);

    private final Rest owner;
    private final JsonObject conference;

    Meeting(Rest owner, JsonObject conference) {
        this.owner = owner;
        this.conference = conference;
    }

    public static NewConference at(Palabre palabre) {
        return new NewConference(palabre);
    }

    public String number() {
        return conference.getString("number");
    }

    public String moderatorCode() {
        return conference.getString("moderatorPin");
    }

    public String userCode() {
        return conference.getString("userPin");
    }

    /** Empty when nobody is there and it is not open. */
    public Optional<Live> live() {
        Rest.Answer answer = owner.get(path("/live"));
        assertThat(answer.status()).as(answer.body()).isIn(200, 404);
        return answer.status() == 404 ? Optional.empty() : Optional.of(Live.of(answer.json()));
    }

    /** Waits until the picture is so. */
    public Live await(String what, Predicate<Live> so) {
        Live[] last = {null};
        Await.until(() -> what + ", but live is " + last[0], SOON, () -> {
            last[0] = live().orElse(null);
            return last[0] != null && so.test(last[0]);
        });
        return last[0];
    }

    public Live awaitInside(int people) {
        return await(people + " inside", live -> live.inside() == people);
    }

    public Live.Person awaitPerson(String number, Predicate<Live.Person> so) {
        return await(
                        number + " as expected",
                        live -> live.person(number).filter(so).isPresent())
                .person(number)
                .orElseThrow();
    }

    /** Waits until nobody is there and it is not open: no seat was left behind. */
    public void awaitNobody() {
        Await.until(() -> "nobody there, but live is " + live(), SOON, () -> live().isEmpty());
    }

    /** @param action such as {@code live/mute} or {@code extend} */
    public Rest.Answer asks(String action, String body) {
        return owner.post(path("/" + action), body);
    }

    /** As {@link #asks}, and it is taken. */
    public void does(String action, String body) {
        Rest.Answer answer = asks(action, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** Takes it out of the lists and its codes out of service. */
    public void cancel() {
        Rest.Answer answer = owner.delete(path(""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    public void extend(int minutes) {
        does("extend", "{\"minutes\":" + minutes + "}");
    }

    public void dialOut(String phone) {
        does("live/dial-out", "{\"number\":\"" + phone + "\"}");
    }

    /** What the history says of that session: participations, attempts, sums. */
    public JsonObject session(long id) {
        return owner.get("sessions/" + id).json();
    }

    /** Waits until the session is closed. */
    public JsonObject awaitClosed(long id) {
        Await.until(() -> "session closed, but it is " + session(id), SOON, () -> Live.moment(session(id), "closedAt")
                .isPresent());
        return session(id);
    }

    /** When the history says that they left. */
    public Instant left(long session, Guest guest) {
        return session(session).getJsonArray("participations").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("number").equals(guest.number()))
                .map(one -> Live.moment(one, "leftAt").orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private String path(String rest) {
        return "conferences/" + number() + rest;
    }

    @Override
    public String toString() {
        return number();
    }
}
