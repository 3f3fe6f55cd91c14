package org.palabre.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.addressbook.Suggestion;
import org.palabre.conference.ConferenceState;
import org.palabre.directory.DirectoryReport.Fault;
import org.palabre.directory.DirectoryReport.Stage;
import org.palabre.guest.InvitedTo;
import org.palabre.live.LegState;
import org.palabre.message.MessagePart;
import org.palabre.message.Occasion;
import org.palabre.notification.NumberKind;
import org.palabre.preference.Choices;
import org.palabre.preference.Theme;
import org.palabre.rollcall.Presence;
import org.palabre.rollcall.WhyNotCallable;
import org.palabre.session.ActionKind;
import org.palabre.session.EndReason;
import org.palabre.session.Outcome;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Role;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.outbox.OutboxState;
import org.palabre.shared.quota.Quota;
import org.palabre.web.outbox.OutboxPage;
import org.palabre.web.security.Admittance;

/** All languages say the same things, and everything that is said has words (P35). */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Path DOMAIN = Path.of("../ejb/src/main/java");
    private static final Path BUNDLES = SOURCES.resolve("resources/org/palabre/web");

    @Test
    void allLanguagesShouldHaveTheSameKeys() {
        Set<String> french = keys("fr");

        assertThat(keys("en")).isEqualTo(french);
        assertThat(french).hasSizeGreaterThan(200);
    }

    @Test
    void noTextShouldBeEmptyOrABrokenPattern() {
        Choices.LANGUAGES.forEach(language -> bundle(language).forEach((key, text) -> {
            assertThat(text.toString()).as("%s in %s", key, language).isNotBlank();
            if (!key.toString().startsWith("jakarta.") && !key.toString().startsWith("conference.list.")) {
                new MessageFormat(text.toString(), Locale.of(language));
            }
        }));
    }

    @Test
    void everythingThatIsSaidToBeDoneShouldHaveWords() {
        Set<String> used = found(SOURCES.resolve("java"), ".java", "messages\\.done\\(\"([A-Za-z.]+[a-zA-Z])\"");

        assertThat(keys("fr")).containsAll(used);
        assertThat(used).hasSizeGreaterThan(4);
    }

    @Test
    void everyRuleAgainstTollFraudShouldHaveWords() {
        Stream<String> kinds = Arrays.stream(NumberKind.values()).map(kind -> "refused.destination." + kind);
        Stream<String> quotas = Arrays.stream(Quota.Answer.values())
                .filter(answer -> answer != Quota.Answer.TAKEN)
                .map(answer -> "refused.quota.CALLS." + answer);

        assertThat(keys("fr")).containsAll(Stream.concat(kinds, quotas).toList());
    }

    @Test
    void everyKeyThatPagesUseShouldExist() {
        Set<String> used = found(SOURCES.resolve("webapp"), ".xhtml", "(?:m\\[|text\\.of\\()'([A-Za-z0-9.]+)'[,\\])]");

        assertThat(keys("fr")).containsAll(used);
        assertThat(used).hasSizeGreaterThan(150);
    }

    @Test
    void everyKeyThatTheDomainRefusesWithShouldExist() {
        // what ends with a point goes on with a name of an enum: those have a test of their own
        Set<String> used = found(DOMAIN, ".java", "\"((?:wrong|refused)\\.[A-Za-z.]*[A-Za-z])\"");
        used.addAll(
                found(SOURCES.resolve("java"), ".java", "\"((?:wrong|refused)\\.[A-Za-z]{2,}[A-Za-z.]*[A-Za-z])\""));
        used.remove("refused.unknown");

        assertThat(keys("fr")).containsAll(used);
        assertThat(used).hasSizeGreaterThan(20);
    }

    @Test
    void everyKindOfThingShouldHaveWords() {
        assertThat(keys("fr"))
                .containsAll(named("state.", ConferenceState.values()))
                .containsAll(named("conference.state.", ConferenceState.values()))
                .containsAll(named("live.nobody.", ConferenceState.values()))
                .containsAll(named("live.log.", ActionKind.values()))
                .containsAll(named("live.leg.", new LegState[] {LegState.RINGING, LegState.WAITING}))
                .containsAll(named("end.", EndReason.values()))
                .containsAll(named("roll.presence.", Presence.values()))
                .containsAll(named("roll.whyNotCallable.", WhyNotCallable.values()))
                .containsAll(named("outcome.", Outcome.values()))
                .containsAll(named("role.", Role.values()))
                .containsAll(named("directory.check.stage.", Stage.values()))
                .containsAll(named("directory.check.fault.", Fault.values()))
                .containsAll(named("template.occasion.", Occasion.values()))
                .containsAll(named("template.part.", MessagePart.values()))
                .containsAll(named("outbox.state.", OutboxState.values()))
                .containsAll(named("outbox.confirm.", OutboxPage.Action.values()))
                .containsAll(named("outbox.confirm.detail.", OutboxPage.Action.values()))
                .containsAll(named("outbox.confirm.yes.", OutboxPage.Action.values()))
                .containsAll(named("outbox.done.", OutboxPage.Action.values()))
                .containsAll(named("guests.to.", InvitedTo.values()))
                .containsAll(named("guests.source.", Suggestion.Source.values()))
                .containsAll(named("theme.", Theme.values()))
                .containsAll(named("unavailable.", ServiceUnavailable.Part.values()))
                .containsAll(named("signIn.refused.", Admittance.Reason.values()));
    }

    @Test
    void pagesShouldHoldNoTextOfTheirOwn() {
        Set<String> words = found(SOURCES.resolve("webapp"), ".xhtml", ">\\s*([A-ZÀ-Ý][a-zà-ÿ]{2,}[^<#{}]*)<");

        assertThat(words).isEmpty();
    }

    @Test
    void ofShouldPutArgumentsIntoTheReadersLanguage() {
        assertThat(Texts.in(Locale.FRENCH).of("wrong.range", 1, 1440)).contains("1", "440");
        assertThat(Texts.in(Locale.ENGLISH).of("live.count", 2))
                .isEqualTo("There are 2 participants in the conference at the moment.");
        assertThat(Texts.in(Locale.FRENCH).of("live.count", 0))
                .isEqualTo("Aucun participant dans la salle de conférence pour le moment.");
    }

    @Test
    void problemShouldWriteAsManyMomentsAsThereAreInTheReadersZone() {
        Instant eleven = Instant.parse("2026-11-20T10:00:00Z");
        var refused = new Problem(
                Optional.of("plannedStart"), "refused.noSeats", List.of(1, eleven, eleven.plusSeconds(900)));

        assertThat(Texts.in(Locale.FRENCH).problem(refused, ZoneId.of("Europe/Paris")))
                .contains("plus qu’une place", "11h00; ven.", "11h15.");
        assertThat(Texts.in(Locale.ENGLISH).problem(refused))
                .contains("one seat only", "2026-11-20T10:00:00Z; 2026-11-20T10:15:00Z.");
    }

    @Test
    void inShouldFallBackToFrenchWhenTheLanguageIsNotSpoken() {
        assertThat(Texts.in(Locale.JAPANESE).locale()).isEqualTo(Locale.FRENCH);
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static Properties bundle(String language) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("texts_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> found(Path root, String ending, String pattern) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(
                            file -> Pattern.compile(pattern).matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
