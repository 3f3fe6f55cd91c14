package org.palabre.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.shared.DomainException;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "paul@example.org",
                "Paul.Martin+reunion@mail.example.co.uk",
                "o'brien@example.org",
                "_x-1@ex-ample.org",
                "a@b.fr",
                "1@2.example",
                "paul@xn--fiqs8s.example"
            })
    void parseShouldTakeAnAddress(String typed) {
        assertThat(MailAddress.parse(typed)).map(MailAddress::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " paul@example.org ",
                "\tpaul@example.org\r\n",
                "\u00a0paul@example.org\u202f",
                "\u3000paul@example.org\u2003",
                "\u200bpaul@example.org\u200b",
                "\ufeffpaul@example.org",
                "\u202apaul@example.org\u202c",
                "\u200epaul@example.org\u2060\u00ad",
                "\u0000paul@example.org\u0085"
            })
    void parseShouldNotMindWhatNobodySeesAroundIt(String typed) {
        assertThat(MailAddress.parse(typed)).map(MailAddress::value).contains("paul@example.org");
        assertThat(MailAddress.orNone("mail", typed)).isEqualTo("paul@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa\u200bul@example.org",
                "pa\u202eul@example.org",
                "",
                " ",
                "paul",
                "@example.org",
                "paul@",
                "paul@example",
                "paul@@example.org",
                "paul@a@example.org",
                ".paul@example.org",
                "paul.@example.org",
                "pa..ul@example.org",
                "pa ul@example.org",
                "paul@-example.org",
                "paul@example-.org",
                "paul@example..org",
                "paul@.example.org",
                "paul@example.org.",
                "paul@exam_ple.org",
                "paul@192.0.2.1",
                "paul@[192.0.2.1]",
                "\"paul martin\"@example.org",
                "élodie@example.org",
                "paul@faß.example",
                "paul@example.org\r\nBcc: all@example.org",
                "paul\n@example.org",
                "paul,anne@example.org",
                "paul<anne@example.org"
            })
    void parseShouldRefuseWhatIsNone(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void parseShouldWriteADomainAsServersKnowIt() {
        assertThat(MailAddress.parse(" Rene@Société.Example "))
                .map(MailAddress::value)
                .contains("Rene@xn--socit-esab.example");
    }

    @Test
    void parseShouldHoldTheLengthsOfTheStandard() {
        String longest = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "museum";

        assertThat(longest).hasSize(254);
        assertThat(MailAddress.parse(longest)).isPresent();
        assertThat(MailAddress.parse("a" + longest)).isEmpty();
        assertThat(MailAddress.parse("a@" + "b".repeat(64) + ".org")).isEmpty();
        assertThat(MailAddress.parse("a@" + ("b".repeat(60) + ".").repeat(5) + "org"))
                .isEmpty();
    }

    @Test
    void atShouldNameTheField() {
        assertThatThrownBy(() -> MailAddress.at("to", "paul"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("wrong.mailAddress");
                    assertThat(refused.problems().getFirst().field()).contains("to");
                });
    }

    @Property(tries = 300)
    void whateverIsTypedShouldNotGetALineBreakIntoAHeader(@ForAll @StringLength(max = 40) String typed) {
        assertThat(MailAddress.parse(typed + "@example.org")
                        .map(MailAddress::value)
                        .orElse("x@y"))
                .matches("[\\x21-\\x7e]+")
                .containsOnlyOnce("@");
    }
}
