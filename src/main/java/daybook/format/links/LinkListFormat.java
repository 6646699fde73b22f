package daybook.format.links;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.format.XmlHead;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.markdown.MarkdownOutline;
import daybook.markdown.MarkdownOutline.Heading;
import daybook.markdown.MarkdownOutline.LinkedItem;
import daybook.unicode.PatternText;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A curated list of links in Markdown, as https://github.com/sindresorhus/awesome asks for: under headings, items such
 * as {@code [name](https://…) - description}. Its category is the first heading, its day unknown.
 *
 * <p>So that no note or README is taken for one, a text counts as a list of links if it has headings, at least five
 * such items, and no more other items than these, not counting a table of contents.
 */
public final class LinkListFormat implements ListingFormat {
    private static final int FEWEST = 5;

    /** The longest known lists have five thousand, which are a third of a million characters. */
    private static final int MOST_LINES = 50_000;

    private static final int LONGEST = 2_000_000;

    private static final Pattern HEADING = Pattern.compile("(?m)^(?:#{1,6} |={3,}$|<summary>)");

    /** An item of a list or a line of a quote, with what it links to first. */
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*+(?:[-*+]|\\d{1,3}[.)]|>)[ \\t]+\\S.*$");

    private static final Pattern LINK = Pattern.compile("]\\(<?https?://");
    private static final Pattern CONTENTS = Pattern.compile("]\\(#");

    /** Sections that a list has about itself. */
    private static final Set<String> APPARATUS = Set.of(
            "contents",
            "table of contents",
            "toc",
            "contribute",
            "contributing",
            "contributors",
            "license",
            "licence",
            "footnotes",
            "acknowledgements",
            "credits");

    private static final Pattern EMOJI =
            Pattern.compile(":[a-z0-9_+-]{2,40}:|[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}]");

    /** Dashes and arrows of all kinds, and badges, which part a name from its description. */
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s\\p{Pd}:|·•→⇒=>\\p{So}\\x{FE0F}\\x{200D}]+");

    @Override
    public String name() {
        return "list of links in Markdown";
    }

    @Override
    public boolean recognises(SourceFile file) {
        // A feed may quote such a list.
        if (!HEADING.matcher(file.text()).find()
                || XmlHead.of(file).filter(XmlHead::isFeed).isPresent()) {
            return false;
        }
        List<String> items = ITEM.matcher(file.text())
                .results()
                .map(MatchResult::group)
                .filter(item -> !CONTENTS.matcher(item).find())
                .toList();
        long linking = items.stream().filter(item -> LINK.matcher(item).find()).count();
        return linking >= FEWEST && 2 * linking >= items.size() && hasEnough(file, items.size());
    }

    /** Slower, and only for what looks like a list: a link counts that is an item's first word. */
    private static boolean hasEnough(SourceFile file, int items) {
        if (isTooLong(file)) {
            return true;
        }
        long links = MarkdownOutline.of(file.text()).stream()
                .filter(LinkedItem.class::isInstance)
                .count();
        return links >= FEWEST && 2 * links >= items;
    }

    private static boolean isTooLong(SourceFile file) {
        return file.lineCount() > MOST_LINES || file.text().length() > LONGEST;
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
        LinkListParser parser = new LinkListParser(file, diagnostics);
        MarkdownOutline.of(file.text()).forEach(parser::take);
        return List.of(parser.listing());
    }

    /** Walks over a list's headings and items in their order. */
    private static final class LinkListParser {
        private final SourceFile file;
        private final Diagnostics diagnostics;
        private final List<Announcement> announcements = new ArrayList<>();
        private Optional<String> title = Optional.empty();
        private Optional<String> subject = Optional.empty();

        /** The level of the heading whose section is about the list itself, 0 outside of such. */
        private int apparatus;

        LinkListParser(SourceFile file, Diagnostics diagnostics) {
            this.file = file;
            this.diagnostics = diagnostics;
        }

        void take(MarkdownOutline.OutlinePart part) {
            if (part instanceof Heading heading) {
                heading(heading);
            } else if (part instanceof LinkedItem item && apparatus == 0) {
                item(item);
            }
        }

        private void heading(Heading heading) {
            Optional<String> text = TextNormalizer.line(PatternText.replaceAll(EMOJI, heading.text(), " "));
            if (apparatus == 0 || heading.level() <= apparatus) {
                boolean about = text.filter(it -> APPARATUS.contains(Unicode.lowerCase(it)))
                        .isPresent();
                apparatus = about ? heading.level() : 0;
            }
            if (heading.level() == 1 && title.isEmpty()) {
                title = text;
            } else {
                subject = text;
            }
        }

        private void item(LinkedItem item) {
            Optional<EntryId> id = IdentifierParser.ofAddress(item.address());
            Optional<String> name = TextNormalizer.line(item.name());
            if (id.isEmpty() || name.isEmpty()) {
                diagnostics.warning(
                        file.at(item.line(), 1, file.line(item.line()).length()),
                        "'" + item.address() + "' is not an address",
                        "the item is left out");
                return;
            }
            announcements.add(new Announcement(
                    AnnouncementKind.NEW,
                    id.get(),
                    OptionalInt.empty(),
                    name.get(),
                    Optional.empty(),
                    TextNormalizer.line(PatternText.replaceAll(SEPARATOR, item.rest(), "")),
                    subject.stream().toList(),
                    Optional.empty(),
                    Optional.empty(),
                    id.filter(it -> it.scheme().equals("doi")).map(EntryId::value),
                    Optional.empty(),
                    FullTextLinks.NONE));
        }

        Listing listing() {
            String category = title.map(it -> CategorySlug.of(it, "links"))
                    .orElseGet(() -> CategorySlug.ofFile(file.name(), "links"));
            return new Listing(
                    "links", category, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), announcements);
        }
    }
}
