package org.palabre.addressbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.shared.DomainException.Problem;

class ContactImportDeskTest extends OnBook {
    private ContactImportDesk files;

    @BeforeEach
    void open() {
        files = stage.get(ContactImportDesk.class);
    }

    private ImportReport take(String text) {
        return files.take(text.getBytes(UTF_8), AWA);
    }

    private ContactView only() {
        return contacts.list(new ContactQuery("", java.util.Optional.empty(), 0, 20), AWA)
                .items()
                .getFirst();
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nom;prénom;courriel;portable;groupe;langue\nSow;Fatou;fatou@example.org;0639981003;Ventes;français\n",
                    "Language,Mobile,E-mail,Last name,First name,Group\nFrench,+33 6 39 98 10 03,fatou@example.org,Sow,Fatou,Ventes",
                    "E-MAIL\tTÉLÉPHONE\tNAME\tGROUPE\tLANG\r\nfatou@example.org\t06 39 98 10 03\tFatou Sow\tVentes\tfr\r\n",
                    "\ufeff\"Mail\", \"Phone\" ,\"Mobile\",\"Name\",\"Group\",\"Langue\"\n"
                            + "fatou@example.org,01 99 00 12 34,0639981003, Fatou Sow ,Ventes|,FR\n\n",
                })
        void shouldKnowTheColumnsInAnyOrderAndTheSeparator(String text) {
            ImportReport report = take(text);
            assertThat(report.faults()).isEmpty();
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.newGroups()).containsExactly("Ventes");
            ContactView fatou = only();
            assertThat(List.of(fatou.name(), fatou.mail(), fatou.mobile(), fatou.language()))
                    .containsExactly("Fatou Sow", "fatou@example.org", "+33639981003", "fr");
            assertThat(fatou.groups()).extracting(ContactView.Group::name).containsExactly("Ventes");
        }

        @Test
        void shouldTakeWindowsCharactersWhereItIsNoUtf8() {
            files.take("nom;mail\nZoé d’Été;zoe@example.org\n".getBytes(Charset.forName("windows-1252")), AWA);
            assertThat(only().name()).isEqualTo("Zoé d’Été");
        }

        @Test
        void shouldTellWhatWasGuessedAndWhatContactsHaveNoRoomFor() throws IOException {
            String google;
            try (InputStream file = ContactImportDeskTest.class.getResourceAsStream("exports/google.csv")) {
                google = new String(file.readAllBytes(), UTF_8);
            }
            ImportReport report = files.take(google.getBytes(Charset.forName("x-MacRoman")), AWA);
            assertThat(List.of(report.added(), report.faults().size())).containsExactly(3, 0);
            assertThat(report.newGroups()).containsExactly("Ventes");
            assertThat(report.guessed()).isEqualTo("MacRoman");
            assertThat(report.sample()).containsExactly("Zoé Lefèvre");
            assertThat(report.asides())
                    .extracting(aside -> aside.line() + " " + aside.field() + " "
                            + aside.problem().key())
                    .containsExactly("2 mail refused.aside.mail", "2 mobile refused.aside.mobile");
            assertThat(names("")).containsExactly("Fatou Sow", "paul@example.org", "Zoé Lefèvre");
        }

        @Test
        void shouldNameSomeThousandsOfWhatHasNoRoomAtMost() {
            String people = IntStream.range(0, 3_000)
                    .mapToObj(i -> "a@example.org,b%d@example.org,c%d@example.org\n".formatted(i, i))
                    .collect(Collectors.joining());
            assertThat(take("mail 1,mail 2,mail 3\n" + people).asides()).hasSize(ContactImportDesk.MOST_LINES);
        }

        @Test
        void shouldKeepLineBreaksAndQuotesWithinCellsApart() {
            take("name,mail\n\"Sow, \"\"Fatou\"\"\nde Dakar\",fatou@example.org\n");
            assertThat(only().name()).isEqualTo("Sow, \"Fatou\" de Dakar");
        }

        @Test
        void shouldNameColumnsOfWhichNothingIsRead() {
            assertThat(take("mail,Fax,Ville,phone,Etage\na@example.org,1,Dakar,,\n")
                            .ignored())
                    .containsExactly("Fax", "Ville");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "nom;prénom\nSow;Fatou\n", "fatou@example.org\n", "\u0000\u0001\u0002"})
        void shouldRefuseAFileWithoutAColumnOfAddresses(String text) {
            assertThat(problems(() -> take(text))).containsExactly("file wrong.file.header");
        }

        @Test
        void shouldRefuseWhatIsNoTable() {
            assertThat(problems(() -> take("mail,name\n\"fatou@example.org,Fatou\n\n")))
                    .containsExactly("file wrong.file.table");
        }

        @Test
        void shouldRefuseTooMuch() {
            assertThat(problems(() -> files.preview(new byte[ContactImportDesk.MOST_BYTES + 1], AWA)))
                    .containsExactly("file wrong.file.tooLarge");
            assertThat(problems(() -> files.preview(ContactDeskTest.many(ContactImportDesk.MOST_LINES + 1), AWA)))
                    .containsExactly("file wrong.file.tooManyLines");
            assertThat(files.preview(ContactDeskTest.many(ContactImportDesk.MOST_LINES), AWA)
                            .added())
                    .isEqualTo(ContactImportDesk.MOST_LINES);
        }
    }

    @Nested
    class Taking {
        private static final String FILE = """
                name,mail,mobile,group
                Fatou Sow,fatou@example.org,0639981003,Ventes
                Nobody,,,
                "Two
                lines",two@,0123456789,

                Paul Martin,PAUL@example.org,,Ventes|Paris
                Moussa,moussa@example.org,12,
                """;

        @Test
        void shouldTakeGoodLinesAndNameTheFaultsOfOthersWithTheirLine() {
            ImportReport report = take(FILE);
            assertThat(report.added()).isEqualTo(2);
            assertThat(report.newGroups()).containsExactly("Ventes", "Paris");
            assertThat(report.faults())
                    .extracting(fault -> fault.line() + " " + fault.field() + " "
                            + fault.problem().key())
                    .containsExactly(
                            "3 mail wrong.recipient",
                            "4 mail wrong.mailAddress",
                            "4 mobile wrong.phoneNumber.notMobile",
                            "8 mobile wrong.phoneNumber.internal");
            assertThat(names("")).containsExactly("Fatou Sow", "Paul Martin");
        }

        @Test
        void previewShouldTellTheSameAndChangeNothing() {
            ImportReport preview = files.preview(FILE.getBytes(UTF_8), AWA);
            assertThat(names("")).isEmpty();
            assertThat(groups.all(AWA)).isEmpty();
            assertThat(take(FILE)).isEqualTo(preview);
        }

        @Test
        void shouldFillInWhoIsThereAndLeaveTheOthers() {
            add(FATOU, groups.create("ventes", AWA).id());
            add(MARTIN);
            add(MOUSSA);
            ImportReport report = take("""
                    name,mail,mobile,group
                    ,fatou@example.org,,VENTES
                    Paul M. Martin,paul@example.org,0639981002,
                    Moussa Ba,,0639981007,
                    Moussa Ba,moussa@example.org,0639981007,
                    Nouvelle,new@example.org,,
                    Nouvelle encore,NEW@example.org,,
                    """);
            assertThat(report.faults()).isEmpty();
            assertThat(List.of(report.added(), report.changed(), report.unchanged()))
                    .containsExactly(1, 2, 1);
            assertThat(report.newGroups()).isEmpty();
            assertThat(names("")).containsExactly("Fatou Sow", "Moussa Ba", "Nouvelle encore", "Paul M. Martin");
            assertThat(take("mail\nNEW@example.org\n").isUseful()).isFalse();
        }

        @Test
        void shouldMakeOneOfTwoThatALineSaysAreOne() {
            add(MARTIN);
            add(MOUSSA);
            take("mail,mobile\npaul@example.org,0639981007\n");
            assertThat(names("")).containsExactly("Paul Martin");
        }

        /** The number passes from one to the other: neither order of writing may stumble. */
        @Test
        void shouldLetNumbersChangeHands() {
            add(MARTIN);
            add(MOUSSA);
            take(
                    "mail,mobile\nmoussa@example.org,0639981007\nmoussa@example.org,0639981008\npaul@example.org,0639981007\n");
            assertThat(names("981007")).containsExactly("Paul Martin");
            assertThat(names("981008")).containsExactly("Moussa Ba");
        }

        @Test
        void shouldLeaveOutWhatDoesNotFit() {
            files.take(ContactDeskTest.many(ContactDesk.MOST - 1), AWA);
            ImportReport report = take("mail\na@example.org\nb@example.org\np1@example.org\n");
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.faults())
                    .extracting(ImportReport.Fault::problem)
                    .extracting(Problem::key)
                    .containsExactly("refused.tooManyContacts");
        }

        @Test
        void shouldLeaveOutGroupsBeyondTwoHundred() {
            var text = new StringBuilder("mail,group\n");
            IntStream.range(0, GroupDesk.MOST + 1).forEach(i -> text.append("g")
                    .append(i)
                    .append("@example.org,Groupe ")
                    .append(i)
                    .append('\n'));
            ImportReport report = take(text.toString());
            assertThat(report.newGroups()).hasSize(GroupDesk.MOST);
            assertThat(report.faults()).singleElement().satisfies(fault -> assertThat(fault.line())
                    .isEqualTo(GroupDesk.MOST + 2));
        }

        @Test
        void shouldReachHisOwnBookOnly() {
            contacts.add(FATOU, List.of(), PAUL);
            assertThat(take("mail\nfatou@example.org\n").added()).isEqualTo(1);
            assertThat(new String(files.export("fr", PAUL), UTF_8)).contains("Fatou Sow");
            assertThat(new String(files.export("fr", AWA), UTF_8)).doesNotContain("Fatou Sow");
        }
    }

    /** A file of the size that is taken may hold what nobody's address book does. */
    @Nested
    class Exporting {
        @Test
        void shouldComeBackAsItWas() {
            add(
                    new ContactInput("=HYPERLINK(\"x\";1)", "a@example.org", "0639981003", "fr"),
                    groups.create("-1; a", AWA).id());
            add(new ContactInput("'+1 apostrophe", "b@example.org", "", ""));
            add(
                    new ContactInput("@Sow, d’Été", "c@example.org", "", "en"),
                    groups.create("Paris", AWA).id());
            List<ContactView> before = book();
            for (String language : List.of("fr", "en")) {
                byte[] file = files.export(language, AWA);
                contacts.delete(book().stream().map(ContactView::id).toList(), AWA);
                ImportReport report = files.take(file, AWA);
                assertThat(report.faults()).isEmpty();
                assertThat(book())
                        .usingRecursiveComparison()
                        .ignoringFields("id", "version")
                        .isEqualTo(before);
            }
        }

        @Test
        void noCellShouldBeginLikeAFormula() {
            add(new ContactInput("=1+1", "a@example.org", "0639981003", ""));
            add(new ContactInput("-Jean", "b@example.org", "", ""));
            String text = new String(files.export("fr", AWA), UTF_8);
            assertThat(text)
                    .startsWith("\ufeffnom;e-mail;mobile;langue;groupe\r\n")
                    .contains("'=1+1", "'+33639981003", "'-Jean");
            assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line.split(";"))
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("\"?[=+\\-@\\t].*")));
        }

        /** A file with commas may be opened by a spreadsheet that separates at semicolons, and the other way round. */
        @Test
        void noCellShouldEndAtAnothersSeparator() {
            add(new ContactInput("Awa;=1+1,@x", "a@example.org", "", ""));
            for (String language : List.of("fr", "en")) {
                assertThat(new String(files.export(language, AWA), UTF_8)).contains("\r\n\"Awa;=1+1,@x\"");
            }
        }

        private List<ContactView> book() {
            return contacts.list(new ContactQuery("", java.util.Optional.empty(), 0, 20), AWA)
                    .items();
        }
    }
}
