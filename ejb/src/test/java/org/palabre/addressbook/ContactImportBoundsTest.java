package org.palabre.addressbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.csv.CommonsCsv;
import org.palabre.adapter.vcard.EzVcards;

/** No file costs more than it holds, whatever is in it; what is left out is told. */
class ContactImportBoundsTest extends OnBook {
    private ContactImportDesk files;

    @BeforeEach
    void open() {
        files = stage.get(ContactImportDesk.class);
    }

    private ImportReport take(String text) {
        return files.take(text.getBytes(UTF_8), AWA);
    }

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
                "X-ADDRESSBOOKSERVER-KIND:group", "FN:%d " + "x".repeat(700), "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a");
        String groups = IntStream.range(0, 1_000).mapToObj(group::formatted).collect(Collectors.joining());
        String text = groups + card("UID:a", "EMAIL:awa@example.org").repeat(2_500);
        List<String> cells = new EzVcards()
                .read(text, 6_000).stream()
                        .skip(1)
                        .map(row -> row.cells().getLast())
                        .toList();
        assertThat(cells).hasSize(2_500).allSatisfy(cell -> assertThat(cell).isSameAs(cells.getFirst()));
        assertThat(cells.getFirst().split(" ::: ")).hasSize(GroupDesk.MOST + 1).allSatisfy(name -> assertThat(name)
                .hasSize(61));
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
        assertThat(problems(() -> preview(group.repeat(1_001) + one))).containsExactly("file wrong.file.tooManyGroups");
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
        var importer = new ContactImportDesk(books, new CommonsCsv(), new EzVcards(), null, null);
        assertThat(problems(() -> importer.take(new byte[0], AWA))).containsExactly("file wrong.file.header");
        assertThat(locked).isFalse();
    }

    private ImportReport preview(String text) {
        return files.preview(text.getBytes(UTF_8), AWA);
    }
}
