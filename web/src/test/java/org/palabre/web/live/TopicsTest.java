package org.palabre.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = new Topics();

    @Test
    void ofShouldBeTheSameForAConferenceAndTellNothingOfItsNumber() {
        assertThat(topics.of("71234567")).isEqualTo(topics.of("71234567")).doesNotContain("71234567");
        assertThat(topics.of("71234567")).isNotEqualTo(topics.of("71234568"));
    }

    @Test
    void ofShouldDifferFromOneStartToTheNext() {
        assertThat(topics.of("71234567")).isNotEqualTo(new Topics().of("71234567"));
    }

    @Test
    void ofShouldNameAllPagesWhenNoConferenceIsNamed() {
        assertThat(topics.of("")).isEqualTo(Topics.ALL);
    }

    @Test
    void ofMessagesShouldTellNothingOfTheNumberEither() {
        assertThat(topics.ofMessages("71234567"))
                .startsWith(Topics.OUTBOX)
                .isNotEqualTo(Topics.OUTBOX)
                .doesNotContain("71234567");
    }
}
