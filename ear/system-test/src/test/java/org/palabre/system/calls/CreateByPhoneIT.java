package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.system.calls.Meeting.SOON;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.PostOffice;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;
import org.palabre.telephony.Speech;
import org.palabre.telephony.Spoken;
import org.palabre.testing.Await;
import org.palabre.testing.call.Match;

/**
 * A conference is reserved by keypad; number, codes, validity and cap are heard and are true; both codes let people in
 * (S81, S97, S98).
 */
@SharesPalabre
@Timeout(240)
class CreateByPhoneIT {
    private final Palabre palabre;
    private final Callers callers;

    CreateByPhoneIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @BeforeEach
    void givePin() {
        synchronized (CreateByPhoneIT.class) { // both tests are this caller
            Rest.Answer answer = palabre.as("fatou").put("pin", "{\"pin\":\"4826\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void reservedByKeypadInFrench() {
        reserve(Callers.FRENCH, "fr");
    }

    @SideBySide
    void reservedByKeypadInEnglish() {
        reserve(Callers.ENGLISH, "en");
    }

    private void reserve(String accessNumber, String language) {
        Guest creator = callers.dials(Callers.freshNumber(), accessNumber, "");
        creator.hears("menu");
        creator.keysAndBeginsToHear("1", "ask-personal-number");
        creator.keysAndBeginsToHear("1003#", "ask-pin");
        creator.keysAndBeginsToHear("4826#", "ask-duration");
        creator.keysAndBeginsToHear("45#", "ask-participants");
        Match readBack = creator.keysAndBeginsToHear("40#", "read-back");
        Match people = creator.hears("participants-at-most", readBack.at());
        creator.hears("confirm", people.at());
        Match reserved = creator.keysAndBeginsToHear("1", "reserved");
        Match moderator = creator.hears("moderator-code-is", reserved.at());
        Match user = creator.hears("user-code-is", moderator.at());
        Match validity = creator.hears("valid-until", user.at());
        Match cap = creator.hears("participants-at-most", validity.at());
        creator.hears("after-reserved", cap.at());
        creator.keysAndBeginsToHear("2", "entering-moderator");

        assertThat(Reading.between(creator, readBack, people).durationAndNumber())
                .isEqualTo(said(Speech.duration(45)) + " " + said(Speech.number(40)));
        String number = Reading.between(creator, reserved, moderator).digits();
        JsonObject conference = palabre.as("fatou").get("conferences/" + number).json();
        String userCode = Reading.between(creator, user, validity).digits();
        assertThat(userCode).isEqualTo(conference.getString("userPin"));
        assertThat(Reading.between(creator, moderator, user).digits()).isEqualTo(conference.getString("moderatorPin"));
        assertThat(conference.getInt("durationMinutes")).isEqualTo(45);
        assertThat(conference.getInt("maxParticipants")).isEqualTo(40);
        assertThat(conference.getString("language")).isEqualTo(language);
        LocalDate expires =
                LocalDate.ofInstant(Instant.parse(conference.getString("expiresAt")), ZoneId.of("Europe/Paris"));
        assertThat(Reading.between(creator, validity, cap).date()).isEqualTo(said(Speech.date(expires)));
        assertThat(Reading.between(creator, validity, cap).number()).endsWith(said(Speech.number(40)));

        isToldByMailAndText(conference);

        creator.talksWith(callers.keysCode(userCode));
        Await.until("two are in, one moderator", SOON, () -> roles(number).equals(List.of("MODERATOR", "PARTICIPANT")));
    }

    /** The organiser gets by mail and by short message what the phone read out (S86, S87). */
    private void isToldByMailAndText(JsonObject conference) {
        String moderator = conference.getString("moderatorPin");
        String user = conference.getString("userPin");
        Await.until("the mail to the creator", SOON, () -> palabre.post().mailsTo("fatou@example.org").stream()
                .map(PostOffice::text)
                .anyMatch(text -> text.contains(moderator) && text.contains(user)));
        Await.until("the short message to the creator", SOON, () -> {
            String text = palabre.post().textsTo("33639981003").replaceAll("[^0-9]", "");
            return text.contains(moderator) && text.contains(user);
        });
    }

    private List<String> roles(String number) {
        Rest.Answer live = palabre.as("fatou").get("conferences/" + number + "/live");
        return live.status() != 200
                ? List.of()
                : live.json().getJsonArray("participants").getValuesAs(JsonObject.class).stream()
                        .map(person -> person.getString("role"))
                        .sorted()
                        .toList();
    }

    private static String said(List<Spoken> words) {
        return String.join(" ", words.stream().map(Spoken::fileName).toList());
    }
}
