package org.palabre.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupDeskTest extends OnBook {
    @Test
    void allShouldBeCountedAndListedByName() {
        GroupView sales = groups.create(" Ventes  Nord ", AWA);
        groups.create("Équipe", AWA);
        add(FATOU, sales.id());
        add(MARTIN, sales.id());
        assertThat(groups.all(AWA))
                .extracting(group -> group.name() + " " + group.contacts())
                .containsExactly("Équipe 0", "Ventes Nord 2");
        assertThat(groups.get(sales.id(), AWA).contacts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " ,wrong.missing",
                "a|b,wrong.controlCharacters",
                "\u00a0,wrong.missing",
                "a\u200bb,wrong.invisibleCharacter",
                "VENTES,wrong.groupExists"
            })
    void aNameShouldBeRefusedAtItsField(String name, String key) {
        groups.create("Ventes", AWA);
        long other = groups.create("Paris", AWA).id();
        assertThat(problems(() -> groups.create(name, AWA))).containsExactly("name " + key);
        assertThat(problems(() -> groups.rename(other, 0, name, AWA))).containsExactly("name " + key);
    }

    @Test
    void renameShouldRefuseAnOldVersion() {
        GroupView there = groups.create("Ventes", AWA);
        GroupView renamed = groups.rename(there.id(), there.version(), "ventes", AWA);
        assertThat(renamed.name()).isEqualTo("ventes");
        assertThat(renamed.version()).isGreaterThan(there.version());
        assertThat(problems(() -> groups.rename(there.id(), there.version(), "Autre", AWA)))
                .containsExactly("refused.contactChanged");
    }

    @Test
    void contactsShouldComeAndGoAndStayInTheBook() {
        long sales = groups.create("Ventes", AWA).id();
        long fatou = add(FATOU).id();
        long paul = add(MARTIN).id();
        groups.putIn(sales, List.of(fatou, paul), AWA);
        groups.putIn(sales, List.of(fatou), AWA);
        assertThat(contacts.in(sales, AWA)).hasSize(2);
        groups.takeOut(sales, List.of(paul), AWA);
        assertThat(contacts.in(sales, AWA)).extracting(ContactView::id).containsExactly(fatou);
        groups.delete(sales, AWA);
        assertThat(groups.all(AWA)).isEmpty();
        assertThat(names("")).containsExactly("Fatou Sow", "Paul Martin");
        assertThat(contacts.get(fatou, AWA).groups()).isEmpty();
    }

    @Test
    void nobodyShouldReachAnothersGroups() {
        long sales = groups.create("Ventes", AWA).id();
        long fatou = add(FATOU, sales).id();
        long pauls = groups.create("Ventes", PAUL).id();
        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> groups.get(sales, PAUL),
                () -> groups.rename(sales, 0, "Autre", PAUL),
                () -> groups.delete(sales, PAUL),
                () -> groups.putIn(sales, List.of(), PAUL),
                () -> contacts.in(sales, PAUL))) {
            assertThat(problems(action)).containsExactly("refused.unknownGroup");
        }
        assertThat(problems(() -> groups.putIn(pauls, List.of(fatou), PAUL))).containsExactly("refused.unknownContact");
    }

    @Test
    void thereShouldBeTwoHundredAtMost() {
        for (int i = 0; i < GroupDesk.MOST; i++) {
            groups.create("Groupe " + i, AWA);
        }
        assertThat(problems(() -> groups.create("Un de trop", AWA))).containsExactly("refused.tooManyGroups");
        assertThat(groups.create("Ailleurs", PAUL).contacts()).isZero();
    }
}
