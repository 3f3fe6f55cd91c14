package org.palabre.system.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours that a picture needs most: with them alone it takes a third of the room, and nobody sees the difference.
 */
final class Palette {
    private static final int SIZE = 256;

    /** Squared distance, below which two colours look the same. */
    private static final int SAME = 50;

    private final int[] colours;
    private final Map<Integer, Byte> places = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    static BufferedImage reduced(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Palette palette = new Palette(mostUsed(pixels));
        byte[] places = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            places[i] = palette.places.computeIfAbsent(pixels[i], palette::nearest);
        }
        var model = new IndexColorModel(8, palette.colours.length, palette.colours, 0, false, -1, 0);
        var reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        reduced.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), places);
        return reduced;
    }

    private static int[] mostUsed(int[] pixels) {
        Map<Integer, Integer> uses = new HashMap<>();
        Arrays.stream(pixels).forEach(pixel -> uses.merge(pixel, 1, Integer::sum));
        List<Map.Entry<Integer, Integer>> all = uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return apart(all.stream().mapToInt(Map.Entry::getKey).toArray());
    }

    /**
     * No two that look the same: else the many greys of the letters leave no room for a colour that stands in one
     * place.
     */
    private static int[] apart(int[] wanted) {
        int[] chosen = new int[SIZE];
        int count = 0;
        for (int i = 0; i < wanted.length && count < SIZE; i++) {
            int colour = wanted[i];
            if (Arrays.stream(chosen, 0, count).noneMatch(other -> distance(other, colour) < SAME)) {
                chosen[count++] = colour;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private byte nearest(int pixel) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], pixel) < distance(colours[best], pixel)) {
                best = i;
            }
        }
        return (byte) best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
