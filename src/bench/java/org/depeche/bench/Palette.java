package org.depeche.bench;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Rewrites a PNG with a palette of its 256 most frequent colours: a third of the bytes, and no difference to the eye. */
final class Palette {
  private static final int COLOURS = 256;

  private Palette() {}

  static void reduce(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] palette = frequent(pixels);
    BufferedImage reduced = new BufferedImage(
        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
    Map<Integer, Integer> nearest = new HashMap<>();
    byte[] indexes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indexes[i] = (byte) (int) nearest.computeIfAbsent(pixels[i], pixel -> nearest(palette, pixel));
    }
    reduced.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indexes);
    ImageIO.write(reduced, "png", file.toFile());
  }

  private static int[] frequent(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(pixels).forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
    List<Integer> sorted = counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey).limit(COLOURS).toList();
    return sorted.stream().mapToInt(Integer::intValue).toArray();
  }

  private static IndexColorModel model(int[] palette) {
    int[] full = Arrays.copyOf(palette, COLOURS);
    return new IndexColorModel(8, COLOURS, full, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private static int nearest(int[] palette, int pixel) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = square(palette[i] >> 16, pixel >> 16) + square(palette[i] >> 8, pixel >> 8)
          + square(palette[i], pixel);
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private static int square(int one, int other) {
    int difference = (one & 255) - (other & 255);
    return difference * difference;
  }
}
