package org.palabre.ivr.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.telephony.CallerNumber;

/** A caller with a hidden number is nobody, however the network says that it is hidden. */
class ShownNumberTest {
    private final ShownNumber shown = new ShownNumber(
            List.of("266696687", "+33999999999"), number -> number.equals("0612345678") ? "+33612345678" : number);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "0000000000",
                "+0",
                "+0000000000",
                "000-000-0000",
                "266696687",
                "+266696687",
                "00266696687",
                "33999999999",
                "+33999999999",
                "anonymous",
                "Anonymous",
                "unknown",
                "asserted",
                "",
                "restricted"
            })
    void placeholdersShouldBeNobody(String number) {
        assertThat(shown.of(number, 0, "")).isEqualTo(CallerNumber.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource({
        "32, ''",
        "35, ''",
        "64, ''",
        "67, ''",
        "0, id",
        "0, userid",
        "0, headersessionuseridcritical",
        "0, ID",
        ", id"
    })
    void hiddenShouldBeNobody(Integer presentation, String privacy) {
        assertThat(shown.of("0612345678", presentation, privacy)).isEqualTo(CallerNumber.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource({"+33612345678, 0, ''", "+221771234567, 3, none", "1000, , ''", "0000000001, 0, ''", "8000, 0, critical"
    })
    void othersShouldBeTold(String number, Integer presentation, String privacy) {
        assertThat(shown.of(number, presentation, privacy).value()).isEqualTo(number);
    }

    @Test
    void oneNumberShouldHaveOneSpelling() {
        assertThat(shown.of("06 12 34 56 78", 0, "").value()).isEqualTo("+33612345678");
    }
}
