package org.palabre.web.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.Suggestion.Source;

class SuggestionConverterTest {
    private final SuggestionConverter converter = new SuggestionConverter();

    @Test
    void asObjectShouldReadWhatAsStringWrote() {
        for (Suggestion one : List.of(
                new Suggestion(Source.GROUP, "Ventes; Paris", "12", "", 40),
                new Suggestion(Source.CONTACT, "", "+33639981003", "en", 1),
                new Suggestion(Source.CONTACT, "a|b", "a|b@example.org", "", 1),
                new Suggestion(Source.DIRECTORY, "Paul\nMartin", "paul@example.org", "", 1))) {
            assertThat(converter.getAsObject(null, null, converter.getAsString(null, null, one)))
                    .isEqualTo(one);
        }
        assertThat(converter.getAsObject(null, null, "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "GROUP;1;;abc;",
                "GROUP;1;;99999999999999999999;",
                "OTHER;1;;a@example.org;",
                "CONTACT;2;;a@example.org;",
                "CONTACT;1;de;a@example.org;",
                "CONTACT;1;fr;;"
            })
    void asObjectShouldRefuseAnythingElse(String forged) {
        assertThatThrownBy(() -> converter.getAsObject(null, null, forged)).isInstanceOf(ConverterException.class);
    }
}
