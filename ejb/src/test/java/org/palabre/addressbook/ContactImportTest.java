package org.palabre.addressbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.csv.CommonsCsv;
import org.palabre.adapter.vcard.EzVcards;
import org.palabre.shared.DomainException.Problem;

class ContactImportTest extends OnBook {
    private ContactImport files;

    @BeforeEach
    void open() {
        files = stage.get(ContactImport.class);
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
            try (InputStream file = ContactImportTest.class.getResourceAsStream("exports/google.csv")) {
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
            assertThat(take("mail 1,mail 2,mail 3\n" + people).asides()).hasSize(ContactImport.MOST_LINES);
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
            assertThat(problems(() -> files.preview(new byte[ContactImport.MOST_BYTES + 1], AWA)))
                    .containsExactly("file wrong.file.tooLarge");
            assertThat(problems(() -> files.preview(ContactDeskTest.many(ContactImport.MOST_LINES + 1), AWA)))
                    .containsExactly("file wrong.file.tooManyLines");
            assertThat(files.preview(ContactDeskTest.many(ContactImport.MOST_LINES), AWA)
                            .added())
                    .isEqualTo(ContactImport.MOST_LINES);
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
    class Bounds {
        private static String card(String... lines) {
            return "BEGIN:VCARD\nVERSION:3.0\n" + String.join("\n", lines) + "\nEND:VCARD\n";
        }

        private static List<String> told(List<ImportReport.Fault> faults) {
            return faults.stream()
                    .map(fault -> fault.line() + " " + fault.field() + " "
                            + fault.problem().key() + " " + fault.problem().arguments())
                    .toList();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "name,mail\nAwa%sBa,awa@example.org\nPaul,paul@example.org\n",
                    "mail,name\n" + "awa@example.org,Awa%sBa\npaul@example.org,Paul\n"
                })
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void aTableShouldLeaveOutTheLineWithAnEndlessCell(String text) {
            ImportReport report = preview(text.formatted(" ".repeat(2_000_000)));
            assertThat(told(report.faults())).containsExactly("2 name wrong.tooLong [20000]");
            assertThat(report.added()).isEqualTo(1);
        }

        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void cardsShouldLeaveOutTheOneWithAnEndlessName() {
            ImportReport report = preview(card("FN:Awa" + " ".repeat(2_000_000) + "Ba", "EMAIL:awa@example.org")
                    + card("FN:Paul", "EMAIL:paul@example.org"));
            assertThat(told(report.faults())).containsExactly("1 name wrong.tooLong [20000]");
            assertThat(report.added()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            "first name,name,500",
            "mail,mail,500",
            "phone,mobile,500",
            "group,group,500",
            "categories,group,500",
            "language,language,500",
            "full name,name,500",
            "ville,-,0"
        })
        void aValueShouldHaveFiveHundredCharactersAtMost(String column, String field, int bound) {
            String line = "e-mail," + column + "\nawa@example.org,";
            assertThat(told(preview(line + "x".repeat(501) + "\n").faults()))
                    .isEqualTo(bound == 0 ? List.of() : List.of("2 " + field + " wrong.tooLong [500]"));
            assertThat(told(preview(line + "x".repeat(500) + "\n").faults()))
                    .doesNotContain("2 " + field + " wrong.tooLong [500]");
        }

        /** Marks that are put into order one by one would take their number squared. */
        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void endlessHeadersShouldBeNoColumnsAndBeToldInShort() {
            String header = "\u0301".repeat(450_000) + "\u0316".repeat(450_000);
            ImportReport report = preview("mail," + header + "\nawa@example.org,x\n");
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.ignored())
                    .singleElement()
                    .satisfies(told -> assertThat(told).hasSize(80).endsWith("…"));
        }

        @Test
        void allGroupsOfABookShouldFitIntoALine() {
            String names = IntStream.range(0, GroupDesk.MOST)
                    .mapToObj(i -> "%060d".formatted(i))
                    .collect(Collectors.joining("|"));
            assertThat(preview("mail,group\nawa@example.org," + names + "\n").newGroups())
                    .hasSize(GroupDesk.MOST);
            assertThat(told(preview("mail,group\nawa@example.org," + names + "|Ventes\n")
                            .faults()))
                    .containsExactly("2 group refused.tooManyGroups [200]");
        }

        @Test
        void moreAddressesAndNumbersThanAreReadShouldBeTold() {
            String mails = IntStream.range(0, 20)
                    .mapToObj(i -> "a%d@example.org".formatted(i))
                    .collect(Collectors.joining(" ::: "));
            assertThat(told(preview("mail\n" + mails + "\n").asides()))
                    .hasSize(19)
                    .noneMatch(told -> told.contains("unread"));
            assertThat(told(preview("mail\n" + mails + " ::: b@example.org\n").asides()))
                    .hasSize(20)
                    .contains("2 mail refused.aside.unread [20]");
        }

        @Test
        void moreAddressesAndNumbersThanAreReadOfACardShouldBeTold() {
            String many = IntStream.range(0, 30_000)
                    .mapToObj(i -> "EMAIL:a%d@example.org\nTEL:01990%05d".formatted(i, i))
                    .collect(Collectors.joining("\n"));
            List<String> told = told(preview(card(many)).asides());
            assertThat(told)
                    .hasSize(19 + 1 + 20 + 1)
                    .contains("1 mail refused.aside.unread [20]", "1 mobile refused.aside.unread [20]");
            assertThat(new EzVcards().read(card(many), 10).get(1).cells())
                    .allSatisfy(cell -> assertThat(cell.split(":::")).hasSizeLessThan(22));
        }

        /** Each label was held against each number, by their groups: squared. */
        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void labelsBesideNumbersShouldBeLookedAtOnce() {
            String text = card("EMAIL:awa@example.org", "TEL:1\nA.X-ABLABEL:\n".repeat(100_000));
            assertThat(preview(text).added()).isEqualTo(1);
        }

        /** The library holds each label against each postal address: squared. */
        @Test
        @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void labelsOfPostalAddressesShouldBePassedOver() {
            String text = card("EMAIL:awa@example.org", "LABEL:x\nADR;HOME:\n".repeat(100_000));
            assertThat(preview(text).added()).isEqualTo(1);
        }

        /** Each card got a text of its own with all names. */
        @Test
        void groupsShouldNotMultiplyWithTheirMembers() {
            String group = card(
                    "X-ADDRESSBOOKSERVER-KIND:group",
                    "FN:%d " + "x".repeat(700),
                    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a");
            String groups = IntStream.range(0, 1_000).mapToObj(group::formatted).collect(Collectors.joining());
            String text = groups + card("UID:a", "EMAIL:awa@example.org").repeat(2_500);
            List<String> cells = new EzVcards()
                    .read(text, 6_000).stream()
                            .skip(1)
                            .map(row -> row.cells().getLast())
                            .toList();
            assertThat(cells).hasSize(2_500).allSatisfy(cell -> assertThat(cell).isSameAs(cells.getFirst()));
            assertThat(cells.getFirst().split(" ::: "))
                    .hasSize(GroupDesk.MOST + 1)
                    .allSatisfy(name -> assertThat(name).hasSize(61));
            assertThat(preview(text).faults())
                    .hasSize(2_500)
                    .allSatisfy(fault -> assertThat(fault.problem().key()).isEqualTo("refused.tooManyGroups"));
        }

        @Test
        void aGroupsNameThatIsTooLongShouldBeToldAndNotCut() {
            String text = card(
                            "X-ADDRESSBOOKSERVER-KIND:group",
                            "FN:a" + "\u00a0".repeat(600) + "x".repeat(60),
                            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a")
                    + card("UID:a", "EMAIL:awa@example.org");
            assertThat(told(preview(text).faults())).containsExactly("7 group wrong.tooLong [60]");
        }

        /** They were counted as contacts where too many are refused, and then were none. */
        @Test
        void groupsThatAreCardsShouldTakeNoContactsPlace() {
            String group = card("KIND:group", "FN:Ventes").replace("VERSION:3.0", "VERSION:4.0");
            String one = card("EMAIL:awa@example.org");
            assertThat(ContactFile.read(
                                    (group.repeat(600) + one.repeat(5_000)).getBytes(UTF_8),
                                    new CommonsCsv(),
                                    new EzVcards())
                            .lines())
                    .hasSize(5_000);
            assertThat(problems(() -> preview(group.repeat(600) + one.repeat(5_001))))
                    .containsExactly("file wrong.file.tooManyLines");
            assertThat(preview(group.repeat(1_000) + one).added()).isEqualTo(1);
            assertThat(problems(() -> preview(group.repeat(1_001) + one)))
                    .containsExactly("file wrong.file.tooManyGroups");
        }

        /** Whoever writes in the book meanwhile does not wait for it. */
        @Test
        void aFileShouldBeReadBeforeTheBookIsLocked() {
            var locked = new AtomicBoolean();
            var books = new JpaAddressBooks() {
                @Override
                void lock(String owner) {
                    locked.set(true);
                }
            };
            var importer = new ContactImport(books, new CommonsCsv(), new EzVcards(), null, null);
            assertThat(problems(() -> importer.take(new byte[0], AWA))).containsExactly("file wrong.file.header");
            assertThat(locked).isFalse();
        }

        private ImportReport preview(String text) {
            return files.preview(text.getBytes(UTF_8), AWA);
        }
    }

    @Nested
    class Exporting {
        @Test
        void shouldComeBackAsItWas() {
            add(
                    new ContactWish("=HYPERLINK(\"x\";1)", "a@example.org", "0639981003", "fr"),
                    groups.create("-1; a", AWA).id());
            add(new ContactWish("'+1 apostrophe", "b@example.org", "", ""));
            add(
                    new ContactWish("@Sow, d’Été", "c@example.org", "", "en"),
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
            add(new ContactWish("=1+1", "a@example.org", "0639981003", ""));
            add(new ContactWish("-Jean", "b@example.org", "", ""));
            String text = new String(files.export("fr", AWA), UTF_8);
            assertThat(text)
                    .startsWith("\ufeffnom;e-mail;mobile;langue;groupe\r\n")
                    .contains("'=1+1", "'+33639981003", "'-Jean");
            assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line.split(";"))
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("\"?[=+\\-@\\t].*")));
        }

        private List<ContactView> book() {
            return contacts.list(new ContactQuery("", java.util.Optional.empty(), 0, 20), AWA)
                    .items();
        }
    }
}
