package org.palabre.adapter.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.report.Edition;
import org.palabre.report.SampleReports;
import org.palabre.report.Sheet;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Names of the world on paper, with the fonts that {@code ejb/src/main/fonts/get-fonts.sh} brings. */
class ReportScriptsIT {
    private static final Edition FRENCH = new Edition(Locale.FRENCH, SampleReports.PARIS);

    private static final List<String> NAMES = List.of(
            "Zoé Łukasz Ñandú",
            "Фату Сов",
            "Φατού Σόου",
            "فاطمة سو",
            "משה כהן",
            "ฟาตู โซว์",
            "फ़ातू सो",
            "ফাতু",
            "ફાતુ",
            "பாத்து",
            "ශ්\u200dරී ලංකා",
            "ផាទូ",
            "ဖာတူ",
            "ບຸນ",
            "ፋቱ ሶው",
            "法图 苏",
            "ファトゥ・ソウ",
            "파투 소",
            "Fatou 🎉 👩🏽\u200d💻");

    private static Settings settings() {
        String parts = Optional.ofNullable(System.getenv("PALABRE_PARTS"))
                .orElse(Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                                .orElse(System.getProperty("user.home") + "/.cache")
                        + "/palabre");
        return Settings.of(
                Map.of(Setting.PALABRE_FONTS, Setting.PALABRE_FONTS.byDefault() + "," + parts + "/fonts/usr/share"));
    }

    static Sheet sheet(String title, List<String> names) {
        return new Sheet(
                Sheet.Kind.SESSION,
                title,
                Map.of("Organisateur", names.getFirst()),
                List.of("Numéro", "Nom", "", "", "", "", "", ""),
                names.stream()
                        .map(name -> List.of("0639981003", name, "", "", "", "", "", ""))
                        .toList(),
                List.of("Total", "", "", "", "", "", "", ""),
                List.of());
    }

    @Test
    void everyScriptShouldBeDrawnAndReadBack() throws IOException {
        byte[] pdf = new JasperReports(settings()).pdf(sheet(String.join(" – ", NAMES), NAMES), FRENCH);
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("scripts.pdf"), pdf);
        PdfContent content = PdfContent.of(pdf);

        assertThat(content.title()).isEqualTo(String.join(" – ", NAMES));
        String text = content.text().replace("\u200d", "").replaceAll("\\s+", " ");
        assertThat(NAMES).allSatisfy(name -> assertThat(text).contains(name.replace("\u200d", "")));
        assertThat(text).doesNotContain("\ufffd");
        assertThat(content.missing()).isZero();
    }
}
