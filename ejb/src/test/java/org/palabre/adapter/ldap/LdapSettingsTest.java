package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LdapSettingsTest {
    @Test
    void shouldNeedAPasswordOnly() {
        assertThatCode(() -> read(Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> LdapSettings.from(name -> Optional.empty()))
                .hasMessageContaining("PALABRE_LDAP_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://directory.example.org",
                "ldap://10.0.0.1:389",
                "ldap://127.example.org",
                "ldap://localhost.example.org"
            })
    void shouldRefuseToSendPasswordsInClear(String url) {
        assertThatThrownBy(() -> read(Map.of("PALABRE_LDAP_URL", url)))
                .hasMessageStartingWith("PALABRE_LDAP_START_TLS")
                .hasMessageContaining(url);
    }

    @Test
    void shouldTakeStartTlsAndLdapsTogether() {
        LdapSettings settings = read(Map.of(
                "PALABRE_LDAP_URL", "ldap://one.example.org, ldaps://two.example.org",
                "PALABRE_LDAP_START_TLS", "true"));
        assertThat(settings.servers())
                .containsExactly(
                        new LdapServer("one.example.org", 389, LdapServer.Tls.START_TLS),
                        new LdapServer("two.example.org", 636, LdapServer.Tls.LDAPS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PALABRE_LDAP_URL|http://127.0.0.1",
                "PALABRE_LDAP_URL|127.0.0.1",
                "PALABRE_LDAP_URL|,",
                "PALABRE_LDAP_URL|ldap:///dc=example",
                "PALABRE_LDAP_START_TLS|yes",
                "PALABRE_LDAP_TRUST|/nowhere/ca.pem",
                "PALABRE_LDAP_PRESET|windows",
                "PALABRE_LDAP_PEOPLE_BASE|people",
                "PALABRE_LDAP_PEOPLE_FILTER|(uid=",
                "PALABRE_LDAP_LOGIN|uid)(a",
                "PALABRE_LDAP_LOGIN|a,b,c,d,e",
                "PALABRE_LDAP_MAIL|e mail",
                "PALABRE_LDAP_COUNTRY_CODE|+33",
                "PALABRE_LDAP_GROUPS|both",
                "PALABRE_LDAP_CONNECT_TIMEOUT|2",
                "PALABRE_LDAP_CONNECT_TIMEOUT|PT0S",
                "PALABRE_LDAP_CONNECT_TIMEOUT|PT31S",
                "PALABRE_LDAP_RESPONSE_TIMEOUT|-PT1S",
                "PALABRE_LDAP_CONNECTIONS|0",
                "PALABRE_LDAP_CONNECTIONS|65",
            })
    void shouldNameTheSettingThatDoesNotDo(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + ":");
    }

    @Test
    void shouldNotPrintThePassword() {
        assertThat(read(Map.of("PALABRE_LDAP_PASSWORD", "k33p me")).toString()).doesNotContain("k33p");
    }

    @ParameterizedTest
    @EnumSource
    void aPresetShouldSetDefaultsAndASettingShouldWin(LdapPreset preset) {
        Map<String, String> chosen = Map.of("PALABRE_LDAP_PRESET", preset.word());

        assertThat(LdapSetting.NAME.in(name -> Optional.ofNullable(chosen.get(name))))
                .isEqualTo(preset.defaults().getOrDefault(LdapSetting.NAME, "cn"));
        assertThat(read(chosen).people().base().toString()).isEqualTo("ou=people,dc=example,dc=org");
        preset.defaults().forEach((setting, value) -> {
            assertThat(setting.in(name -> Optional.ofNullable(chosen.get(name))))
                    .isEqualTo(value);
            Map<String, String> own = Map.of("PALABRE_LDAP_PRESET", preset.word(), setting.key(), "own");
            assertThat(setting.in(name -> Optional.ofNullable(own.get(name)))).isEqualTo("own");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPresetShouldBeInTheGuide(LdapPreset preset) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../docs/directory.md"));

        assertThat(lines).anyMatch(line -> line.startsWith("| setting |") && line.contains("`" + preset.word() + "`"));
        preset.defaults().forEach((setting, value) -> assertThat(lines)
                .anyMatch(line -> line.startsWith("| `" + setting.key() + "` | `" + setting.preset() + "` | `")
                        && line.contains("`" + value + "`")));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeInTheGuide(LdapSetting setting) throws Exception {
        Path guide = Path.of("../docs/directory.md");
        assertThat(Files.readString(guide))
                .contains("| `" + setting.key() + "` |")
                .contains(setting.meaning());
    }

    private static LdapSettings read(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(Map.of("PALABRE_LDAP_PASSWORD", "secret"));
        settings.putAll(changed);
        return LdapSettings.from(name -> Optional.ofNullable(settings.get(name)));
    }
}
