package org.palabre.addressbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.testing.OnStage;

/** Tests on address books, each with empty ones. */
abstract class OnBook extends OnStage {
    static final ContactInput FATOU = new ContactInput("Fatou Sow", "fatou@example.org", "06 39 98 10 03", "fr");
    static final ContactInput MARTIN = new ContactInput("Paul Martin", "Paul@Example.org", "", "");
    static final ContactInput MOUSSA = new ContactInput("Moussa Ba", "", "+33 6 39 98 10 07", "en");

    ContactDesk contacts;
    GroupDesk groups;

    @BeforeEach
    void desks() {
        contacts = stage.get(ContactDesk.class);
        groups = stage.get(GroupDesk.class);
    }

    ContactView add(ContactInput input, Long... in) {
        return contacts.add(input, List.of(in), AWA).contact();
    }

    List<String> names(String text) {
        return names(text, AWA);
    }

    List<String> names(String text, Actor actor) {
        return contacts.list(new ContactQuery(text, Optional.empty(), 0, 20), actor).items().stream()
                .map(ContactView::title)
                .toList();
    }

    /** Each as {@code field key}. */
    static List<String> problems(ThrowingCallable action) {
        var caught = new DomainException[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, e -> caught[0] = e);
        return caught[0].problems().stream()
                .map(problem -> (problem.field().orElse("") + " " + problem.key()).strip())
                .toList();
    }
}
