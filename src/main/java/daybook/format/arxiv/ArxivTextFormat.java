package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.EnglishDate;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.source.arxiv.ArxivCategories;
import daybook.source.arxiv.ArxivIdentifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * arXiv's listing page of new submissions as the text that a reader-mode extractor leaves of it.
 *
 * <p>Every entry starts with a marker such as {@code [13] arXiv:2507.08846 (cross-list from cs.GT) [pdf, html, other]},
 * which may stand at the end of the abstract before it. The fields behind it may be run together.
 */
public final class ArxivTextFormat implements ListingFormat {
    private static final Pattern MARKER = Pattern.compile("(?:^|[ \\n])(?:- )?\\[(?<number>\\d+)\\]\\s+arXiv:(?<id>"
            + ArxivIdentifier.PATTERN + ")(?<kind> \\([^)\\n]*\\))? \\[(?<formats>[a-z]+(?:, [a-z]+)*)\\]");

    private static final Pattern DATE = Pattern.compile("(?m)^Showing new listings for (?<date>.+)$");
    private static final Pattern SECTION =
            Pattern.compile("(?m)^(?:New|Cross|Replacement) submissions \\([^)\\n]*\\)$");
    private static final Pattern PAGE_END = Pattern.compile("(?m)^Total of \\d+ entries");
    private static final Pattern QUIET = Pattern.compile("(?m)^No updates today\\.$");

    /** The subjects are the last labelled field and reach to the end of their line. */
    private static final Pattern SUBJECTS =
            Pattern.compile("(?<=\\S|\\n)Subjects: (?<value>[^\\n]*\\([\\w.-]+\\))\\s*(?:\\n|$)");

    private static final Pattern SUBJECT_CODE = Pattern.compile("\\(([\\w.-]+)\\)$");

    @Override
    public String name() {
        return "arXiv listing page as text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return !file.text().stripLeading().startsWith("<")
                && DATE.matcher(file.text()).find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        Matcher heading = DATE.matcher(file.text());
        if (!heading.find()) {
            return List.of();
        }
        Optional<LocalDate> date = EnglishDate.day(heading.group("date"));
        if (date.isEmpty()) {
            diagnostics.error(
                    file.at(heading.start("date"), heading.group("date").length()),
                    "this is not a date that a listing can have",
                    "arXiv writes 'Tuesday, 15 July 2025'");
            return List.of();
        }
        SectionCounts counts = sectionCounts(file);
        List<Announcement> announcements = announcements(file, diagnostics);
        counts.check(announcements, diagnostics);
        if (announcements.isEmpty() && !QUIET.matcher(file.text()).find()) {
            diagnostics.error(
                    file.whole(),
                    "there are no announcements, and the page does not say that there are none",
                    Hints.CUT_OFF);
        }
        return category(file, heading.start(), announcements, diagnostics)
                .map(category -> new Listing(
                        "arxiv",
                        category,
                        Optional.of(ListingDate.of(date.get())),
                        counts.totals(),
                        Optional.empty(),
                        Optional.empty(),
                        announcements))
                .stream()
                .toList();
    }

    /** The page names its category by its name only, on a line before the date. */
    private static Optional<String> category(
            SourceFile file, int end, List<Announcement> announcements, Diagnostics diagnostics) {
        List<String> head =
                file.text().substring(0, end).lines().map(String::strip).toList();
        for (int line = head.size() - 1; line >= 0; line--) {
            Optional<String> category = ArxivCategories.of(
                    head.get(line),
                    announcements.stream().map(Announcement::subjects).toList());
            if (category.isPresent()) {
                return category;
            }
        }
        diagnostics.error(
                file.at(1, 1, file.line(1).length()),
                "no arXiv category is named before the date",
                "the page's heading, such as 'Distributed, Parallel, and Cluster Computing', belongs there");
        return Optional.empty();
    }

    private static SectionCounts sectionCounts(SourceFile file) {
        SectionCounts counts = new SectionCounts();
        SECTION.matcher(file.text())
                .results()
                .forEach(section -> ListingMarkers.section(section.group())
                        .ifPresent(kind -> ListingMarkers.counts(section.group())
                                .ifPresent(it -> counts.add(
                                        kind,
                                        it,
                                        file.at(section.start(), section.group().length())))));
        return counts;
    }

    private static List<Announcement> announcements(SourceFile file, Diagnostics diagnostics) {
        List<MatchResult> markers = MARKER.matcher(file.text()).results().toList();
        List<Announcement> announcements = new ArrayList<>();
        for (int index = 0; index < markers.size(); index++) {
            MatchResult marker = markers.get(index);
            int end = index + 1 < markers.size()
                    ? markers.get(index + 1).start()
                    : file.text().length();
            boolean isFollowed =
                    index + 1 == markers.size() || isFollowed(marker, markers.get(index + 1), file, diagnostics);
            announcement(file, marker, end, isFollowed, diagnostics).ifPresent(announcements::add);
        }
        return announcements;
    }

    /**
     * Whether the entry behind an entry is the next one. The last section may lack a heading with its count; a gap in
     * the numbers shows a lost entry there too.
     */
    private static boolean isFollowed(MatchResult marker, MatchResult next, SourceFile file, Diagnostics diagnostics) {
        int expected = Integer.parseInt(marker.group(1)) + 1;
        if (Integer.parseInt(next.group(1)) == expected) {
            return true;
        }
        diagnostics.error(
                file.at(next.start(1) - 1, next.group(1).length() + 2),
                "entry [" + expected + "] is missing before this one");
        return false;
    }

    /** An entry; without its abstract if that may hold the text of a lost entry behind it. */
    private static Optional<Announcement> announcement(
            SourceFile file, MatchResult marker, int end, boolean isFollowed, Diagnostics diagnostics) {
        String identifier = marker.group(2);
        String block = withoutApparatus(file.text().substring(marker.end(), end));
        Matcher subjects = SUBJECTS.matcher(block);
        int title = block.indexOf("Title: ");
        if (title < 0 || !subjects.find(title)) {
            diagnostics.error(
                    file.at(marker.end(2) - identifier.length(), identifier.length()),
                    "entry " + identifier + " has no " + (title < 0 ? "'Title: '" : "'Subjects: '"));
            return Optional.empty();
        }
        ArxivTextHeader header = ArxivTextHeader.of(block.substring(title + "Title: ".length(), subjects.start()));
        EntryId id = ListingMarkers.id(identifier).orElseThrow();
        return Optional.of(new Announcement(
                ListingMarkers.kind(Optional.ofNullable(marker.group(3)).orElse(""))
                        .orElse(AnnouncementKind.NEW),
                id,
                ListingMarkers.version(identifier),
                header.title(),
                header.authors(),
                TextNormalizer.paragraphs(String.join(
                                "\n\n", block.substring(subjects.end()).lines().toList()))
                        .filter(it -> isFollowed),
                subjectCodes(subjects.group("value")),
                header.comments(),
                header.journalReference(),
                Optional.empty(),
                Optional.empty(),
                links(id, List.of(marker.group(4).split(", ")))));
    }

    /** The text between two markers without the headings and the page's end, which belong to no entry. */
    private static String withoutApparatus(String block) {
        String text = SECTION.matcher(block).replaceAll("");
        Matcher pageEnd = PAGE_END.matcher(text);
        return pageEnd.find() ? text.substring(0, pageEnd.start()) : text;
    }

    private static List<String> subjectCodes(String subjects) {
        return Arrays.stream(subjects.split("; "))
                .flatMap(subject -> SUBJECT_CODE.matcher(subject.strip()).results())
                .map(code -> code.group(1))
                .toList();
    }

    private static FullTextLinks links(EntryId id, List<String> formats) {
        return new FullTextLinks(
                Optional.of("https://arxiv.org/pdf/" + id).filter(it -> formats.contains("pdf")),
                Optional.of("https://arxiv.org/html/" + id).filter(it -> formats.contains("html")));
    }
}
