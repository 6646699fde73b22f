package daybook.picture;

import java.util.Optional;
import java.util.function.Function;

/**
 * The title card of a site as a whole: what it is called and what it is about, on the right of the margin line.
 *
 * @param description a sentence
 */
public record SiteCard(String title, String description) implements TitleCard {
    private static final int MOST_LINES = 3;

    @Override
    public byte[] png(Function<String, Optional<byte[]>> theme) {
        Sheet sheet = new Sheet(theme, 0);
        Typeface large = sheet.semibold(76);
        Typeface small = sheet.regular(38);
        int width = Sheet.RIGHT_END - Sheet.RIGHT;
        int next = sheet.write(large.lines(title, width, MOST_LINES), large, Sheet.RIGHT, 196, Sheet.INK);
        sheet.write(small.lines(description, width, MOST_LINES), small, Sheet.RIGHT, next + 4, Sheet.SOFT);
        return sheet.png();
    }
}
