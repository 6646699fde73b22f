package daybook.titlecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCardTest {
    private static final int PAPER = 0xfcfbf8;
    private static final int RULE = 0xc4442f;
    private static final SiteTitleCard SITE = new SiteTitleCard("The Reading List", "New papers, read each day.");

    private static DayTitleCard day(String... titles) {
        return new DayTitleCard(
                "The Reading List",
                "Tuesday",
                "15",
                "July",
                "2025",
                "12 new, 9 cross-listed.",
                "Picks",
                "2",
                List.of(titles));
    }

    private static byte[] png(TitleCard card) {
        return card.png(name -> {
            try {
                return Optional.of(Files.readAllBytes(Path.of("templates", name)));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        });
    }

    private static BufferedImage picture(TitleCard card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(card)));
    }

    /** Whether anything is drawn on a part of the picture. */
    private static boolean isWrittenOn(BufferedImage picture, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((picture.getRGB(x, y) & 0xffffff) != PAPER) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whoever changes how cards look changes these; no JDK and no machine does. */
    @Test
    void theSameTextsMakeTheSameBytesOnEveryMachine() throws GeneralSecurityException {
        assertThat(sha256(png(day("Fair Queueing for “Serverless” Functions: Żółć, β-divergence", "O(n²)"))))
                .isEqualTo("d592bc46a96287183c9cc58b277f975baee7b567c70e9978c49ea2e9affb0b37");
        assertThat(sha256(png(SITE))).isEqualTo("03b874a985f43f59887eadc8ff3629fcc5d7513ef0f7fa84f96e4db7696ef97a");
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void aDayHasItsDateLeftOfTheLineAndItsPapersOnTheRight() throws IOException {
        BufferedImage picture = picture(day("Fair Queueing for Serverless Functions"));

        assertThat(picture.getWidth()).isEqualTo(TitleCard.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(TitleCard.HEIGHT);
        assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(PAPER);
        assertThat(picture.getRGB(441, 400) & 0xffffff).isEqualTo(RULE);
        assertThat(isWrittenOn(picture, 72, 210, 400, 370))
                .as("day of the month")
                .isTrue();
        assertThat(isWrittenOn(picture, 496, 230, 1128, 320)).as("title").isTrue();
        assertThat(isWrittenOn(picture, 1132, 120, 1200, 630)).as("right edge").isFalse();
        assertThat(isWrittenOn(picture(day()), 496, 230, 1128, 630))
                .as("no title")
                .isFalse();
    }

    @Test
    void aCardIsSmall() {
        assertThat(png(day("a ".repeat(40), "b ".repeat(40), "c ".repeat(40)))).hasSizeLessThan(40 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"量子计算", "שלום עולם", "مرحبا", "On \uD800 a broken text", "Emoji 😀", "\u0000"})
    void aTitleThatTheFontCannotWriteIsLeftOutAndTheNextTakesItsPlace(String title) {
        assertThat(png(day(title, "A Title"))).isEqualTo(png(day("A Title")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "long words ", "Pneumonoultramicroscopic-", "漢"})
    void aTextOfAnyLengthStaysWithinItsPart(String part) throws IOException {
        String text = part.repeat(5_000);
        BufferedImage day = picture(
                new DayTitleCard(text, text, "15", "July", text, text, "Picks", "2", List.of(text, "Another title")));
        BufferedImage site = picture(new SiteTitleCard(text, text));

        assertThat(isWrittenOn(day, 1132, 130, 1200, 630)).isFalse();
        assertThat(isWrittenOn(day, 496, 610, 1200, 630)).isFalse();
        assertThat(isWrittenOn(site, 1132, 0, 1200, 630)).isFalse();
    }
}
