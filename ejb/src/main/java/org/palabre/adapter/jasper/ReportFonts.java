package org.palabre.adapter.jasper;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSetFamily;

/**
 * With what reports are written: DejaVu, which is shipped and has the scripts of Europe, Arabic and Hebrew, and for
 * characters that it lacks the fonts of the machine. What none of them has is shown as the replacement character and
 * named in the log, never left out.
 */
final class ReportFonts {
    /** As the layouts call them together. */
    private static final String ALL = "Palabre";

    private static final String SHIPPED = "DejaVu Sans";
    private static final Logger LOG = System.getLogger(ReportFonts.class.getName());

    /**
     * Those of Debian's packages fonts-noto-core, fonts-droid-fallback, fonts-nanum and fonts-symbola that a page can
     * hold.
     */
    private static final Pattern WANTED = Pattern.compile(
            "NotoSans(Thai|Devanagari|Bengali|Gurmukhi|Gujarati|Oriya|Tamil|Telugu"
                    + "|Kannada|Malayalam|Sinhala|Khmer|Myanmar|Lao|Ethiopic|Armenian|Georgian|Thaana|Syriac|NKo|Cherokee|Tifinagh|Mongolian"
                    + "|Adlam|Vai|Javanese|Balinese|Symbols|Symbols2)-Regular\\.ttf|NotoSerifTibetan-Regular\\.ttf"
                    + "|DroidSansFallback(Full)?\\.ttf|NanumGothic\\.ttf|NotoEmoji-Regular\\.ttf|Symbola(_hint)?\\.ttf");

    /**
     * Letters of these join, turn or move: they are set by Java's own text layout, and their text is written beside.
     */
    private static final String SHAPED =
            "HEBREW,ARABIC,ARABIC_SUPPLEMENT,ARABIC_EXTENDED_A,ARABIC_PRESENTATION_FORMS_A,"
                    + "ARABIC_PRESENTATION_FORMS_B,SYRIAC,THAANA,NKO,DEVANAGARI,BENGALI,GURMUKHI,GUJARATI,ORIYA,TAMIL,TELUGU,KANNADA,MALAYALAM,"
                    + "SINHALA,THAI,LAO,TIBETAN,MYANMAR,KHMER,MONGOLIAN,BALINESE,JAVANESE,ADLAM";

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    private final List<Font> fonts = new ArrayList<>();
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();
    private final String folders;

    /** @param folders with fonts, comma between; those that are not there do no harm */
    ReportFonts(String folders) {
        this.folders = folders;
        List<FontFamily> others = Stream.of(folders.split(","))
                .map(folder -> Path.of(folder.strip()))
                .flatMap(folder -> files(folder).stream())
                .flatMap(file -> family(file).stream())
                .toList();
        context.setExtensions(FontFamily.class, others);
        context.setExtensions(FontSet.class, List.of(together(others)));
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.blocks.shaped", SHAPED);
        context.setProperty("net.sf.jasperreports.export.pdf.glyph.renderer.add.actual.text", "true");
        fonts.add(FontUtil.getInstance(context)
                .getFontInfo(SHIPPED, Locale.ROOT)
                .getFontFamily()
                .getNormalFace()
                .getFont());
        others.forEach(family -> fonts.add(family.getNormalFace().getFont()));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Predicate<Path> wanted =
                file -> WANTED.matcher(file.getFileName().toString()).matches();
        try (Stream<Path> all = Files.walk(folder, 8)) {
            return all.filter(wanted).filter(Files::isReadable).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "fonts of {0} cannot be read: {1}", folder, e.getMessage());
            return List.of();
        }
    }

    private List<FontFamily> family(Path file) {
        try {
            var face = new OtherFace(context);
            face.setTtf(file.toString(), true);
            var family = new SimpleFontFamily(context);
            family.setName(file.getFileName().toString());
            family.setNormalFace(face);
            family.setPdfEncoding("Identity-H");
            family.setPdfEmbedded(true);
            return face.getFont() == null ? List.of() : List.of(family);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "the font {0} cannot be used: {1}", file, broken.getMessage());
            return List.of();
        }
    }

    private static FontSet together(List<FontFamily> others) {
        var set = new SimpleFontSet();
        set.setName(ALL);
        set.addFamily(member(SHIPPED, true));
        others.forEach(family -> set.addFamily(member(family.getName(), false)));
        return set;
    }

    private static SimpleFontSetFamily member(String name, boolean primary) {
        var member = new SimpleFontSetFamily();
        member.setFamilyName(name);
        member.setPrimary(primary);
        return member;
    }

    JasperReportsContext context() {
        return context;
    }

    /** With the replacement character for what no font has. */
    String drawable(String text) {
        if (text.codePoints().allMatch(this::isDrawable)) {
            return text;
        }
        List<String> missing = text.codePoints()
                .filter(character -> !isDrawable(character) && told.add(character))
                .mapToObj("U+%04X"::formatted)
                .toList();
        if (!missing.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "no font in {0} has {1}: reports show a replacement; docs/reports.md says which packages bring fonts",
                    folders,
                    String.join(", ", missing));
        }
        return text.codePoints()
                .mapToObj(character -> isDrawable(character) ? Character.toString(character) : "\ufffd")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Characters without a picture of their own need no font. */
    private boolean isDrawable(int character) {
        return character < 128
                || Character.getType(character) == Character.FORMAT
                || isSelector(character)
                || fonts.stream().filter(Objects::nonNull).anyMatch(font -> font.canDisplay(character));
    }

    private static boolean isSelector(int character) {
        return character >= 0xfe00 && character <= 0xfe0f || character >= 0xe0100 && character <= 0xe01ef;
    }

    /** Whatever else a font has, a name in European letters is all in one, also beside a picture. */
    private static final class OtherFace extends SimpleFontFace {
        OtherFace(JasperReportsContext context) {
            super(context);
        }

        @Override
        public Font getFont() {
            return super.getFont() == null ? null : new OtherFont(super.getFont());
        }
    }

    private static final class OtherFont extends Font {
        private static final Set<UnicodeScript> EUROPEAN =
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

        OtherFont(Font font) {
            super(font);
        }

        @Override
        public boolean canDisplay(int character) {
            return !EUROPEAN.contains(UnicodeScript.of(character)) && super.canDisplay(character);
        }
    }
}
