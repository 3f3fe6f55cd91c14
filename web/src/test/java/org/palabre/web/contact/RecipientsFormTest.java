package org.palabre.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.Suggestion.Source;

class RecipientsFormTest {
    private static final Suggestion PAUL = new Suggestion(Source.CONTACT, "Paul", "paul@example.org", "en", 1);
    private static final Suggestion SALES = new Suggestion(Source.GROUP, "Ventes", "12", "", 4);

    private final RecipientsForm form = new RecipientsForm("fr");

    @Test
    void whoWasFoundShouldStandAmongTheOthersOnceAndFreeTheField() {
        form.setFound(PAUL);
        form.choose();
        form.setFound(PAUL);
        form.choose();
        form.choose();

        assertThat(form.getChosen()).containsExactly(PAUL);
        assertThat(form.getFound()).isNull();
    }

    @Test
    void whoIsTickedShouldJoinThoseWhoAreThere() {
        form.add(List.of(PAUL));
        form.add(List.of(SALES, PAUL));
        form.leaveOut(PAUL);

        assertThat(form.getChosen()).containsExactly(SALES);
    }

    @Test
    void itShouldBeEmptyWithoutAnybody() {
        assertThat(form.isEmpty()).isTrue();
        form.setGuests("paul@example.org");
        assertThat(form.isEmpty()).isFalse();
        form.clear();
        form.add(List.of(PAUL));
        assertThat(form.isEmpty()).isFalse();
        form.clear();
        assertThat(form.isEmpty()).isTrue();
    }
}
