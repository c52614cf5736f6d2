package pavement.owners;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Codes are read back as a camera would.
class QrTest {
    private static final String LINK = "https://192.168.178.123:7071/pair/Zq3_-9aAbBcCdDeEfFgGhH";
    private static final int SCALE = 4;

    @Test
    void whatATerminalShowsCanBeScanned() throws NotFoundException {
        var text = Qr.of(LINK).blocks(true);
        assertThat(text).contains("\u001b[30;107m").contains("\u001b[0m");
        assertThat(read(cells(text.replaceAll("\u001b\\[[0-9;]*m", ""), true))).isEqualTo(LINK);
    }

    @Test
    void withoutColourItIsRightOnADarkTerminal() throws NotFoundException {
        var text = Qr.of(LINK).blocks(false);
        assertThat(text).doesNotContain("\u001b");
        assertThat(read(cells(text, false))).isEqualTo(LINK);
    }

    @Test
    void itFitsATerminalOfEightyByTwentyFour() {
        var lines = Qr.of(LINK).blocks(false).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(22).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatAPageShowsCanBeScanned() throws NotFoundException {
        var qr = Qr.of(LINK);
        var dark = new boolean[qr.size()][qr.size()];
        var module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(qr.path());
        while (module.find())
            dark[Integer.parseInt(module.group(2))][Integer.parseInt(module.group(1))] = true;
        assertThat(read(dark)).isEqualTo(LINK);
    }

    private static boolean[][] cells(String text, boolean inked) {
        List<String> lines = text.lines().toList();
        var cells = new boolean[lines.size() * 2][lines.getFirst().length()];
        for (int y = 0; y < cells.length; y++)
            for (int x = 0; x < cells[y].length; x++) {
                var sign = lines.get(y / 2).charAt(x);
                var ink = sign == '█' || sign == (y % 2 == 0 ? '▀' : '▄');
                cells[y][x] = ink == inked;
            }
        return cells;
    }

    private static String read(boolean[][] dark) throws NotFoundException {
        var width = dark[0].length * SCALE;
        var height = dark.length * SCALE;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                pixels[y * width + x] = dark[y / SCALE][x / SCALE] ? 0 : 0xffffff;
        var image =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new MultiFormatReader()
                .decode(
                        image,
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }
}
