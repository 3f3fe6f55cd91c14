package org.palabre.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.message.AccessNumber;

class IvrSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 8000, , 8000",
        "'', +33 1 70 00 80 00, +33170008000, +33170008000",
        "'', 0170 0080, , 01700080",
        "+33123456789, 8000, , +33123456789"
    })
    void calledPeopleShouldSeeANumberThatLeadsBack(String configured, String dialled, String e164, String shown) {
        var first = new AccessNumber(dialled, "fr", Optional.ofNullable(e164));
        assertThat(IvrSettings.dialOutCaller(configured, List.of(first))).isEqualTo(shown);
    }

    /** People who dial conference numbers inside need none. */
    @Test
    void withoutAnyNumberTheLineShouldSayWhoCalls() {
        assertThat(IvrSettings.dialOutCaller("", List.of())).isEmpty();
        assertThat(IvrSettings.dialOutCaller("+33199001234", List.of())).isEqualTo("+33199001234");
    }
}
