package org.palabre.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.palabre.shared.DomainException;

class ChoicesTest {
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    @Test
    void choicesShouldKeepTheRestWhenOneChanges() {
        var choices = new Choices("fr", Theme.DARK, DAKAR);

        assertThat(choices.in("en")).isEqualTo(new Choices("en", Theme.DARK, DAKAR));
        assertThat(choices.with(Theme.AUTO)).isEqualTo(new Choices("fr", Theme.AUTO, DAKAR));
    }

    @Test
    void choicesShouldRefuseALanguageTheConsoleDoesNotSpeak() {
        assertThatThrownBy(() -> new Choices("de", Theme.AUTO, DAKAR)).isInstanceOf(DomainException.class);
    }

    @Test
    void choicesShouldRefuseAnOffsetBecauseItForgetsDaylightSaving() {
        assertThatThrownBy(() -> new Choices("fr", Theme.AUTO, ZoneOffset.ofHours(1)))
                .isInstanceOf(DomainException.class);
    }
}
