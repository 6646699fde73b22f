package daybook.format.links;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.FolderText;
import daybook.format.ListingFormat;
import daybook.format.XmlHead;
import daybook.listing.HttpAddress;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.markdown.TableCells;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A curated list in Markdown, in any of the forms in which people write them: items, tables, HTML. Its category is its
 * title.
 *
 * <p>A list most of whose items have a day is one of days, and each item belongs to its day. Any other list states no
 * day.
 */
public final class LinkListFormat implements ListingFormat {
    /** How many different links make a list of a text whose name does not say that it is one. */
    private static final int FEWEST = 5;

    /** The longest known lists have ten thousand, which are two million characters. */
    private static final int MOST_LINES = 50_000;

    private static final int LONGEST = 4_000_000;

    /** Five for each of so many lines. */
    private static final int MOST_CELLS = 250_000;

    private static final Pattern HEADING =
            Pattern.compile("(?mi)^(?: {0,3}#{1,6} |={3,}+[ \\t]*+$|-{3,}+[ \\t]*+$|[ \\t]*+<summary|[ \\t]*+<h[1-6])");

    /** What may be an item with a link: a line of a list, quote or table, in Markdown or HTML. */
    private static final Pattern LINE = Pattern.compile(
            "(?mi)^[ \\t]*+(?:[-*+>|]|\\d{1,4}[.)]|<(?:li|td|tr|p|a)(?!\\w)|\\*\\*|\\[).*(?:https?://|][\\[(]).*$");

    private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(?:md|markdown|mdown|mkd)$");
    private static final Pattern OTHER = Pattern.compile("(?i)\\A\\s*+(?:<!doctype|<html|<\\?xml|[{@]|%)");

    @Override
    public String name() {
        return "list of links in Markdown";
    }

    @Override
    public boolean recognises(SourceFile file) {
        // A feed may quote such a list.
        if (OTHER.matcher(file.text()).lookingAt()
                || XmlHead.of(file).filter(XmlHead::isFeed).isPresent()) {
            return false;
        }
        boolean named = MARKDOWN.matcher(file.name()).find() && !FolderText.is(file.name());
        int fewest = named ? 1 : FEWEST;
        boolean possible = LINE.matcher(file.text()).results().limit(fewest).count() == fewest
                && (named || HEADING.matcher(file.text()).find());
        return possible && (isTooLong(file) || lineBeyondCells(file).isPresent() || hasEnough(file, fewest));
    }

    /** Slower, and only for what looks like a list. */
    private static boolean hasEnough(SourceFile file, int fewest) {
        ListContents contents = ListContents.of(ListFrontMatter.of(file.text()).body(), base(file));
        return contents.distinct() >= fewest && (fewest == 1 || contents.items().size() >= contents.others());
    }

    /** The name of a fetched page is its address. */
    private static String base(SourceFile file) {
        return HttpAddress.is(file.name()) ? file.name() : "";
    }

    private static boolean isTooLong(SourceFile file) {
        return file.lineCount() > MOST_LINES || file.text().length() > LONGEST;
    }

    private static OptionalInt lineBeyondCells(SourceFile file) {
        return TableCells.lineBeyond(MOST_CELLS, file.text());
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        if (isTooLong(file)) {
            diagnostics.error(
                    file.whole(),
                    "the list has more than " + MOST_LINES + " lines or " + LONGEST + " characters",
                    "split it into several files");
            return List.of();
        }
        OptionalInt beyondCells = lineBeyondCells(file);
        if (beyondCells.isPresent()) {
            diagnostics.error(
                    file.at(beyondCells.getAsInt(), 1, 1),
                    "the tables of the list have more than " + MOST_CELLS + " cells",
                    "split it into several files: a short row has as many cells as the first of its table");
            return List.of();
        }
        ListFrontMatter frontMatter = ListFrontMatter.of(file.text());
        ListContents contents = ListContents.of(frontMatter.body(), base(file));
        contents.report(file, diagnostics);
        Optional<String> title = frontMatter.title().or(contents::title);
        String category = title.map(it -> CategorySlug.of(it, "links"))
                .orElseGet(() -> CategorySlug.ofFile(file.name(), "links"));
        Optional<LocalDate> issue = frontMatter.day().or(() -> ListDates.ofFileName(file.name()));
        List<ListedItem> items = contents.items();
        long dated = items.stream().filter(it -> it.day().isPresent()).count();
        boolean byDays = issue.isPresent() || 2 * dated >= items.size();
        DatedListings listings = new DatedListings(Listing.LIST, Optional.empty());
        for (ListedItem item : items) {
            Optional<LocalDate> day = item.day().or(() -> issue).filter(it -> byDays);
            listings.add(category, day.map(ListingDate::of), item.announcement());
        }
        return listings.listings().stream().map(it -> it.titled(title)).toList();
    }
}
