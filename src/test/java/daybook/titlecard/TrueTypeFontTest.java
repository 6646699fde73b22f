package daybook.titlecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueTypeFontTest {
    private static final Path REGULAR = Path.of("templates/picture/regular.ttf");

    /**
     * In it "a" and "😀" are a square of half the size of the font, and "b" is half of that square, moved to its edge.
     */
    private static byte[] squares() throws IOException {
        try (InputStream file = TrueTypeFontTest.class.getResourceAsStream("squares.ttf")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"a, 0, 0, 50, 50", "😀, 0, 0, 50, 50", "b, 50, 25, 75, 50"})
    void drawsTheOutlinesOfGlyphsAndOfTheirParts(String text, int left, int bottom, int right, int top)
            throws IOException {
        PixelCoverage coverage = new PixelCoverage(0, 0, 100, 100);

        new SizedFont(new TrueTypeFont("squares.ttf", squares()), 100).draw(text, 0, 100, coverage);

        for (int row = 0; row < 100; row++) {
            int[] expected = new int[100];
            if (100 - top <= row && row < 100 - bottom) {
                Arrays.fill(expected, left, right, 9);
            }
            assertThat(coverage.row(row, 9)).as("row " + row).containsExactly(expected);
        }
    }

    @Test
    void aPixelThatIsPartlyCoveredHasAShadeBetween() throws IOException {
        PixelCoverage coverage = new PixelCoverage(0, 0, 10, 10);

        new SizedFont(new TrueTypeFont("squares.ttf", squares()), 10).draw("a", 0.25, 10, coverage);

        assertThat(coverage.row(9, 100)).containsExactly(75, 100, 100, 100, 100, 25, 0, 0, 0, 0);
    }

    @Test
    void pairsOfLettersStandCloser() throws IOException {
        SizedFont typeface = new SizedFont(new TrueTypeFont("regular.ttf", Files.readAllBytes(REGULAR)), 100);

        assertThat(typeface.width("AV")).isLessThan(typeface.width("A") + typeface.width("V") - 5);
        assertThat(typeface.width("nn")).isEqualTo(2 * typeface.width("n"));
    }

    @Test
    void anAccentThatStandsAloneIsPutOnItsLetter() throws IOException {
        SizedFont typeface = new SizedFont(new TrueTypeFont("regular.ttf", Files.readAllBytes(REGULAR)), 100);

        assertThat(typeface.canWrite("Erdo\u030bs")).isTrue();
        assertThat(typeface.lines("Erdo\u030bs", 1000, 1)).containsExactly("Erdős");
    }

    @Test
    void whatIsNoFontIsRefused() {
        assertThatThrownBy(() -> new TrueTypeFont("x.ttf", "OTTO, not TrueType".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        FontException.class, it -> assertThat(it.file()).isEqualTo("x.ttf"))
                .hasMessage("not a TrueType font");
    }

    /** Seeded, so that a failure can be seen again. */
    @Test
    void aDamagedFontIsToldOfAndEndsNothingElse() throws IOException {
        byte[] font = squares();
        Random random = new Random(20250715);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = Arrays.copyOf(font, round % 2 == 0 ? font.length : random.nextInt(font.length));
            for (int change = 0; change < 4 && damaged.length > 0; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                new SizedFont(new TrueTypeFont("x.ttf", damaged), 10)
                        .draw("ab😀 a", 0, 10, new PixelCoverage(0, 0, 50, 10));
            } catch (FontException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 4_999);
    }
}
