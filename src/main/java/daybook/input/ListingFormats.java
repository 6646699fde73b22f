package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.FolderText;
import daybook.format.ListingFormat;
import daybook.format.arxiv.ArxivApiFormat;
import daybook.format.arxiv.ArxivFeedFormat;
import daybook.format.arxiv.ArxivHtmlFormat;
import daybook.format.arxiv.ArxivMailFormat;
import daybook.format.arxiv.ArxivTextFormat;
import daybook.format.bibtex.BibtexFormat;
import daybook.format.csl.CrossrefFormat;
import daybook.format.csl.CslJsonFormat;
import daybook.format.datacite.DataciteFormat;
import daybook.format.feed.FeedFormat;
import daybook.format.feed.JsonFeedFormat;
import daybook.format.jsonl.JsonLinesFormat;
import daybook.format.links.LinkListFormat;
import daybook.format.oai.OaiFormat;
import daybook.format.ris.RisFormat;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every format that Daybook reads. */
public final class ListingFormats {
    /** Asked in this order: what only one source writes comes before the general format, such as that of feeds. */
    public static final List<ListingFormat> ALL = List.of(
            new JsonLinesFormat(),
            new ArxivHtmlFormat(),
            new ArxivTextFormat(),
            new ArxivMailFormat(),
            new ArxivFeedFormat(),
            new ArxivApiFormat(),
            new OaiFormat(),
            new FeedFormat(),
            new BibtexFormat(),
            new CslJsonFormat(),
            new CrossrefFormat(),
            new DataciteFormat(),
            new RisFormat(),
            new JsonFeedFormat(),
            new LinkListFormat());

    /** What belongs to a page and stands in a folder such as {@code new_files}, or is a part of none but a page. */
    private static final Pattern BESIDE_A_PAGE =
            Pattern.compile("(?i)_files/|\\.(?:css|js|mjs|woff2?|ttf|png|jpe?g|gif|svg|webp|ico)(?:\\.download)?$");

    private ListingFormats() {}

    /** The format that recognises a file. */
    public static Optional<ListingFormat> of(SourceFile file) {
        return ALL.stream().filter(format -> format.recognises(file)).findFirst();
    }

    /**
     * Reads a file of any format; one that no format recognises is an error, and an empty one a warning. It is an error
     * too if there was something: a file of Daybook's own format has a line even on a day without announcements, and
     * nobody writes NULs.
     */
    public static List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        if (holdsNothing(file)) {
            if (file.name().endsWith(JsonLinesFormat.SUFFIX) || !file.text().isBlank()) {
                diagnostics.error(
                        file.whole(),
                        "the file is empty",
                        "if it was fetched, a fetch fills it with what its source still has; else remove it");
            } else {
                diagnostics.warning(file.whole(), "the file is empty", "remove it, or capture the listing again");
            }
            return List.of();
        }
        ConflictMarkers.report(file, diagnostics);
        Optional<ListingFormat> format = of(file);
        if (format.isPresent()) {
            return read(format.get(), file, diagnostics);
        }
        if (BESIDE_A_PAGE.matcher(file.name()).find()) {
            diagnostics.error(
                    file.whole(),
                    "this is not a listing, but a file that a browser saves beside a page",
                    "remove it; choose \"HTML only\" when you save a page");
            return List.of();
        }
        if (FolderText.is(file.name())) {
            diagnostics.warning(file.whole(), "this is not a listing, and is passed over", "move it elsewhere");
            return List.of();
        }
        String hint = OtherContents.advice(file)
                .orElseGet(() ->
                        "it reads: " + ALL.stream().map(ListingFormat::name).collect(Collectors.joining(", ")));
        diagnostics.error(file.whole(), "this is not a listing that Daybook can read", hint);
        return List.of();
    }

    /** Whether a file has nothing that could be lost: no more than blanks, or NULs, which a power cut may leave. */
    public static boolean holdsNothing(SourceFile file) {
        return file.text().chars().allMatch(it -> it <= ' ');
    }

    /** Reads a file of a format. */
    static List<Listing> read(ListingFormat format, SourceFile file, Diagnostics diagnostics) {
        return joined(format.read(file, diagnostics)).stream()
                .map(it -> FieldLimits.apply(it, file, diagnostics))
                .toList();
    }

    /** Of listings for the same category and day, as the mails of a mailbox can be, makes one. */
    private static List<Listing> joined(List<Listing> listings) {
        record ListingKey(String source, String category, Optional<ListingDate> date) {}
        Map<ListingKey, Listing> joined = new LinkedHashMap<>();
        listings.forEach(
                it -> joined.merge(new ListingKey(it.source(), it.category(), it.date()), it, Listing::joinedWith));
        return List.copyOf(joined.values());
    }
}
