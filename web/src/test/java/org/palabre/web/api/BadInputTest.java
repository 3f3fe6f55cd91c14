package org.palabre.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.conference.Options;
import org.palabre.conference.Reservation;
import org.palabre.web.api.conference.ConferenceResource;
import org.palabre.web.api.conference.ReservationBody;
import org.palabre.web.api.conference.RestorationsResource;
import org.palabre.web.api.live.LiveBodies;

/** What the API does with what no honest caller sends. Values that only break a rule are the desk's to refuse. */
class BadInputTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"numbers\":null}",
                "{\"numbers\":\"71234567\"}",
                "{\"numbers\":[71234567]}",
                "{\"numbers\":[\"half \\ud83d\"]}",
                "{\"numbers\":[],\"other\":1}"
            })
    void aRestorationShouldSayWhatItIsOf(String body) {
        assertThatThrownBy(() -> RestorationsResource.numbers(stream(body))).isInstanceOf(Malformed.class);
    }

    @Test
    void aRestorationShouldHaveAnEnd() {
        assertThat(RestorationsResource.numbers(many(366))).containsExactly("71234567");
        assertThatThrownBy(() -> RestorationsResource.numbers(many(367))).isInstanceOf(Malformed.class);
    }

    private static InputStream many(int numbers) {
        return stream("{\"numbers\":[" + String.join(",", Collections.nCopies(numbers, "\"71234567\"")) + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":5}                                   | name | wrong.text",
                "{\"name\":null}                                | name | wrong.text",
                "{\"name\":[\"a\"]}                             | name | wrong.text",
                "{\"name\":{\"$ne\":\"\"}}                      | name | wrong.text",
                "{\"name\":\"a\\u0000b\"}                       | name | wrong.controlCharacters",
                "{\"name\":\"half \\ud83d\"}                    | name | wrong.controlCharacters",
                "{\"owner\":true}                               | owner | wrong.text",
                "{\"durationMinutes\":\"60\"}                   | durationMinutes | wrong.number",
                "{\"durationMinutes\":60.5}                     | durationMinutes | wrong.number",
                "{\"durationMinutes\":1e999999999}              | durationMinutes | wrong.number",
                "{\"durationMinutes\":1e-999999999}             | durationMinutes | wrong.number",
                "{\"durationMinutes\":99999999999999999999}     | durationMinutes | wrong.number",
                "{\"durationMinutes\":null}                     | durationMinutes | wrong.number",
                "{\"validityDays\":2147483648}                  | validityDays | wrong.number",
                "{\"maxParticipants\":{}}                       | maxParticipants | wrong.number",
                "{\"plannedStart\":\"tomorrow\"}                | plannedStart | wrong.moment",
                "{\"plannedStart\":\"2026-03-14T09:30:00\"}     | plannedStart | wrong.moment",
                "{\"plannedStart\":\"2026-02-30T09:30:00Z\"}    | plannedStart | wrong.moment",
                "{\"plannedStart\":\"+999999999-01-01T00:00Z\"} | plannedStart | wrong.moment",
                "{\"plannedStart\":1773480600}                  | plannedStart | wrong.moment",
                "{\"language\":7}                               | language | wrong.text",
                "{\"options\":\"all\"}                          | options | wrong.object",
                "{\"options\":null}                             | options | wrong.object",
                "{\"options\":{\"listenOnly\":\"true\"}}        | options.listenOnly | wrong.flag",
                "{\"options\":{\"listenOnly\":1}}               | options.listenOnly | wrong.flag",
                "{\"options\":{\"record\":true}}                | options.record | wrong.noRecordings",
                "{\"options\":{\"admin\":true}}                 | options.admin | wrong.unknownField",
                "{\"nmae\":\"x\"}                               | nmae | wrong.unknownField",
                "{\"__proto__\":{}}                             | __proto__ | wrong.unknownField",
            })
    void aReservationShouldBeRefusedAtItsField(String body, String field, String key) {
        Malformed refused = catchThrowableOfType(Malformed.class, () -> created(body));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).contains(field);
            assertThat(problem.key()).isEqualTo(key);
        });
    }

    @Test
    void allFaultsShouldBeToldAtOnce() {
        Malformed refused = catchThrowableOfType(
                Malformed.class, () -> created("{\"name\":1,\"validityDays\":\"x\",\"options\":{\"listenOnly\":0}}"));

        assertThat(refused.problems())
                .extracting(problem -> problem.field().orElseThrow())
                .containsExactlyInAnyOrder("name", "validityDays", "options.listenOnly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{'a':1}",
                "{\"a\":1}}",
                "<xml/>",
                "{\"a\":1} {\"b\":2}",
                "\u0000",
                "nul",
                "[]",
                "\"text\"",
                "5",
                "null",
                "true"
            })
    void whatIsNoJsonObjectShouldBeSaid(String body) {
        assertThatThrownBy(() -> Json.object(stream(body))).isInstanceOfSatisfying(Malformed.class, e -> assertThat(
                        e.problems().getFirst().key())
                .isEqualTo("wrong.json"));
    }

    @Test
    void deepNestingShouldBeRefused() {
        assertThatThrownBy(() -> Json.object(stream("[".repeat(60_000)))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Json.object(stream("{\"a\":".repeat(9_000)))).isInstanceOf(Malformed.class);
    }

    @Test
    void aHugeBodyShouldNotBeReadToItsEnd() {
        assertThatThrownBy(() -> Json.object(stream(" ".repeat(Json.LONGEST_BODY + 1))))
                .isInstanceOf(TooLarge.class);
        assertThat(Json.object(stream(" ".repeat(Json.LONGEST_BODY)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "[\"5\"]", "[5.5]", "[-1]", "[1e3]", "[null]", "[9999999999999999999]"})
    void groupsShouldBeAListOfIds(String groups) {
        var fields = new Fields(Json.object(stream("{\"groups\":" + groups + "}")));

        assertThat(fields.ids("groups")).isEmpty();
        assertThatThrownBy(fields::check).isInstanceOf(Malformed.class);
    }

    @Test
    void groupsShouldBeTakenOnceEach() {
        assertThat(new Fields(Json.object(stream("{\"groups\":[5,7,5]}"))).ids("groups"))
                .containsExactly(5L, 7L);
        assertThat(new Fields(Json.object(stream("{}"))).ids("groups")).isEmpty();
    }

    @Test
    void whatWasReadShouldBeGoodToSendBack() {
        Reservation wish = created(
                "{\"name\":\"Été <b>\",\"number\":\"71234567\",\"state\":\"PAST\","
                        + "\"moderatorPin\":\"0\",\"plannedStart\":\"2026-03-14T10:30:00+01:00\",\"options\":{\"record\":false}}");

        assertThat(wish.name()).isEqualTo("Été <b>");
        assertThat(wish.ownerLogin()).isEqualTo("awa");
        assertThat(wish.plannedStart()).contains(Instant.parse("2026-03-14T09:30:00Z"));
        assertThat(wish.durationMinutes()).isEqualTo(60);
        assertThat(wish.options()).isEqualTo(Options.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"leg\":\"\"}", "{\"leg\":\" \"}", "{\"leg\":null}", "{\"leg\":7}", "{\"legs\":[]}"})
    void aSlipInTheLegShouldNeverMeanAll(String body) {
        assertThatThrownBy(() -> LiveBodies.leg(stream(body))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}"})
    void noLegShouldMeanAllOthers(String body) {
        assertThat(LiveBodies.leg(stream(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"minutes\":\"5\"}", "{\"minutes\":null}", "{\"minutes\":5.1}"})
    void minutesShouldBeAWholeNumber(String body) {
        assertThatThrownBy(() -> ConferenceResource.minutes(stream(body))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "100001", "99999999999", " 1", "0x1", "1;drop table conference"})
    void aPageShouldBeAPage(String text) {
        assertThatThrownBy(() -> Parameters.page(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-5", "all"})
    void aSizeShouldBeWithinItsBounds(String text) {
        assertThatThrownBy(() -> Parameters.size(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void choicesShouldBeChosenFrom() {
        assertThatThrownBy(() -> Parameters.state("soon")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Parameters.flag("mine", "yes")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Parameters.sort("moderatorPin")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Parameters.search("x".repeat(201))).isInstanceOf(Malformed.class);
        assertThat(Parameters.state("Future")).isPresent();
        assertThat(Parameters.state("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "0001-01-01", "12026-01-01", "2026-03-14T25:00:00Z"})
    void aBoundOfAPeriodShouldBeADateOrAMoment(String text) {
        assertThatThrownBy(() -> new Days(null, PARIS).from("from", text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aZoneShouldBeARegion() {
        assertThatThrownBy(() -> new Days("../../etc/passwd", PARIS)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Days("+25:00", PARIS)).isInstanceOf(Malformed.class);
        assertThat(new Days("Africa/Dakar", PARIS).zone()).isEqualTo(ZoneId.of("Africa/Dakar"));
    }

    @Test
    void aDateShouldMeanTheWholeDayOfTheZone() {
        var days = new Days(null, PARIS);

        assertThat(days.from("from", "2026-03-29")).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(days.until("to", "2026-03-29")).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void ifMatchShouldNameAVersion() {
        assertThat(Version.named("\"3\"", OptionalInt.of(1))).hasValue(3);
        assertThat(Version.named("*", OptionalInt.of(1))).isEmpty();
        assertThat(Version.named(null, OptionalInt.of(1))).hasValue(1);
        assertThatThrownBy(() -> Version.named("three", OptionalInt.empty())).isInstanceOf(Malformed.class);
    }

    @Test
    void aPageOfAnotherSiteShouldBeForeign() {
        assertThat(SignInFilter.foreign(null, "a.example:80")).isFalse();
        assertThat(SignInFilter.foreign("https://A.example:80", "a.example:80")).isFalse();
        assertThat(SignInFilter.foreign("https://evil.example", "a.example")).isTrue();
        assertThat(SignInFilter.foreign("null", "a.example")).isTrue();
        assertThat(SignInFilter.foreign("%%", "a.example")).isTrue();
    }

    private static Reservation created(String body) {
        return ReservationBody.created(Json.object(stream(body)), "awa", "fr");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
