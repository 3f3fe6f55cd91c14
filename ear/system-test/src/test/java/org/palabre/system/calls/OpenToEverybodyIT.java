package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.system.calls.Meeting.SOON;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.OwnPalabre;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.testing.Await;
import org.palabre.testing.call.Match;

/** Where reserving is open to everybody, whoever calls reserves in the name of their number (S84). */
@OwnPalabre
@Timeout(300)
class OpenToEverybodyIT {
    private static Palabre palabre;
    private final Callers callers = new Callers(palabre);

    @BeforeAll
    static void start() {
        palabre = Palabre.start("everybody", Map.of("PALABRE_RESERVE_BY", "everybody", "PALABRE_NUMBER_MAX_OPEN", "1"));
    }

    @AfterAll
    static void stop() {
        palabre.close();
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void aNumberIsEnough() {
        Guest creator = callers.dials("0639981234", Callers.FRENCH, "");
        creator.hears("menu");
        Match reserved = reserves(creator);
        Match moderator = creator.hears("moderator-code-is", reserved.at());
        Match user = creator.hears("user-code-is", moderator.at());
        Match validity = creator.hears("valid-until", user.at());
        creator.hears("after-reserved", validity.at());

        String number = Reading.between(creator, reserved, moderator).digits();
        String code = Reading.between(creator, moderator, user).digits();
        Rest.Answer shown = palabre.as("admin").get("conferences/" + number);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        JsonObject conference = shown.json();
        assertThat(conference.getString("ownerName")).isEqualTo("+33639981234");
        assertThat(conference.getString("owner")).isEqualTo("tel:+33639981234");
        Await.until("the short message to the caller", SOON, () -> palabre.post()
                .textsTo("33639981234")
                .replaceAll("[^0-9]", "")
                .contains(code));
        creator.keysAndBeginsToHear("2", "entering-moderator");
        callers.keysCode(code).hears("entering-moderator");
        assertThat(palabre.as("awa").get("conferences/" + number).status()).isEqualTo(404);
    }

    private static Match reserves(Guest creator) {
        creator.keysAndBeginsToHear("1", "ask-duration");
        creator.keysAndBeginsToHear("30#", "ask-participants");
        creator.keysAndBeginsToHear("4#", "read-back");
        return creator.keysAndBeginsToHear("1", "reserved");
    }

    @SideBySide
    void mayNotReserveAnotherWhenOneIsAhead() {
        Guest first = callers.dials("0639985678", Callers.ENGLISH, "");
        first.hears("menu");
        reserves(first);
        first.call().hangUp();
        Guest again = callers.dials("0639985678", Callers.ENGLISH, "");
        again.hears("menu");
        again.keysAndBeginsToHear("1", "ask-duration");
        again.keysAndBeginsToHear("#", "ask-participants");
        again.keysAndBeginsToHear("#", "read-back");
        again.keysAndBeginsToHear("1", "too-many-reservations");
    }

    @SideBySide
    void whoWithholdsHisNumberIsAskedWhoHeIs() {
        Guest guest = callers.dials(palabre.caller("0639989999").withheld(), "", Callers.FRENCH, "");
        guest.hears("menu");
        guest.keysAndBeginsToHear("1", "ask-personal-number");
    }
}
