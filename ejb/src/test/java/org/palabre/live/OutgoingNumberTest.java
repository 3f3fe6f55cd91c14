package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.directory.Person;
import org.palabre.shared.Settings;
import org.palabre.telephony.CallerNumber;
import org.palabre.testing.Logged;

/** What called people see of an owner's own number. */
class OutgoingNumberTest {
    private final OutgoingNumber outgoing = new OutgoingNumber(new NumberingPlans(Settings.of(Map.of())));

    @ParameterizedTest
    @CsvSource({
        "01 72 93 95 95,     +33172939595",
        "+33 1 72 93 95 95,  +33172939595",
        "0033172939595,      +33172939595",
        "+221 33 869 00 00,  +221338690000"
    })
    void aNumberShouldBeShownAsE164(String kept, String shown) {
        assertThat(outgoing.of(owner(kept)).value()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1001", "112", "Anonymous", "0172939595;ext=1", "sip:awa@example.org", "+33172939595\"<", "0"})
    void whatCannotBeCalledBackShouldNotBeShownAndToldOnce(String kept) {
        try (var log = new Logged(OutgoingNumber.class.getName())) {
            for (int again = 0; again < 10_000; again++) {
                assertThat(outgoing.of(owner(kept))).isEqualTo(CallerNumber.WITHHELD);
            }
            assertThat(log.records()).hasSize(1);
        }
    }

    @Test
    void noneShouldBeThePlatformsWithoutAWord() {
        try (var log = new Logged(OutgoingNumber.class.getName())) {
            assertThat(outgoing.of(owner(""))).isEqualTo(CallerNumber.WITHHELD);
            assertThat(log.records()).isEmpty();
        }
    }

    private static Person owner(String kept) {
        return new Person("awa", "Awa Diop", "1001", "1001", "", "", kept, Set.of());
    }
}
