package org.palabre.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.shared.Actor;
import org.palabre.shared.Standing;

class ContactDeskTest extends OnBook {
    @Nested
    class Searching {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "fatou",
                    "SOW",
                    "sow fat",
                    "fatou@ex",
                    "06 39 98 10 03",
                    "+33639981003",
                    "98 10 03",
                    "0033639"
                })
        void shouldFindByPartsOfNameMailAndNumber(String text) {
            add(FATOU);
            add(MARTIN);
            assertThat(names(text)).containsExactly("Fatou Sow");
        }

        @Test
        void shouldNotMindAccentsOnEitherSide() {
            add(new ContactInput("Zoé Lefèvre", "zoe@example.org", "", ""));
            assertThat(names("lefevre")).hasSize(1);
            assertThat(names("ZOÉ")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "fatou paul", "xyz"})
        void shouldFindNothingElse(String text) {
            add(FATOU);
            assertThat(names(text)).isEmpty();
        }

        @Test
        void shouldCutPagesByName() {
            for (int i = 10; i < 35; i++) {
                add(new ContactInput("Personne " + i, "p" + i + "@example.org", "", ""));
            }
            var second = contacts.list(new ContactQuery("personne", Optional.empty(), 1, 20), AWA);
            assertThat(second.count().total()).isEqualTo(25);
            assertThat(second.items())
                    .extracting(ContactView::name)
                    .containsExactly("Personne 30", "Personne 31", "Personne 32", "Personne 33", "Personne 34");
        }

        @Test
        void shouldShowGroupsAndFilterByThem() {
            long sales = groups.create("Ventes", AWA).id();
            long paris = groups.create("Paris", AWA).id();
            add(FATOU, sales, paris);
            add(MARTIN, sales);
            add(MOUSSA);
            var query = new ContactQuery("", Optional.of(paris), 0, 20);
            assertThat(contacts.list(query, AWA).items()).singleElement().satisfies(one -> assertThat(one.groups())
                    .extracting(ContactView.Group::name)
                    .containsExactly("Paris", "Ventes"));
            assertThat(contacts.count(query, AWA).total()).isEqualTo(1);
            assertThat(contacts.in(sales, AWA))
                    .extracting(ContactView::name)
                    .containsExactly("Fatou Sow", "Paul Martin");
        }
    }

    @Nested
    class Adding {
        @Test
        void shouldKeepNumbersInE164AndNamesTidy() {
            ContactView added = add(new ContactInput(
                    "  Fatou \n Sow\u00a0", "\u200bfatou@Example.ORG\u00a0", "\u202a06.39.98.10.03\u202c", "fr"));
            assertThat(contacts.get(added.id(), AWA)).isEqualTo(added);
            assertThat(added.name()).isEqualTo("Fatou Sow");
            assertThat(added.mail()).isEqualTo("fatou@example.org");
            assertThat(added.mobile()).isEqualTo("+33639981003");
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "Awa,-,-,-,mail wrong.recipient",
                    "Awa,awa@,-,-,mail wrong.mailAddress",
                    "Awa,-,0123456789,-,mobile wrong.phoneNumber.notMobile",
                    "Awa,-,1001,-,mobile wrong.phoneNumber.internal",
                    "Awa,-,letters,-,mobile wrong.phoneNumber",
                    "Awa,a@example.org,-,de,language wrong.choice",
                    "A\u0007wa,a@example.org,-,-,name wrong.controlCharacters",
                    "A\u2066wa,a@example.org,-,-,name wrong.invisibleCharacter",
                    "Awa,\u00a0\u200b,\ufeff,-,mail wrong.recipient",
                })
        void shouldRefuseAtTheField(String name, String mail, String mobile, String language, String problem) {
            assertThat(problems(() -> add(new ContactInput(name, mail, mobile, language))))
                    .containsExactly(problem);
        }

        @Test
        void shouldTellAllFaultsAtOnce() {
            assertThat(problems(() -> add(new ContactInput("x".repeat(129), "awa@", "12", "xx"))))
                    .containsExactlyInAnyOrder(
                            "name wrong.tooLong",
                            "mail wrong.mailAddress",
                            "mobile wrong.phoneNumber.internal",
                            "language wrong.choice");
        }

        @Test
        void shouldRefuseGroupsOfOthers() {
            long pauls = groups.create("Chez Paul", PAUL).id();
            assertThat(problems(() -> add(FATOU, pauls))).containsExactly("refused.unknownGroup");
        }

        @Test
        void shouldRefuseMoreThanTheBookHolds() {
            stage.get(ContactImportDesk.class).take(many(ContactDesk.MOST), AWA);
            assertThat(problems(() -> add(FATOU))).containsExactly("refused.tooManyContacts");
            assertThat(add(new ContactInput("Autre nom", "p1@example.org", "", ""))
                            .name())
                    .isEqualTo("Autre nom");
        }
    }

    @Nested
    class Merging {
        @Test
        void shouldFillInWhoIsThereAlready() {
            ContactView there = add(FATOU, groups.create("Ventes", AWA).id());
            long paris = groups.create("Paris", AWA).id();
            SavedContact saved = contacts.add(
                    new ContactInput("Fatou Sow-Diop", "FATOU@example.org", "", "en"), List.of(paris), AWA);
            assertThat(saved.merged()).isEqualTo(1);
            assertThat(saved.contact().id()).isEqualTo(there.id());
            assertThat(saved.contact().name()).isEqualTo("Fatou Sow-Diop");
            assertThat(saved.contact().mobile()).isEqualTo("+33639981003");
            assertThat(saved.contact().language()).isEqualTo("en");
            assertThat(saved.contact().groups()).hasSize(2);
            assertThat(names("")).hasSize(1);
        }

        @Test
        void shouldKnowTheSameNumberHoweverItIsTyped() {
            add(MOUSSA);
            SavedContact saved =
                    contacts.add(new ContactInput("Moussa", "moussa@example.org", "0639981007", ""), List.of(), AWA);
            assertThat(saved.merged()).isEqualTo(1);
            assertThat(names("")).containsExactly("Moussa");
        }

        @Test
        void shouldMakeOneOfTwoThatTurnOutToBeOne() {
            add(MARTIN, groups.create("Ventes", AWA).id());
            add(MOUSSA, groups.create("Paris", AWA).id());
            SavedContact saved =
                    contacts.add(new ContactInput("", "paul@example.org", "0639981007", ""), List.of(), AWA);
            assertThat(saved.merged()).isEqualTo(2);
            assertThat(saved.contact().name()).isEqualTo("Paul Martin");
            assertThat(saved.contact().language()).isEqualTo("en");
            assertThat(saved.contact().groups()).hasSize(2);
            assertThat(names("")).containsExactly("Paul Martin");
        }

        @Test
        void shouldNotReachIntoOtherBooks() {
            contacts.add(FATOU, List.of(), PAUL);
            assertThat(contacts.add(FATOU, List.of(), AWA).merged()).isZero();
        }
    }

    @Nested
    class Changing {
        @Test
        void shouldEmptyWhatIsEmptiedAndLeaveGroups() {
            ContactView there = add(FATOU, groups.create("Ventes", AWA).id());
            ContactView changed = contacts.change(
                            there.id(),
                            there.version(),
                            new ContactInput("Fatou", "fatou@example.org", "", ""),
                            List.of(),
                            AWA)
                    .contact();
            assertThat(changed.mobile()).isEmpty();
            assertThat(changed.groups()).isEmpty();
            assertThat(contacts.get(there.id(), AWA)).isEqualTo(changed);
            assertThat(names("1003")).isEmpty();
        }

        @Test
        void shouldBeRefusedOnAnOldVersion() {
            ContactView there = add(FATOU);
            contacts.change(there.id(), there.version(), MARTIN, List.of(), AWA);
            assertThat(problems(() -> contacts.change(there.id(), there.version(), MOUSSA, List.of(), AWA)))
                    .containsExactly("refused.contactChanged");
        }

        @Test
        void shouldTakeInWhoHasTheNewAddress() {
            ContactView fatou = add(FATOU);
            add(MOUSSA);
            SavedContact saved = contacts.change(
                    fatou.id(),
                    fatou.version(),
                    new ContactInput("Fatou", "fatou@example.org", "0639981007", ""),
                    List.of(),
                    AWA);
            assertThat(saved.merged()).isEqualTo(1);
            assertThat(names("")).containsExactly("Fatou");
        }
    }

    @Nested
    class Deleting {
        @Test
        void shouldBeUndoneWithGroups() {
            long sales = groups.create("Ventes", AWA).id();
            long paris = groups.create("Paris", AWA).id();
            List<Long> ids = List.of(add(FATOU, sales, paris).id(), add(MARTIN).id());
            add(MOUSSA);
            DeletedContacts deleted = contacts.delete(ids, AWA);
            assertThat(names("")).containsExactly("Moussa Ba");
            groups.delete(paris, AWA);
            contacts.restore(deleted, AWA);
            assertThat(names("")).containsExactly("Fatou Sow", "Moussa Ba", "Paul Martin");
            assertThat(contacts.in(sales, AWA)).extracting(ContactView::name).containsExactly("Fatou Sow");
            assertThat(groups.all(AWA)).hasSize(1);
        }

        @Test
        void shouldNotBeUndoneInABookThatIsFullMeanwhile() {
            DeletedContacts deleted = contacts.delete(List.of(add(FATOU).id()), AWA);
            stage.get(ContactImportDesk.class).take(many(ContactDesk.MOST), AWA);
            assertThat(problems(() -> contacts.restore(deleted, AWA))).containsExactly("refused.tooManyContacts");
            assertThat(names("fatou")).isEmpty();
        }

        @Test
        void shouldDeleteNobodyWhereOneIsUnknown() {
            long fatou = add(FATOU).id();
            long pauls = contacts.add(MOUSSA, List.of(), PAUL).contact().id();
            assertThat(problems(() -> contacts.delete(List.of(fatou, pauls), AWA)))
                    .containsExactly("refused.unknownContact");
            assertThat(names("")).containsExactly("Fatou Sow");
        }
    }

    @Nested
    class Rights {
        @Test
        void nobodyShouldReachAnothersBookNotEvenAnAdmin() {
            ContactView awas = add(FATOU, groups.create("Ventes", AWA).id());
            for (Actor other : List.of(PAUL, ADMIN)) {
                assertThat(names("", other)).isEmpty();
                assertThat(groups.all(other)).isEmpty();
                for (ThrowingCallable action : List.<ThrowingCallable>of(
                        () -> contacts.get(awas.id(), other),
                        () -> contacts.change(awas.id(), awas.version(), MOUSSA, List.of(), other),
                        () -> contacts.delete(List.of(awas.id()), other))) {
                    assertThat(problems(action)).containsExactly("refused.unknownContact");
                }
            }
            assertThat(contacts.get(awas.id(), AWA)).isEqualTo(awas);
        }

        @Test
        void whoHasNoRoleShouldHaveNoBook() {
            Actor caller = new Actor("", "", new Standing.Nobody(), "phone 1");
            assertThat(problems(() -> names("", caller))).containsExactly("refused.notAllowed");
            assertThat(problems(() -> contacts.add(FATOU, List.of(), caller))).containsExactly("refused.notAllowed");
        }
    }

    static byte[] many(int contacts) {
        var csv = new StringBuilder("name,mail\n");
        for (int i = 0; i < contacts; i++) {
            csv.append("Personne ").append(i).append(",p").append(i).append("@example.org\n");
        }
        return csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
