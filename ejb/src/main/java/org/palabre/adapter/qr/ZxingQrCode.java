package org.palabre.adapter.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.palabre.message.QrCode;

/** About 300 pixels wide, for 150 on the page: sharp on dense screens. */
@ApplicationScoped
public class ZxingQrCode implements QrCode {
    private static final int PIXELS_OF_MODULE = 8;
    private static final int WHITE = 0xffffff;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    /** All guests of a conference get the same one. */
    private volatile Drawn last = new Drawn(null, new byte[0]);

    private record Drawn(String text, byte[] png) {}

    @Override
    public byte[] png(String text) {
        Drawn drawn = last;
        if (!text.equals(drawn.text())) {
            drawn = new Drawn(text, draw(text));
            last = drawn;
        }
        return drawn.png().clone();
    }

    private static byte[] draw(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return png(drawn(modules));
        } catch (WriterException | IllegalArgumentException tooLongOrEmpty) {
            throw new IllegalArgumentException("no QR code for " + text.length() + " characters", tooLongOrEmpty);
        }
    }

    private static BufferedImage drawn(BitMatrix modules) {
        int size = modules.getWidth() * PIXELS_OF_MODULE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_OF_MODULE, y / PIXELS_OF_MODULE) ? 0 : WHITE);
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
