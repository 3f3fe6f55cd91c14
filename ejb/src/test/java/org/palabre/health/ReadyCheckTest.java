package org.palabre.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Down when a caller could not come in, and only then. Its answer is made by the server's library: {@code HealthIT}
 * reads that.
 */
class ReadyCheckTest {
    private final ReadyCheck check = new ReadyCheck();

    @Test
    void shouldBeReadyWhenAllWorks() {
        watch("");
        check.begin();
        assertThat(check.state().ready()).isTrue();
    }

    @Test
    void shouldNotBeReadyBeforeAllPartsAreWatched() {
        assertThat(check.state().ready()).isFalse();
    }

    @Test
    void shouldNotBeReadyWithoutAPartThatIsNeeded() {
        watch("no link");
        check.begin();
        assertThat(check.state().ready()).isFalse();
    }

    @Test
    void shouldBeReadyWithoutAPartThatCallersDoWithout() {
        watch("");
        check.watch("mail", false, () -> "away");
        check.begin();
        assertThat(check.state().ready()).isTrue();
        assertThat(check.state().parts()).containsEntry("mail", "away").containsEntry("switch", "works");
    }

    @Test
    void aPartThatCannotTellShouldNotWork() {
        check.watch("switch", true, () -> {
            throw new IllegalStateException("no answer");
        });
        check.begin();
        assertThat(check.state().ready()).isFalse();
        assertThat(check.state().parts().get("switch")).contains("no answer");
    }

    private void watch(String trouble) {
        check.watch("switch", true, () -> trouble);
    }
}
