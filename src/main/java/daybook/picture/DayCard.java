package daybook.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The title card of a day: its date and counts on the left of the margin line, the titles of its first papers on the
 * right, as many as there is room for.
 *
 * @param site the site's title
 * @param day of the month
 * @param summary how much was announced
 * @param heading what the papers have in common
 * @param count how many of them there are; empty for none
 * @param titles of those that come first
 */
public record DayCard(
        String site,
        String weekday,
        String day,
        String month,
        String year,
        String summary,
        String heading,
        String count,
        List<String> titles)
        implements TitleCard {
    private static final int HEAD = 118;
    private static final int FIRST_TITLE = 264;
    private static final int LAST_LINE = 592;
    private static final int MOST_LINES = 3;

    public DayCard {
        titles = List.copyOf(titles);
    }

    @Override
    public byte[] png(Function<String, Optional<byte[]>> theme) {
        Sheet sheet = new Sheet(theme, HEAD);
        sheet.write(site, sheet.semibold(34), Sheet.LEFT, Sheet.RIGHT_END, 80, Sheet.INK);
        sheet.line(0, HEAD - 2);
        drawDate(sheet);
        drawPapers(sheet);
        return sheet.png();
    }

    private void drawDate(Sheet sheet) {
        sheet.write(weekday, sheet.regular(30), Sheet.LEFT, Sheet.LEFT_END, 184, Sheet.SOFT);
        // The white in front of so large a figure would set it off from the edge.
        sheet.write(day, sheet.regular(210), Sheet.LEFT - 8, Sheet.LEFT_END, 362, Sheet.INK);
        Typeface large = sheet.regular(48);
        double end = sheet.write(month, large, Sheet.LEFT, Sheet.LEFT_END, 440, Sheet.INK);
        sheet.write(year, large, end + large.width(" "), Sheet.LEFT_END, 440, Sheet.SOFT);
        Typeface small = sheet.regular(27);
        List<String> lines = small.lines(summary, Sheet.LEFT_END - Sheet.LEFT, MOST_LINES);
        sheet.write(lines, small, Sheet.LEFT, 496, Sheet.SOFT);
    }

    private void drawPapers(Sheet sheet) {
        Typeface small = sheet.regular(30);
        double end = sheet.write(heading, small, Sheet.RIGHT, Sheet.RIGHT_END, 184, Sheet.RULE);
        sheet.write(count, small, end + 2 * small.width(" "), Sheet.RIGHT_END, 184, Sheet.SOFT);
        Typeface large = sheet.semibold(38);
        int baseline = FIRST_TITLE;
        for (String title : titles) {
            List<String> lines = large.lines(title, Sheet.RIGHT_END - Sheet.RIGHT, MOST_LINES);
            int last = baseline + (lines.size() - 1) * Sheet.lead(large);
            if (large.canWrite(title) && last <= LAST_LINE) {
                sheet.line(Sheet.RIGHT, baseline - 58);
                baseline = sheet.write(lines, large, Sheet.RIGHT, baseline, Sheet.INK) + 34;
            }
        }
    }
}
