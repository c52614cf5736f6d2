// Draws the product's mark in the sizes phones ask for:  java bin/Icons.java
// The pictures are committed; this is only here so that they can be drawn again.

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The same mark as in static/icon.svg, on its grid of 22.
final class Icons {
    private static final Path FOLDER = Path.of("src/main/resources/pavement/web/static/icons");
    private static final Color GROUND = new Color(0x1d2328);
    private static final Color PAINT = new Color(0xfccb27);
    private static final double[][] LINES = {{7, 3, 3, 16}, {12, 3, 3, 4}, {12, 9, 3, 4}, {12, 15, 3, 4}};

    public static void main(String[] arguments) throws IOException {
        draw("icon-192", 192, 5, 1, GROUND, PAINT);
        draw("icon-512", 512, 5, 1, GROUND, PAINT);
        // A system may cut a circle of four fifths out of it, and none of the lines with it.
        draw("icon-maskable-192", 192, 0, 0.82, GROUND, PAINT);
        draw("icon-maskable-512", 512, 0, 0.82, GROUND, PAINT);
        draw("icon-line-512", 512, 0, 0.82, new Color(0, true), Color.BLACK);
        draw("apple-touch-icon", 180, 0, 0.92, GROUND, PAINT);
    }

    /// @param round corners, on the grid; 0 where the system rounds them
    /// @param scale of the lines around the middle
    private static void draw(String name, int size, double round, double scale, Color ground, Color paint)
            throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / 22.0, size / 22.0);
        g.setColor(ground);
        g.fill(round == 0 ? new Rectangle2D.Double(-1, -1, 24, 24) : new RoundRectangle2D.Double(0, 0, 22, 22, round * 2, round * 2));
        lines(g, scale, paint);
        g.dispose();
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    }

    private static void lines(Graphics2D g, double scale, Color paint) {
        g.translate(11, 11);
        g.scale(scale, scale);
        g.translate(-11, -11);
        g.setColor(paint);
        for (var line : LINES) g.fill(new Rectangle2D.Double(line[0], line[1], line[2], line[3]));
    }
}
