package org.palabre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palabre.adapter.ldap.LdapSetting;
import org.palabre.shared.Setting;
import org.palabre.start.ScriptSetting;
import org.palabre.start.ServerSetting;

/** docs/configuration.md names every setting that exists, with its default, and none that does not. */
class ConfigurationPageTest {
    private static final Pattern SERVER = Pattern.compile("\\$\\{env\\.(PALABRE_[A-Z0-9_]+):");
    private static final Pattern SCRIPT = Pattern.compile("\\$\\{(PALABRE_[A-Z0-9_]+):-");
    private static final Pattern PORT = Pattern.compile("port (PALABRE_[A-Z0-9_]+) \\d+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(PALABRE_[A-Z0-9_]+)` \\|");

    private final String page = text("docs/configuration.md");

    @Test
    void shouldHoldTheSettingsOfTheProductAsTheyAre() {
        List<String> rows = Arrays.stream(Setting.values())
                .map(setting -> row(setting.name(), setting.byDefault(), setting.meaning()))
                .toList();

        assertThat(missing(rows)).as("rows to put into docs/configuration.md").isEmpty();
    }

    @Test
    void shouldHoldTheSettingsOfTheDirectoryAsTheyAre() {
        List<String> rows = Arrays.stream(LdapSetting.values())
                .map(setting -> row(setting.key(), setting.preset(), setting.meaning() + "; " + setting.range()))
                .toList();

        assertThat(missing(rows)).as("rows to put into docs/configuration.md").isEmpty();
    }

    @Test
    void shouldNameTheSettingsOfTheServerAndTheScriptsAndNoOthers() {
        Stream<String> product = Arrays.stream(Setting.values()).map(Setting::name);
        Stream<String> directory = Arrays.stream(LdapSetting.values()).map(LdapSetting::key);
        Stream<String> server = Arrays.stream(ServerSetting.values()).map(ServerSetting::name);
        Stream<String> scripts = Arrays.stream(ScriptSetting.values()).map(ScriptSetting::name);
        List<String> all = Stream.of(product, directory, server, scripts)
                .flatMap(names -> names)
                .distinct()
                .toList();

        assertThat(names(ROW, page)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    /** What is read there and not known here would be refused at the start. */
    @Test
    void theStartShouldKnowWhatTheServerAndTheScriptsRead() {
        assertThat(found(SERVER, "ear/src/main/cli/configure.cli").distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServerSetting.values())
                        .map(ServerSetting::name)
                        .toList());
        Stream<String> scripts = Stream.of(
                        "palabre",
                        "ivr-agi/src/main/asterisk/get-asterisk.sh",
                        "ivr-agi/src/main/asterisk/run-asterisk.sh",
                        "ldap-config/src/main/openldap/get-openldap.sh",
                        "ear/system-test/get-chromium.sh",
                        "ejb/src/main/fonts/get-fonts.sh")
                .flatMap(script -> Stream.concat(found(SCRIPT, script), found(PORT, script)));
        Stream<String> elsewhere = Stream.of(
                        Arrays.stream(Setting.values()).map(Setting::name),
                        Arrays.stream(ServerSetting.values()).map(ServerSetting::name),
                        Arrays.stream(ScriptSetting.values()).map(ScriptSetting::name),
                        Arrays.stream(LdapSetting.values()).map(LdapSetting::key))
                .flatMap(names -> names);
        assertThat(elsewhere.toList()).containsAll(scripts.toList());
    }

    private List<String> missing(List<String> rows) {
        List<String> lines = page.lines().toList();
        return rows.stream().filter(row -> !lines.contains(row)).toList();
    }

    private static String row(String name, String byDefault, String meaning) {
        String value = byDefault.isEmpty() ? "" : "`" + byDefault + "` ";
        return "| `" + name + "` | " + value + "| " + meaning + " |";
    }

    private static Stream<String> found(Pattern pattern, String file) {
        return names(pattern, text(file)).stream();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String text(String file) {
        Path path = SourceTree.top().resolve(file);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }
}
