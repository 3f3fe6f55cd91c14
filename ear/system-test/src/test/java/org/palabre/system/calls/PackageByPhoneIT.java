package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.Rest;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.call.Match;

/** Where the operator offers several packages, a caller picks one by its key (P4). */
@SharesPalabre
@Timeout(240)
class PackageByPhoneIT {
    private final Palabre palabre;
    private final Callers callers;

    PackageByPhoneIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @BeforeEach
    void offerTwo() {
        offer("Court", 30, 5);
        offer("Long", 90, 20);
    }

    @AfterEach
    void takeBack() {
        callers.close();
        palabre.sql("delete from conference_package");
    }

    @Test
    void thePackageThatIsPickedShouldBeReserved() {
        Employee employee = Employee.of(palabre);
        Guest creator = callers.dials(Callers.freshNumber(), Callers.FRENCH, "");
        creator.hears("menu");
        creator.keysAndBeginsToHear("1", "ask-personal-number");
        creator.keysAndBeginsToHear(employee.number() + "#", "ask-pin");
        Match offered = creator.keysAndBeginsToHear("4826#", "packages");
        creator.hears("choose-package", offered.at());

        creator.keysAndBeginsToHear("2", "read-back");
        creator.keysAndBeginsToHear("1", "reserved");

        JsonObject conference =
                employee.rest().get("conferences").json().getJsonArray("items").getJsonObject(0);
        assertThat(conference.getInt("durationMinutes")).isEqualTo(90);
        assertThat(conference.getInt("maxParticipants")).isEqualTo(20);
    }

    private void offer(String name, int minutes, int people) {
        Rest.Answer answer = palabre.as("operator").post("packages", """
                {"nameFr":"%s","nameEn":"%s","durationMinutes":%d,"maxParticipants":%d}""".formatted(name, name, minutes, people));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
