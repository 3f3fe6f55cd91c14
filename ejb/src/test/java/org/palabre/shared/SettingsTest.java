package org.palabre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing starts with a value that cannot be right. */
class SettingsTest {
    @Test
    void allThatAreWrongShouldBeNamedAtOnceWithValueAndRange() {
        WrongSettings wrong = refused(Map.of(
                "PALABRE_WARNINGS", "4",
                "PALABRE_SEATS", "five hundred",
                "PALABRE_EMPLOYEE_MAX_DURATION", "9999",
                "PALABRE_OUTBOX_TRIES", "0",
                "PALABRE_REGION", "XX"));

        assertThat(wrong.lines())
                .containsExactly(
                        "PALABRE_REGION=XX is wrong: " + Setting.PALABRE_REGION.meaning(),
                        "PALABRE_WARNINGS=4 is wrong: minutes before the end at which everybody is warned; empty: never;"
                                + " any of 1, 2, 3, 5, 10, 15, 20, 30",
                        "PALABRE_SEATS=five hundred is wrong: seats of the platform: callers that the switch carries at"
                                + " once; 2 to 100000",
                        "PALABRE_EMPLOYEE_MAX_DURATION=9999 is wrong: longest conference an employee may reserve, minutes;"
                                + " 1 to 1440",
                        "PALABRE_OUTBOX_TRIES=0 is wrong: tries of a mail or short message before it is given up; 1 to 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PALABRE_ZONE | Mars/Olympus",
                "PALABRE_ZONE | +01:00",
                "PALABRE_ZONE | UTC+2",
                "PALABRE_ZONE | Z",
                "PALABRE_CLOCK | moveable",
                "PALABRE_CLOCK | movable+2H",
                "PALABRE_ACCESS_NUMBERS | 8000",
                "PALABRE_ACCESS_NUMBERS | 8000:de",
                "PALABRE_ACCESS_NUMBERS | 8000:fr,8000:fr",
                "PALABRE_WARNINGS | 5;10",
                "PALABRE_CONSOLE | conf.example.org",
                "PALABRE_CONSOLE | ftp://conf.example.org",
                "PALABRE_TELL_OWNER | fax",
                "PALABRE_IDENTITY_SOURCES | list,ldap",
                "PALABRE_RESERVE_BY | Everyone",
                "PALABRE_DIAL_OUT_PREFIXES | 0033",
                "PALABRE_AGI_ADDRESS | 300.1.1.1",
                "PALABRE_AGI_PORT | 65536",
                "PALABRE_AGI_ALLOWED | ,",
                "PALABRE_AMI_HOST | pbx example",
                "PALABRE_AMI_PORT | 0",
                "PALABRE_DIAL_OUT | PJSIP/phones",
                "PALABRE_MAIL | sendmail",
                "PALABRE_MAIL_FROM | palabre",
                "PALABRE_MAIL_ICS_ATTACHMENT | yes",
                "PALABRE_SMTP_TRUST | /nowhere/to/be/found.pem",
                "PALABRE_SMS_FROM | Palabre of the company",
                "PALABRE_SMPP_USER | sixteenletters16",
                "PALABRE_SMS_URL | ftp://sms.example.org/send",
                "PALABRE_SMS_DLR_URL | http://conf.example.org/sms/receipts",
                "PALABRE_SEATS | 99999999999999",
            })
    void aValueOutOfItsRangeShouldBeRefused(String name, String value) {
        assertThat(refused(Map.of(name, value)).lines())
                .singleElement()
                .asString()
                .startsWith(name + "=" + value);
    }

    @Test
    void aPasswordInAnAddressShouldNotBeShown() {
        assertThat(refused(Map.of("PALABRE_SMS_URL", "http://me:s3same@sms.example.org/send?key=s3same"))
                        .getMessage())
                .contains("PALABRE_SMS_URL=http://…@sms.example.org/send?… is wrong")
                .doesNotContain("s3same");
    }

    @ParameterizedTest
    @CsvSource({
        "PALABRE_PIN_PEPPER, tooshort",
        "PALABRE_FIRST_PASSWORD, sesame",
        "PALABRE_SMPP_PASSWORD, ninechars",
    })
    void aSecretShouldNotBeShown(String name, String value) {
        assertThat(refused(Map.of(name, value)).getMessage())
                .startsWith(name + " (its value is not shown) is wrong: ")
                .doesNotContain(value);
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultShouldBeWithinItsRange(Setting setting) {
        assertThat(setting.range().takes(setting.byDefault())).isTrue();
    }

    /** A line of a settings file that was left empty. */
    @Test
    void emptyShouldBeTheDefaultUnlessItMeansSomething() {
        Map<String, String> empty = new HashMap<>();
        Arrays.stream(Setting.values()).forEach(setting -> empty.put(setting.name(), " "));
        Settings settings = settings(empty);

        assertThat(settings.number(Setting.PALABRE_SEATS)).isEqualTo(500);
        assertThat(settings.zone()).hasToString("Europe/Paris");
        assertThat(settings.list(Setting.PALABRE_WARNINGS)).isEmpty();
        assertThat(settings.list(Setting.PALABRE_TELL_OWNER)).isEmpty();
        assertThat(settings.text(Setting.PALABRE_AMI_HOST)).isEmpty();
    }

    @Test
    void valuesShouldBeReadIntoWhatTheyAre() throws Exception {
        Settings settings = settings(Map.of(
                "PALABRE_WARNINGS", " 10, 5 ",
                "PALABRE_IDENTITY_SOURCES", "ldap, list",
                "PALABRE_AGI_ALLOWED", "127.0.0.1, 10.0.0.7",
                "PALABRE_DEMO", "true"));

        assertThat(settings.list(Setting.PALABRE_WARNINGS)).containsExactly("10", "5");
        assertThat(settings.text(Setting.PALABRE_IDENTITY_SOURCES)).isEqualTo("ldap,list");
        assertThat(settings.addresses(Setting.PALABRE_AGI_ALLOWED)).contains(InetAddress.getByName("10.0.0.7"));
        assertThat(settings.on(Setting.PALABRE_DEMO)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PALABRE_IDENTITY_SOURCES=list | PALABRE_PASSWORD_PEPPER is not set, and PALABRE_IDENTITY_SOURCES=list needs it",
                "PALABRE_AMI_HOST=pbx.example.org | PALABRE_AMI_SECRET is not set, and PALABRE_AMI_HOST=pbx.example.org needs it",
                "PALABRE_MAIL=folder | PALABRE_FOLDER is not set, and PALABRE_MAIL=folder needs it",
                "PALABRE_SMS=folder | PALABRE_FOLDER is not set, and PALABRE_SMS=folder needs it",
                "PALABRE_SMS=smpp | PALABRE_SMPP_USER is not set, and PALABRE_SMS=smpp needs it",
                "PALABRE_SMS=http | PALABRE_SMS_URL is not set, and PALABRE_SMS=http needs it",
                "PALABRE_MAIL=smtp PALABRE_SMTP_HOST=mail.example.org"
                        + " | PALABRE_SMTP_TLS=none is wrong with PALABRE_SMTP_HOST=mail.example.org",
            })
    void whatContradictsShouldBeNamedWithTheRemedy(String given, String told) {
        Map<String, String> values = new HashMap<>(Map.of("PALABRE_AMI_HOST", ""));
        List.of(given.split(" ")).forEach(pair -> values.put(pair.split("=")[0], pair.split("=")[1]));

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, () -> Settings.checked(source(values)));

        assertThat(wrong.lines()).singleElement().asString().startsWith(told);
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(source(values));
    }

    private static WrongSettings refused(Map<String, String> values) {
        return catchThrowableOfType(WrongSettings.class, () -> settings(values));
    }

    private static Function<String, Optional<String>> source(Map<String, String> values) {
        return name -> Optional.ofNullable(values.get(name));
    }
}
