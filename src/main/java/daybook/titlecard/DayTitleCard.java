package daybook.titlecard;

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
public record DayTitleCard(
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

    public DayTitleCard {
        titles = List.copyOf(titles);
    }

    @Override
    public byte[] png(Function<String, Optional<byte[]>> theme) {
        CardSheet sheet = new CardSheet(theme, HEAD);
        sheet.write(site, sheet.semibold(34), CardSheet.LEFT, CardSheet.RIGHT_END, 80, CardSheet.INK);
        sheet.line(0, HEAD - 2);
        drawDate(sheet);
        drawPapers(sheet);
        return sheet.png();
    }

    private void drawDate(CardSheet sheet) {
        sheet.write(weekday, sheet.regular(30), CardSheet.LEFT, CardSheet.LEFT_END, 184, CardSheet.SOFT);
        // The white in front of so large a figure would set it off from the edge.
        sheet.write(day, sheet.regular(210), CardSheet.LEFT - 8, CardSheet.LEFT_END, 362, CardSheet.INK);
        SizedFont large = sheet.regular(48);
        double end = sheet.write(month, large, CardSheet.LEFT, CardSheet.LEFT_END, 440, CardSheet.INK);
        sheet.write(year, large, end + large.width(" "), CardSheet.LEFT_END, 440, CardSheet.SOFT);
        SizedFont small = sheet.regular(27);
        List<String> lines = small.lines(summary, CardSheet.LEFT_END - CardSheet.LEFT, MOST_LINES);
        sheet.write(lines, small, CardSheet.LEFT, 496, CardSheet.SOFT);
    }

    private void drawPapers(CardSheet sheet) {
        SizedFont small = sheet.regular(30);
        double end = sheet.write(heading, small, CardSheet.RIGHT, CardSheet.RIGHT_END, 184, CardSheet.RULE);
        sheet.write(count, small, end + 2 * small.width(" "), CardSheet.RIGHT_END, 184, CardSheet.SOFT);
        SizedFont large = sheet.semibold(38);
        int baseline = FIRST_TITLE;
        for (String title : titles) {
            List<String> lines = large.lines(title, CardSheet.RIGHT_END - CardSheet.RIGHT, MOST_LINES);
            int last = baseline + (lines.size() - 1) * CardSheet.lead(large);
            if (large.canWrite(title) && last <= LAST_LINE) {
                sheet.line(CardSheet.RIGHT, baseline - 58);
                baseline = sheet.write(lines, large, CardSheet.RIGHT, baseline, CardSheet.INK) + 34;
            }
        }
    }
}
