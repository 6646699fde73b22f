package daybook.format.arxiv;

import daybook.format.EnglishDate;
import daybook.listing.EntryId;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The month in which arXiv gave a paper its identifier, which begins with it. */
final class IdentifierMonth {
    private static final Pattern MONTH = Pattern.compile("(?:.*/)?(?<year>\\d{2})(?<month>0[1-9]|1[0-2]).*");

    private IdentifierMonth() {}

    /** The month of an identifier; empty for one that is not arXiv's. */
    static Optional<YearMonth> of(EntryId id) {
        Matcher matcher = MONTH.matcher(id.value());
        return matcher.matches()
                ? Optional.of(
                        YearMonth.of(EnglishDate.year(matcher.group("year")), Integer.parseInt(matcher.group("month"))))
                : Optional.empty();
    }
}
