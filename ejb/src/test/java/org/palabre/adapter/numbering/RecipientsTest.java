package org.palabre.adapter.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.palabre.notification.MailAddress;
import org.palabre.notification.PhoneNumbers;
import org.palabre.notification.Recipient;
import org.palabre.notification.Recipient.ByMail;
import org.palabre.notification.Recipients;
import org.palabre.notification.Recipients.Fault;
import org.palabre.notification.TextRules;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** With the real numbering plans, since a made-up one would agree with whatever the list says. */
class RecipientsTest {
    private static final Settings OPEN = Settings.of(Map.of(Setting.PALABRE_SMS_ALLOWED, "+"));
    private static final PhoneNumbers NUMBERS = new NumberingPlans(OPEN);

    @Test
    void readShouldFindMailAndPhonesHoweverTheyAreSeparated() {
        assertThat(keys("""
                paul@example.org, Anne Diop <Anne@Example.org>;06 12 34 56 78
                "Martin, Paul" <p.martin@example.org>,
                Ndiaye, Fatou <fatou@example.org>; mailto:awa@example.org

                x@example.org y@example.org\tz@example.org
                Élodie <+33 7 61 00 00 01>
                """))
                .containsExactly(
                        "paul@example.org",
                        "anne@example.org",
                        "+33612345678",
                        "p.martin@example.org",
                        "fatou@example.org",
                        "awa@example.org",
                        "x@example.org",
                        "y@example.org",
                        "z@example.org",
                        "+33761000001");
    }

    @Test
    void readShouldKeepTheNames() {
        assertThat(read("\"Martin, Paul\" <p@example.org>; Ndiaye,\tFatou  <f@example.org>\ng@example.org")
                        .valid())
                .map(recipient -> ((ByMail) recipient).name())
                .containsExactly("Martin, Paul", "Ndiaye, Fatou", "");
    }

    /** As they are copied from pages, telephones and other programs. */
    @Test
    void readShouldNotMindWhatNobodySeesAroundAddresses() {
        assertThat(keys(
                        "\u200bpaul@example.org\u00a0;\u00a0\u200b\n\ufeff<anne@example.org\u200e>\u200b,\u202a06 12 34 56 78\u202c\n"
                                + "x@example.org\u00a0y@example.org"))
                .containsExactly(
                        "paul@example.org", "anne@example.org", "+33612345678", "x@example.org", "y@example.org");
    }

    @Test
    void readShouldRefuseNamesThatHideWhatTheySay() {
        Recipients read = read("\"Pa\u202eul\" <paul@example.org>; \u200bAwa <awa@example.org>; Zoé <zoe@example.org>");

        assertThat(read.valid()).hasSize(1);
        assertThat(read.faults())
                .extracting(Fault::key, Fault::arguments)
                .containsExactly(
                        tuple("wrong.invisibleCharacter", List.of("U+202E")),
                        tuple("wrong.invisibleCharacter", List.of("U+200B")));
    }

    @Test
    void readShouldMergeWhoIsNamedTwice() {
        assertThat(keys("Paul <paul@example.org>, PAUL@EXAMPLE.ORG, 06 12 34 56 78; +33612345678"))
                .containsExactly("paul@example.org", "+33612345678");
    }

    @Test
    void readShouldNameEachFaultWithItsReason() {
        Recipients read = read("paul@example.org\nanne@, 01 72 93 95 95\n1001; Paul\n06 12; \"x");

        assertThat(read.valid()).hasSize(1);
        assertThat(read.faults())
                .extracting(Fault::line, Fault::text, Fault::key)
                .containsExactly(
                        tuple(2, "anne@", "wrong.mailAddress"),
                        tuple(2, "01 72 93 95 95", "wrong.phoneNumber.notMobile"),
                        tuple(3, "1001", "wrong.phoneNumber.internal"),
                        tuple(3, "Paul", "wrong.recipient"),
                        tuple(4, "06 12", "wrong.phoneNumber.tooShort"),
                        tuple(4, "\"x", "wrong.recipient"));
    }

    @Test
    void readShouldTakeAThousandAndRefuseOneMore() {
        String thousand =
                IntStream.range(0, 1000).mapToObj(i -> "p" + i + "@example.org").collect(Collectors.joining("\n"));

        assertThat(read(thousand).valid()).hasSize(1000);
        assertThatThrownBy(() -> read(thousand + ",x@example.org"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("wrong.tooManyRecipients");
                    assertThat(refused.problems().getFirst().field()).contains("recipients");
                });
    }

    @Test
    void readShouldNotBreakOnALineThatNeverEnds() {
        assertThat(read("\"".repeat(199_999)).faults()).hasSize(1);
        assertThat(read("a,".repeat(900)).faults()).hasSize(900);
        assertThatThrownBy(() -> read("a".repeat(200_001))).isInstanceOf(DomainException.class);
    }

    @Test
    void nothingShouldBeNobody() {
        assertThat(read(" ,;\n\r\n ,").valid()).isEmpty();
        assertThat(read(" ,;\n\r\n ,").faults()).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenShouldBeReadBack(@ForAll("people") List<ByMail> people, @ForAll("separators") String separator) {
        String written = people.stream()
                .map(person -> "\"" + person.name() + "\" <" + person.address() + ">")
                .collect(Collectors.joining(separator));

        assertThat(read(written).valid()).isEqualTo(List.<Recipient>copyOf(people));
        assertThat(read(written).faults()).isEmpty();
    }

    @Provide
    Arbitrary<List<ByMail>> people() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abcÉß,;'.()@0").ofMaxLength(12).map(String::strip);
        Arbitrary<String> locals =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        return names.flatMap(name -> locals.map(local ->
                        new ByMail(MailAddress.parse(local + "@example.org").orElseThrow(), name)))
                .list()
                .ofMaxSize(8)
                .uniqueElements(ByMail::key);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\n", "\r\n", " , ", ";\n", ",\n");
    }

    private static List<String> keys(String pasted) {
        Recipients read = read(pasted);
        assertThat(read.faults()).isEmpty();
        return read.valid().stream().map(Recipient::key).toList();
    }

    private static Recipients read(String pasted) {
        return Recipients.read(pasted, "recipients", new TextRules(NUMBERS, null, OPEN));
    }
}
