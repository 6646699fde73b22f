package daybook.titlecard;

import java.util.Optional;
import java.util.function.Function;

/**
 * The title card of a site as a whole: what it is called and what it is about, on the right of the margin line.
 *
 * @param description a sentence
 */
public record SiteTitleCard(String title, String description) implements TitleCard {
    private static final int MOST_LINES = 3;

    @Override
    public byte[] png(Function<String, Optional<byte[]>> theme) {
        CardSheet sheet = new CardSheet(theme, 0);
        SizedFont large = sheet.semibold(76);
        SizedFont small = sheet.regular(38);
        int width = CardSheet.RIGHT_END - CardSheet.RIGHT;
        int next = sheet.write(large.lines(title, width, MOST_LINES), large, CardSheet.RIGHT, 196, CardSheet.INK);
        sheet.write(small.lines(description, width, MOST_LINES), small, CardSheet.RIGHT, next + 4, CardSheet.SOFT);
        return sheet.png();
    }
}
