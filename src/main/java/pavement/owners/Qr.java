package pavement.owners;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/// A link as a code that the camera of a phone reads.
public final class Qr {
    /// The margin that ISO/IEC 18004 asks for, in modules.
    private static final int QUIET = 4;

    /// A terminal has no room for all of it, and its readers are near.
    private static final int TERMINAL_QUIET = 2;

    private static final String DARK_ON_LIGHT = "\u001b[30;107m";
    private static final String AS_BEFORE = "\u001b[0m";

    private final ByteMatrix modules;

    private Qr(ByteMatrix modules) {
        this.modules = modules;
    }

    public static Qr of(String link) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            var code = Encoder.encode(link, ErrorCorrectionLevel.M, hints);
            return new Qr(Optional.ofNullable(code.getMatrix()).orElseThrow());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code: " + link.length(), tooLong);
        }
    }

    /// Two modules to a character, one above the other. In colour it is dark on light whatever the
    /// terminal is; without, the light modules are drawn, which is right on a dark terminal, and
    /// cameras of today read the other way round, too.
    public String blocks(boolean colour) {
        var text = new StringBuilder();
        for (int y = -TERMINAL_QUIET; y < modules.getHeight() + TERMINAL_QUIET; y += 2) {
            if (colour) text.append(DARK_ON_LIGHT);
            for (int x = -TERMINAL_QUIET; x < modules.getWidth() + TERMINAL_QUIET; x++)
                text.append(half(dark(x, y) == colour, dark(x, y + 1) == colour));
            text.append(colour ? AS_BEFORE : "").append('\n');
        }
        return text.toString();
    }

    private static char half(boolean above, boolean below) {
        if (above) return below ? '█' : '▀';
        return below ? '▄' : ' ';
    }

    /// How many modules a side has, with its margin.
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /// The dark modules as the path of an SVG of that size.
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++)
            for (int x = 0; x < modules.getWidth(); x++)
                if (dark(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        return path.toString();
    }

    private boolean dark(int x, int y) {
        var inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
