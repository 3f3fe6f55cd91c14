package org.palabre.adapter.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ZxingQrCodeTest {
    private static final String LINK = "tel:+33199001234,,35062814%23";

    @Test
    void pngShouldSayTheLinkToACamera() throws Exception {
        BufferedImage image = image(LINK);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                        .getText())
                .isEqualTo(LINK);
    }

    @Test
    void pngShouldHaveItsQuietZoneAndFitIntoAMail() throws Exception {
        BufferedImage image = image(LINK);

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isBetween(240, 400);
        for (int i = 0; i < image.getWidth(); i++) {
            assertThat(image.getRGB(i, 31)).isEqualTo(0xffffffff);
            assertThat(image.getRGB(31, i)).isEqualTo(0xffffffff);
        }
        assertThat(new ZxingQrCode().png(LINK)).hasSizeLessThan(2_000);
    }

    @Test
    void pngShouldBeDrawnAnewForAnotherText() {
        var codes = new ZxingQrCode();
        byte[] first = codes.png(LINK);

        assertThat(codes.png(LINK)).isEqualTo(first);
        assertThat(codes.png(LINK + "1")).isNotEqualTo(first);
        assertThat(codes.png(LINK)).isEqualTo(first);
    }

    @Test
    void pngShouldRefuseWhatNoCodeHolds() {
        assertThatThrownBy(() -> new ZxingQrCode().png("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage image(String text) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(new ZxingQrCode().png(text)));
    }
}
