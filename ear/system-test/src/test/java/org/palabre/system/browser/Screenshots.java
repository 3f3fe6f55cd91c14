package org.palabre.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.palabre.house.ShownPictures;
import org.palabre.house.SourceTree;
import org.palabre.system.Palabre;

/**
 * Takes the pictures of {@code docs/img}, which are those that the documents show. It is run when the pages have
 * changed ({@code docs/screenshots.md} says how), never with the tests; those of every page are made by
 * {@link EveryPageIT}.
 */
class Screenshots {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int MAIL_WIDTH = 720;

    /** Of a picture in the documents, at most. */
    private static final int SHOWN_WIDTH = 960;

    private static final Map<String, String> MAILS = Map.of(
            "fatou@example.org", "mail-owner-fr",
            "paul@example.org", "mail-guest-fr",
            "moussa@example.org", "mail-guest-en");

    private final Path folder = SourceTree.top().resolve("docs/img");
    private final Set<String> shown = ShownPictures.inDocuments();

    @Test
    void take() throws IOException {
        Files.createDirectories(folder);
        try (Palabre palabre = Palabre.start("screenshots", Map.of("PALABRE_DEMO", "true"));
                Stage stage = new Stage(palabre);
                Console console = new Console(palabre)) {
            for (String language : new String[] {"fr", "en"}) {
                for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    take(new Visit(console, language, colours), stage, language, colours);
                }
            }
            mails(palabre, stage, console);
        }
    }

    private void take(Visit visit, Stage stage, String language, ColorScheme colours) throws IOException {
        for (Tour.Stop stop : Tour.of(stage)) {
            String name = stop.name() + "-" + language + "-";
            if (shown.contains(name + colours.name().toLowerCase(Locale.ROOT))) {
                keep(visit.at(stop, WIDTH, HEIGHT), name + colours.name().toLowerCase(Locale.ROOT));
            }
            if (shown.contains(name + "phone") && colours == ColorScheme.LIGHT) {
                keep(visit.at(stop, PHONE_WIDTH, PHONE_HEIGHT), name + "phone");
            }
        }
        visit.close();
    }

    /** What those invited read, each in their language. */
    private void mails(Palabre palabre, Stage stage, Console console) throws IOException {
        Page page = console.reading("fatou", "fr");
        page.setViewportSize(MAIL_WIDTH, HEIGHT);
        List<JsonObject> messages = palabre.as("fatou")
                .get("outbox?size=100&conference=" + stage.future())
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        for (Map.Entry<String, String> mail : MAILS.entrySet()) {
            JsonObject message = messages.stream()
                    .filter(one -> one.getString("recipient").equals(mail.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(mail.getKey() + " is not in " + messages));
            if (shown.contains(mail.getValue())) {
                console.open(page, "/outbox/html/" + message.getJsonNumber("id"));
                keep(page, mail.getValue());
            }
        }
    }

    private void keep(Page page, String name) throws IOException {
        page.mouse().move(0, 0);
        byte[] taken = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(taken));
        File file = folder.resolve(name + ".png").toFile();
        ImageIO.write(Palette.reduced(narrowed(picture)), "png", file);
    }

    private static BufferedImage narrowed(BufferedImage picture) {
        if (picture.getWidth() <= SHOWN_WIDTH) {
            return picture;
        }
        int height = Math.round((float) picture.getHeight() * SHOWN_WIDTH / picture.getWidth());
        var narrow = new BufferedImage(SHOWN_WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = narrow.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, SHOWN_WIDTH, height, null);
        pen.dispose();
        return narrow;
    }
}
