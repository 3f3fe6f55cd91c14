package org.palabre.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
    private static final Person AWA =
            new Person("awa", "Awa Diop", "5207", "83051", "awa@example.org", "+33 6 39 98 24 17", "", Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000", "1111", "999999", "1234", "7890", "4321", "3210", "2109", "1212", "482482", "1987", "2024"
            })
    void trivialPinsShouldBeRefused(String pin) {
        assertThatThrownBy(() -> PinRules.check(pin, AWA)).hasMessageContaining("wrong.pinTrivial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8305", "83051", "3051", "5207", "9824", "2417"})
    void pinsOfHisOwnNumbersShouldBeRefused(String pin) {
        assertThatThrownBy(() -> PinRules.check(pin, AWA)).hasMessageContaining("wrong.pinTrivial");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"482", "4826159371048", "48a6", "48 26", "４８２６"})
    void otherThanFourToTwelveDigitsShouldBeRefused(String pin) {
        assertThatThrownBy(() -> PinRules.check(pin, AWA)).hasMessageContaining("wrong.pinDigits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4826", "90317", "482615937104"})
    void othersShouldDo(String pin) {
        assertThatCode(() -> PinRules.check(pin, AWA)).doesNotThrowAnyException();
    }

    @Test
    void twoHashesOfOnePinShouldDiffer() {
        PepperedHash one = PepperedHash.of("4826", "pepper", 1000);
        assertThat(one.hash())
                .isNotEqualTo(PepperedHash.of("4826", "pepper", 1000).hash());
        assertThat(one.fits("4826", "pepper")).isTrue();
        assertThat(one.fits("4827", "pepper")).isFalse();
        assertThat(one.fits("4826", "other")).isFalse();
    }
}
