package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.directory.Person;

/** People found on a real OpenLDAP, configured as docs/directory.md says. */
class LdapSearchIT extends OnOpenLdap {
    @Test
    void peopleShouldBeFoundBySearchAndByNumber() {
        try (OpenedDirectory opened = open(Map.of())) {
            assertThat(opened.directory().numbersByMail(List.of("awa@example.org", "nobody@example.org")))
                    .isEqualTo(Map.of("awa@example.org", List.of("+33 6 39 98 10 01", "1001")));
            assertThat(opened.directory().search("opérat"))
                    .extracting(Person::login)
                    .containsExactly("operator");
            assertThat(opened.directory().search("100"))
                    .extracting(Person::login)
                    .containsExactly("awa", "fatou", "paul");
            assertThat(opened.directory().search("06 39 98 10 01"))
                    .extracting(Person::login)
                    .containsExactly("awa");
            assertThat(opened.directory().search("*(")).isEmpty();
            for (String number : List.of("1001", "0639981001", "+33639981001", "0033639981001")) {
                assertThat(opened.directory().findByNumber(number))
                        .map(Person::login)
                        .contains("awa");
            }
            assertThat(opened.directory().findByNumber("anonymous")).isEmpty();
            assertThat(opened.directory().findByNumber("4242")).isEmpty();
        }
    }

    /** Plans without a trunk 0, and with one that stays. */
    @ParameterizedTest
    @CsvSource({
        "221, sn, 77 812 34 56,      771234501 221778123456 +221778123456 00221778123456 778123456",
        "225, ci, +225 0701234567,   0701234567 2250701234567 002250701234567",
        "228, tg, +228 90 12 34 56,  90123456 22890123456",
        "39,  it, +39 06 1234 5678,  0612345678 390612345678 00390612345678"
    })
    void peopleOfEveryPlanShouldBeKnownByTheirNumber(String code, String login, String kept, String called)
            throws Exception {
        addPerson(login, login, "telephoneNumber: " + kept);
        try (OpenedDirectory opened = open(Map.of("PALABRE_LDAP_COUNTRY_CODE", code))) {
            for (String number : called.split(" ")) {
                assertThat(opened.directory().findByNumber(number))
                        .as(number)
                        .map(Person::login)
                        .isEqualTo(number.equals("771234501") ? Optional.empty() : Optional.of(login));
            }
        }
    }
}
