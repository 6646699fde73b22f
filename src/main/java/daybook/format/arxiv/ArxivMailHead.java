package daybook.format.arxiv;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.format.EnglishDate;
import daybook.listing.AnnouncementKind;
import daybook.source.arxiv.ArxivCategories;
import daybook.source.arxiv.ArxivSchedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a listing e-mail before its first paper. */
final class ArxivMailHead {
    private static final Pattern DATE = Pattern.compile("(?m)^Date: (?<value>.*)$");

    /** {@code q-fin daily 13 new + crosses received}: of none, the number is left out. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?m)^Subject: (?:.* )?(?<value>[a-z-]++(?:\\.[A-Za-z-]++)?) daily "
                    + "(?:(?<new>\\d{0,6}) new \\+ (?<cross>\\d{0,6}) crosses received|Subj-class mailing)");

    private static final Pattern RECEIVED = Pattern.compile("(?m)^ ?received from .* to  ?(?<value>\\S.*)$");

    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)To unsubscribe, e-mail To: (?<value>[a-z-]++)@arXiv\\.org");

    private static final Pattern ONLY_CLASS =
            Pattern.compile("(?m)^ ?Submissions to:\\n(?<value>.+)\\n ?received from ");

    private final SourceFile file;
    private final int start;
    private final int end;

    /** The text between two offsets. */
    ArxivMailHead(SourceFile file, int start, int end) {
        this.file = file;
        this.start = start;
        this.end = end;
    }

    /** Whether this is the head of a mail at all, and not of a listing file. */
    boolean isMail() {
        return find(SUBJECT).isPresent() || find(RECEIVED).isPresent();
    }

    /**
     * The day of the listing: the date of the mail, in GMT. A body that lost that line still says until when papers
     * were received, and arXiv's schedule says when those were announced.
     */
    Optional<LocalDate> day() {
        Optional<String> date = find(DATE).map(it -> it.group("value"));
        return date.flatMap(EnglishDate::time)
                .map(LocalDateTime::toLocalDate)
                .or(() -> date.flatMap(EnglishDate::day))
                .or(() -> find(RECEIVED)
                        .flatMap(it -> EnglishDate.day(it.group("value")))
                        .map(ArxivSchedule.INSTANCE::dayOfListingClosedOn));
    }

    /**
     * The category that the mail is for: the one of its subject line, or else the archive from whose list one could
     * unsubscribe, narrowed to its class when the mail is for one only.
     */
    Optional<String> category() {
        return find(SUBJECT).map(it -> it.group("value")).or(() -> {
            Optional<String> archive = find(ARCHIVE).map(it -> it.group("value"));
            return find(ONLY_CLASS)
                    .flatMap(name -> ArxivCategories.codes(name.group("value").strip()).stream()
                            .filter(code -> code.startsWith(archive.orElse("") + "."))
                            .findFirst())
                    .or(() -> archive);
        });
    }

    /** How many papers the subject line announces; that of one class does not count them. */
    SectionCounts counts() {
        SectionCounts counts = new SectionCounts();
        find(SUBJECT).filter(it -> it.group("new") != null).ifPresent(it -> {
            Location place = file.at(it.start("value"), it.end() - it.start("value"));
            counts.add(AnnouncementKind.NEW, count(it.group("new")), place);
            counts.add(AnnouncementKind.CROSS, count(it.group("cross")), place);
        });
        return counts;
    }

    private static ListingMarkers.HeadingCounts count(String digits) {
        int count = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return new ListingMarkers.HeadingCounts(count, count);
    }

    /** The last such line: what forwards a mail puts lines of its own before it. */
    private Optional<Matcher> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(file.text()).region(start, end);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last >= 0 && matcher.region(last, end).find() ? Optional.of(matcher) : Optional.empty();
    }
}
