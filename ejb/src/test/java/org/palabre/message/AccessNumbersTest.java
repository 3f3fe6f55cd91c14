package org.palabre.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;

class AccessNumbersTest extends OnStage {
    @Test
    void allShouldBeThePublicNumbersWithWhatAPhoneAnywhereDials() {
        stage.set(Setting.PALABRE_PUBLIC_NUMBERS, "01 72 93 95 95:fr, +221 33 821 23 45:en, 8000");

        assertThat(stage.get(AccessNumbers.class).all())
                .containsExactly(
                        new AccessNumber("01 72 93 95 95", "fr", Optional.of("+33172939595")),
                        new AccessNumber("+221 33 821 23 45", "en", Optional.of("+221338212345")),
                        new AccessNumber("8000", "", Optional.empty()));
    }

    @Test
    void theSwitchShouldHearTheAccessNumbersWhateverPeopleAreShown() {
        stage.set(Setting.PALABRE_PUBLIC_NUMBERS, "01 72 93 95 95:fr");
        stage.set(Setting.PALABRE_ACCESS_NUMBERS, "0172939595 : fr, 8001:en");

        assertThat(stage.get(AccessNumbers.class).languages())
                .containsExactlyInAnyOrderEntriesOf(Map.of("0172939595", "fr", "8001", "en"));
    }

    @Test
    void allShouldBeTheAccessNumbersWhereNoOthersAreShown() {
        assertThat(stage.get(AccessNumbers.class).all())
                .containsExactly(
                        new AccessNumber("8000", "fr", Optional.empty()),
                        new AccessNumber("8001", "en", Optional.empty()));
    }
}
