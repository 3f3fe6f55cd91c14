package org.palabre.addressbook;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.csv.CommonsCsv;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.adapter.vcard.EzVcards;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Settings;

/** Files with the headers that mail programs really write, of the same three people, in all their characters. */
class ContactFileTest {
    private static final List<String> PROGRAMS = List.of(
            "thunderbird-en",
            "thunderbird-fr",
            "google",
            "google-old",
            "google-for-outlook",
            "outlook-classic-en",
            "outlook-classic-fr",
            "outlook-new",
            "apple-tool",
            "apple-text");

    private static final List<String> CARDS = List.of("apple", "google", "thunderbird", "outlook");

    private static final List<String> WITHOUT_GROUPS = List.of("thunderbird-en", "thunderbird-fr", "apple-text");

    private static final PhoneNumbers NUMBERS = new NumberingPlans(Settings.of(Map.of()));

    /** Whom each of these files holds. */
    private static final List<String> EVERYBODY = List.of(
            "Fatou Sow|fatou@example.org|+33639981003",
            "Zoé Lefèvre|zoe@example.org|+33639981005",
            "|paul@example.org|");

    private static final List<String> ASIDES_OF_FATOU =
            List.of("refused.aside.mail fatou.sow@example.com", "refused.aside.mobile +33 1 99 00 12 34");

    /** As programs and spreadsheets write a text. */
    private enum Written {
        UTF8(UTF_8, "", ""),
        UTF8_MARKED(UTF_8, "\ufeff", ""),
        UTF16_LITTLE(UTF_16LE, "\ufeff", ""),
        UTF16_BIG(UTF_16BE, "\ufeff", ""),
        UTF16_UNSAID(UTF_16LE, "", "UTF-16"),
        WINDOWS(Charset.forName("windows-1252"), "", "windows-1252"),
        MACINTOSH(Charset.forName("x-MacRoman"), "", "MacRoman"),
        DOS(Charset.forName("IBM850"), "", "IBM850");

        private final Charset charset;
        private final String mark;
        private final String guessed;

        Written(Charset charset, String mark, String guessed) {
            this.charset = charset;
            this.mark = mark;
            this.guessed = guessed;
        }

        /** DOS has no typographic apostrophe. */
        byte[] bytes(String text) {
            return (mark + (this == DOS ? text.replace('’', '\'') : text)).getBytes(charset);
        }
    }

    static Stream<Arguments> everyProgramInAllCharacters() {
        return PROGRAMS.stream()
                .flatMap(program -> Stream.of(Written.values()).map(written -> Arguments.of(program, written)));
    }

    private static String text(String program) {
        return resource("exports/" + program + ".csv");
    }

    private static String cardsOf(String program) {
        return resource("cards/" + program + ".vcf");
    }

    private static String resource(String name) {
        try (InputStream file = ContactFileTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContactFile read(String text) {
        return ContactFile.read(text.getBytes(UTF_8), new CommonsCsv(), new EzVcards());
    }

    private static List<ContactCard> cards(ContactFile file) {
        return file.lines().stream()
                .map(line -> ContactCard.read(line.input(NUMBERS), NUMBERS))
                .toList();
    }

    private static List<String> shown(ContactFile file) {
        return cards(file).stream()
                .map(one -> one.name() + "|" + one.mail() + "|" + one.mobile())
                .toList();
    }

    private static List<String> asides(ContactFile file, int line) {
        return file.lines().get(line).asides(cards(file).get(line), NUMBERS).stream()
                .map(aside -> aside.key() + " " + aside.arguments().getFirst())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyProgramInAllCharacters")
    void shouldHaveEverybodyOnceWithNameAddressNumberAndGroups(String program, Written written) {
        ContactFile file = ContactFile.read(written.bytes(text(program)), new CommonsCsv(), new EzVcards());
        assertThat(shown(file)).isEqualTo(EVERYBODY);
        List<String> sales = WITHOUT_GROUPS.contains(program) ? List.of() : List.of("Ventes");
        assertThat(file.lines()).extracting(ContactLine::groups).containsExactly(sales, List.of(), List.of());
        assertThat(file.guessed()).isEqualTo(written.guessed);
        assertThat(file.sample()).isEqualTo(written.guessed.isEmpty() ? List.of() : List.of("Zoé Lefèvre"));
    }

    @ParameterizedTest
    @MethodSource("everyProgramInAllCharacters")
    void shouldObeyTheLineThatNamesTheSeparator(String program, Written written) {
        String separator = program.equals("apple-text") ? "\t" : ",";
        String end = program.startsWith("apple") ? "\r" : "\r\n";
        byte[] bytes = written.bytes("sep=" + separator + end + text(program));
        ContactFile file = ContactFile.read(bytes, new CommonsCsv(), new EzVcards());
        assertThat(shown(file)).isEqualTo(shown(read(text(program))));
        assertThat(file.lines().getFirst().number()).isEqualTo(3);
    }

    /** A second address and the telephone of the office. */
    @ParameterizedTest
    @MethodSource("programs")
    void shouldNameWhatContactsHaveNoRoomFor(String program) {
        ContactFile file = read(text(program));
        assertThat(asides(file, 0)).isEqualTo(ASIDES_OF_FATOU);
        assertThat(asides(file, 1)).isEmpty();
    }

    static List<String> programs() {
        return PROGRAMS;
    }

    /** Outlook has the most columns, 92, and nobody has as many addresses as would fit into a file. */
    @Test
    void shouldBeBounded() {
        assertThat(OnBook.problems(() -> read("mail," + "x,".repeat(500) + "\n")))
                .containsExactly("file wrong.file.table");
        assertThat(read("mail\n" + "a@example.org ::: ".repeat(1_000) + "\n")
                        .lines()
                        .getFirst()
                        .mails())
                .hasSize(20);
    }

    @Nested
    class Cards {
        static Stream<Arguments> everyProgramInTheCharactersOfCards() {
            return CARDS.stream().flatMap(program -> Stream.of(
                            Written.UTF8, Written.UTF8_MARKED, Written.UTF16_LITTLE, Written.MACINTOSH)
                    .map(written -> Arguments.of(program, written)));
        }

        static List<String> programs() {
            return CARDS;
        }

        @ParameterizedTest
        @MethodSource("everyProgramInTheCharactersOfCards")
        void shouldHaveEverybodyOnceWithNameAddressNumberAndGroups(String program, Written written) {
            ContactFile file = ContactFile.read(written.bytes(cardsOf(program)), new CommonsCsv(), new EzVcards());
            assertThat(shown(file)).isEqualTo(EVERYBODY);
            assertThat(file.lines())
                    .extracting(ContactLine::groups)
                    .containsExactly(List.of("Ventes"), List.of(), List.of());
            assertThat(file.ignored()).isEmpty();
        }

        /** A second address and the telephone of the office; a fax is none. */
        @ParameterizedTest
        @MethodSource("programs")
        void shouldNameWhatContactsHaveNoRoomFor(String program) {
            assertThat(asides(read(cardsOf(program)), 0)).isEqualTo(ASIDES_OF_FATOU);
        }

        @Test
        void shouldBeToldByTheLineOnWhichTheyBegin() {
            assertThat(read(cardsOf("outlook")).lines())
                    .extracting(ContactLine::number)
                    .containsExactly(1, 17, 31);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void shouldHaveAnyEndOfLine(String end) {
            String card = String.join(
                    end, "begin:vcard", "version:3.0", "fn:Awa", "email:awa@example.org", "end:vcard", "", "");
            assertThat(shown(read("\ufeff" + end + card + card)))
                    .containsExactly("Awa|awa@example.org|", "Awa|awa@example.org|");
        }

        /** As far as they can be read; whoever has neither address nor number is told by the line. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                value = {
                    "BEGIN:VCARD#0",
                    "BEGIN:VCARD|EMAIL:awa@example.org#1",
                    "BEGIN:VCARD|nonsense|VERSION:9|EMAIL:awa@example.org|END:VCARD#1",
                    "BEGIN:VCARD|EMAIL:awa@example.org|PHOTO;ENCODING=b:%%%|BDAY:never|TEL;PREF=x:1|END:VCARD#1",
                    "BEGIN:VCARD|FN;ENCODING=QUOTED-PRINTABLE:=ZZ|EMAIL;PREF=no:awa@example.org|END:VCARD#1",
                    "BEGIN:VCARD|FN;CHARSET=none;ENCODING=QUOTED-PRINTABLE:=C3|EMAIL:awa@example.org|END:VCARD#1",
                })
        void shouldBeReadWithPatience(String text, int people) {
            ContactFile file = read(text.replace("|", "\r\n") + "\r\n");
            assertThat(file.lines().stream().filter(line -> !line.mails().isEmpty()))
                    .hasSize(people);
        }

        @Test
        void shouldBeBounded() {
            String card = "BEGIN:VCARD\nEMAIL:awa@example.org\nEND:VCARD\n";
            assertThat(read(card.repeat(5_000)).lines()).hasSize(5_000);
            assertThat(OnBook.problems(() -> read(card.repeat(5_001)))).containsExactly("file wrong.file.tooManyLines");
            assertThat(read("BEGIN:VCARD\n" + "EMAIL:awa@example.org\n".repeat(50_000) + "END:VCARD\n")
                            .lines())
                    .hasSize(1);
            assertThat(read("BEGIN:VCARD\n".repeat(100_000)).lines()).hasSizeLessThan(2);
            assertThat(read("BEGIN:VCARD\nFN:" + "x\n ".repeat(400_000) + "\nEND:VCARD\n")
                            .lines())
                    .hasSize(1);
        }
    }

    @Nested
    class Separator {
        @ParameterizedTest
        @ValueSource(strings = {"sep=;\n", "sep=;\r\n", "\"sep=;\"\r\n", "sep=;\r", "\ufeffsep=;\r\n"})
        void shouldBeWhatTheFirstLineSays(String said) {
            assertThat(shown(read(said + "nom;mail\nSow, Fatou, Mme;fatou@example.org\n")))
                    .containsExactly("Sow, Fatou, Mme|fatou@example.org|");
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                nullValues = "-",
                value = {
                    "Name,First Name,Last Name;Fatou Sow,Fatou,Sow;Fatou Sow",
                    "Name,First Name;Sow,Fatou;Fatou Sow",
                    "Name,First Name;Fatou Sow,Fatou;Fatou Sow",
                    "Nom,Prénom;Sow,Fatou;Fatou Sow",
                    "Nom,Prénom;SOW Fatou,Fatou;SOW Fatou",
                    "Nom,Prénom,Nom complet;Sow,Fatou,Fatou Binta Sow;Fatou Binta Sow",
                    "First Name,Last Name;Fatou Sow,Sow;Fatou Sow",
                    "First Name,Last Name;Fatou,Fatou Sow;Fatou Sow",
                    "First Name,Last Name;Thomas,Thomas;Thomas Thomas",
                    "First Name,Last Name;Jean Paul,Jean;Jean Paul Jean",
                    "First Name,Middle Name,Last Name;Fatou,Binta,Sow;Fatou Binta Sow",
                    "Prénom,Deuxième prénom,Nom;Fatou,Binta,Sow;Fatou Binta Sow",
                    "First Name,Last Name,Display Name;Fatou,Sow,fatou@example.org;Fatou Sow",
                    "First Name,Last Name,Nickname;Fatou,,Fat;Fatou",
                    "First Name,Last Name,Nickname;,,Fat;Fat",
                    "First Name,Last Name,Company;,,Exemple;Exemple",
                    "Display Name;fatou@example.org;-",
                })
        void shouldBeWholeAndThereOnce(String header, String cells, String name) {
            assertThat(shown(read(header + ",mail\n" + cells + ",fatou@example.org\n")))
                    .containsExactly((name == null ? "" : name) + "|fatou@example.org|");
        }
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                nullValues = "-",
                value = {
                    "E-mail Address,E-mail 2 Address;,a@example.org;a@example.org|",
                    "E-mail Address,E-mail 2 Address;a@,b@example.org;b@example.org|",
                    "Secondary Email,Mobile;a@example.org,;a@example.org|",
                    "E-mail,Home Phone,Work Phone;a@example.org,0199001234,0639981003;a@example.org|+33639981003",
                    "E-mail,Work Phone;a@example.org,1234;a@example.org|",
                    "E-mail,Business Fax;a@example.org,0639981003;a@example.org|",
                    "E-mail,Phone,Mobile;a@example.org,0639981005,0639981003;a@example.org|+33639981003",
                    "Home Phone,Car Phone;0199001234,0639981003;|+33639981003",
                })
        void shouldBeTheFirstThatDo(String header, String cells, String reached) {
            assertThat(shown(read(header + "\n" + cells + "\n"))).containsExactly("|" + reached);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "E-mail,E-mail 2 Address;a@,b@;mail wrong.mailAddress",
                    "E-mail,Mobile;a@example.org,0199001234;mobile wrong.phoneNumber.notMobile",
                    "Home Phone,Name;0199001234,Awa;mobile wrong.phoneNumber.notMobile",
                })
        void shouldBeRefusedWhereNoneDoes(String header, String cells, String fault) {
            assertThat(OnBook.problems(() -> cards(read(header + "\n" + cells + "\n"))))
                    .containsExactly(fault);
        }
    }

    @Nested
    class Languages {
        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "fr,fr",
                    "FR,fr",
                    "fr-CA,fr",
                    "Français (France),fr",
                    "French,fr",
                    "en_GB,en",
                    "English,en",
                    "de,-"
                })
        void shouldBeThoseThatArePreferred(String written, String language) {
            assertThat(cards(read("mail,language\na@example.org," + written + "\n")))
                    .extracting(ContactCard::language)
                    .containsExactly(language == null ? "" : language);
        }
    }

    @Nested
    class Groups {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "Labels;Ventes ::: * myContacts ::: Paris ::: * friends;Ventes,Paris,friends",
                    "Group Membership;* My Contacts ::: Ventes;Ventes",
                    "Categories;`\"Rouge;Paris, Nord\"`;Rouge,Paris,Nord",
                    "groupe;`Ventes; Sud|starred`;`Ventes; Sud,starred`",
                })
        void shouldComeFromLabelsAndCategoriesWithoutThoseOfEverybody(String header, String cell, String groups) {
            assertThat(read("mail\t" + header + "\na@example.org\t" + cell + "\n")
                            .lines()
                            .getFirst()
                            .groups())
                    .isEqualTo(List.of(groups.split(",")));
        }
    }
}
