package daybook.model;

import daybook.note.DigestPeriod;
import daybook.theme.Messages;
import java.time.YearMonth;

/** What weeks and months are called. */
public final class DigestTitles {
    private DigestTitles() {}

    /** The name of a week or month, such as {@code Week 29, 2025} or {@code July 2025}. */
    public static String of(DigestPeriod period, Messages messages) {
        return period.length() == DigestPeriod.Length.WEEK
                ? messages.text("digest.week", String.valueOf(period.number()), String.valueOf(period.year()))
                : messages.month(YearMonth.from(period.first()));
    }

    /** Its days, such as {@code 14 July to 20 July 2025}; the year stands twice where there are two. */
    public static String days(DigestPeriod period, Messages messages) {
        boolean isOfOneYear = period.first().getYear() == period.last().getYear();
        return messages.text(
                "digest.days",
                isOfOneYear ? messages.dayAndMonth(period.first()) : messages.date(period.first()),
                messages.date(period.last()));
    }
}
