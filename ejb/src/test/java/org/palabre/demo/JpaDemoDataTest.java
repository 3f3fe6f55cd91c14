package org.palabre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.admission.Answer;
import org.palabre.conference.ConferenceQuery;
import org.palabre.conference.ConferenceState;
import org.palabre.testing.Stage;
import org.palabre.testing.TestDatabase;

class JpaDemoDataTest {
    @Test
    void fillShouldMakePastAndFutureConferencesThatCanBeFoundAndCalled() {
        TestDatabase database = TestDatabase.h2().emptied();
        var stage = new Stage(database);
        var data = stage.get(JpaDemoData.class);
        assertThat(database.transactions.<Boolean>in(data::empty)).isTrue();

        database.transactions.run(data::fill);

        assertThat(stage.desk
                        .list(ConferenceQuery.of(ConferenceState.PAST), Stage.ADMIN)
                        .items())
                .hasSize(4)
                .anySatisfy(c -> assertThat(stage.history.latest(c.number(), Stage.ADMIN))
                        .isPresent());
        assertThat(stage.desk
                        .list(
                                new ConferenceQuery(
                                        Optional.of(ConferenceState.FUTURE),
                                        "equipe",
                                        false,
                                        ConferenceQuery.Sort.NAME,
                                        true,
                                        0,
                                        20),
                                Stage.AWA)
                        .items())
                .hasSize(1);
        assertThat(stage.door.admit(stage.call("0601"), "31234567")).isInstanceOf(Answer.Admitted.class);
    }
}
