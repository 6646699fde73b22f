package daybook.format.links;

import daybook.format.links.ItemText.ItemLink;
import daybook.format.links.ItemText.TextRange;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Where the title of an item stands: it is the text of its first link that is no mere {@code pdf}, or in bold, or what
 * stands before the first link, or behind it.
 *
 * @param range of the title, without signs around it
 * @param link the link whose text it is; empty for a title beside its links
 */
record ItemTitle(TextRange range, Optional<ItemLink> link) {
    /** A short name in bold before a colon belongs to the title behind it, as in {@code **T5**: [Exploring the …]}. */
    private static final int SHORT = 3;

    /**
     * Where a title ends that nothing marks: before a year or a note in parentheses, dashes between blanks, two blanks,
     * and the end of a sentence, though not behind an abbreviation.
     */
    private static final UnicodePattern END = UnicodePattern.of(
            "\\s[(\\[](?:\\p{Lu}[\\p{L}&' -]{0,24}[ ,'’]{0,2})?(?:19|20)\\d{2}|,\\s(?:19|20)\\d{2}|\\s[\\[【]|\\s(?:\\p{Pd}{1,3}|[|·•→])\\s"
                    + "|(?<=[^\\s:]) {2,}|\u2028|(?<!(?<![A-Za-z])(?:vs|St|Dr|No|al|Mr|cf|i\\.e|e\\.g))\\.\\s(?=[\\p{Lu}\\[(\"“*])|[。；]");

    /** A title behind the name that has the link: {@code [T5](…): Exploring the Limits …}. */
    private static final UnicodePattern CONTINUATION = UnicodePattern.of("\\s?[:：]\\s+(?=[\\p{Lu}\\d\"“])");

    private static final UnicodePattern SIGNS_BEFORE = UnicodePattern.of(
            "(?:[\\s|:·•*,;\\p{Pd}\\p{So}\\p{Sk}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}]|:[a-z0-9_+-]{2,40}:)++");

    private static final UnicodePattern SIGN_BEHIND = UnicodePattern.of(
            "[\\s.,;:|·•*\\p{Pd}[\\p{So}&&[^°]]\\p{Sk}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}\\u2028]");

    /** The title of an item whose tags are known; empty when none of its text can be one. */
    static Optional<ItemTitle> of(ItemText item, int start) {
        Optional<ItemLink> named = item.links().stream()
                .filter(it -> !it.picture() && it.range().start() >= start && LinkLabels.isName(item.textOf(it)))
                .findFirst();
        Optional<TextRange> bold = bold(item, start);
        if (bold.isPresent() && named.filter(it -> leads(it, bold.get(), item)).isEmpty()) {
            return trimmed(item, withContinuation(item, bold.get(), true))
                    .map(it -> new ItemTitle(it, Optional.empty()));
        }
        if (named.isPresent()) {
            return trimmed(item, ofNamed(item, named.get(), bold)).map(it -> new ItemTitle(it, named));
        }
        return trimmed(item, beforeLinks(item, start))
                .or(() -> trimmed(item, behindLinks(item, start)))
                .map(it -> new ItemTitle(it, Optional.empty()));
    }

    /** The title of a cell whose column has titles: all of it, but for links to code and the like. */
    static Optional<ItemTitle> ofCell(ItemText cell, int start) {
        Optional<ItemTitle> title = of(cell, start);
        boolean marked = bold(cell, start).isPresent();
        return marked ? title : title.map(it -> it.withRestOf(cell, start));
    }

    private ItemTitle withRestOf(ItemText cell, int start) {
        if (link.isEmpty()) {
            return this;
        }
        int from = cell.links().stream()
                .map(ItemLink::range)
                .filter(it -> it.end() <= range.start())
                .mapToInt(TextRange::end)
                .max()
                .orElse(start);
        int end = end(cell, range.end());
        return trimmed(cell, new TextRange(Math.max(from, start), end))
                .map(it -> new ItemTitle(it, link))
                .orElse(this);
    }

    /** The first words in bold, up to a link within them that is none of the title. */
    private static Optional<TextRange> bold(ItemText item, int start) {
        return item.bold().stream()
                .filter(it -> it.end() > start)
                .map(it -> new TextRange(Math.max(start, it.start()), it.end()))
                .map(it -> new TextRange(it.start(), firstOtherLink(item, it)))
                .filter(it -> !LinkLabels.isGeneric(item.text().substring(it.start(), it.end())) && words(item, it) > 0)
                .findFirst();
    }

    private static int firstOtherLink(ItemText item, TextRange range) {
        return item.links().stream()
                .filter(it -> it.range().start() > range.start()
                        && it.range().start() < range.end()
                        && !LinkLabels.isName(item.textOf(it)))
                .mapToInt(it -> it.range().start())
                .findFirst()
                .orElse(range.end());
    }

    /** Whether a link has the title though there is text in bold: it holds that text, or that is shorter or later. */
    private static boolean leads(ItemLink link, TextRange bold, ItemText item) {
        return link.range().overlaps(bold.start(), bold.end())
                || link.range().end() <= bold.start()
                || (words(item, bold) < SHORT && words(item, bold) < words(item, link.range()));
    }

    private static TextRange ofNamed(ItemText item, ItemLink link, Optional<TextRange> bold) {
        TextRange range = link.range();
        int start = bold.filter(it -> it.end() <= range.start() && endsWithColon(item, it, range.start()))
                .map(TextRange::start)
                .orElse(range.start());
        int end = item.bold().stream()
                .filter(it -> it.start() <= range.end() && it.end() > range.end())
                .filter(it -> item.text().substring(range.end(), it.end()).matches("(?s)\\s?:.*"))
                .mapToInt(TextRange::end)
                .findFirst()
                .orElse(range.end());
        boolean paper = LinkLabels.isPaperAddress(link.address());
        return withContinuation(item, new TextRange(start, end), paper);
    }

    private static boolean endsWithColon(ItemText item, TextRange bold, int next) {
        String text = item.text().substring(bold.start(), next).strip();
        return text.endsWith(":") && !LinkLabels.isGeneric(text);
    }

    /** With what follows a colon behind a short name. */
    private static TextRange withContinuation(ItemText item, TextRange range, boolean possible) {
        Matcher colon = CONTINUATION
                .matcher(item.text())
                .region(range.end(), item.text().length());
        return possible && words(item, range) <= SHORT && colon.lookingAt()
                ? new TextRange(range.start(), end(item, colon.end()))
                : range;
    }

    private static TextRange beforeLinks(ItemText item, int start) {
        return new TextRange(start, end(item, start));
    }

    private static TextRange behindLinks(ItemText item, int start) {
        String text = item.text();
        int from = start;
        for (ItemLink link : item.links()) {
            String between = text.substring(
                    Math.min(from, link.range().start()), link.range().start());
            if (between.codePoints().anyMatch(Unicode::isLetterOrNumber)) {
                break;
            }
            from = Math.max(from, link.range().end());
        }
        return new TextRange(from, end(item, skippedBrackets(text, from)));
    }

    private static int skippedBrackets(String text, int from) {
        int position = from;
        while (position < text.length() && ")]} \t\n.,:;-–—|".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }

    /** Where unmarked text ends that begins at an offset, at the latest at the next link. */
    private static int end(ItemText item, int from) {
        int limit = item.links().stream()
                .mapToInt(it -> it.range().start())
                .filter(it -> it >= from)
                .min()
                .orElse(item.text().length());
        int quoted = endOfQuotation(item.text(), from, limit);
        if (quoted > 0) {
            return quoted;
        }
        Matcher end = END.matcher(item.text()).region(from, limit).useTransparentBounds(true);
        return end.find() ? end.start() : limit;
    }

    /** Behind the closing mark of a title in quotation marks; 0 for any other text. */
    private static int endOfQuotation(String text, int from, int limit) {
        boolean opens = from < limit && (text.charAt(from) == '"' || text.charAt(from) == '“');
        int closing = opens ? text.indexOf(text.charAt(from) == '"' ? '"' : '”', from + 1) : -1;
        return closing < limit ? closing + 1 : 0;
    }

    private static long words(ItemText item, TextRange range) {
        String text = item.text().substring(range.start(), range.end()).strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** Without signs around it, brackets that are open at its end, and quotation marks. */
    private static Optional<TextRange> trimmed(ItemText item, TextRange range) {
        String text = item.text();
        Matcher signs = SIGNS_BEFORE.matcher(text).region(range.start(), Math.max(range.start(), range.end()));
        int start = signs.lookingAt() ? signs.end() : range.start();
        int end = range.end();
        while (end > start && isSignBehind(text, start, end)) {
            end--;
        }
        if (end - start > 2 && isQuoted(text, start, end)) {
            start++;
            end--;
        }
        TextRange trimmed = new TextRange(start, end);
        return end > start && text.substring(start, end).codePoints().anyMatch(Unicode::isLetterOrNumber)
                ? Optional.of(trimmed)
                : Optional.empty();
    }

    private static boolean isSignBehind(String text, int start, int end) {
        char last = text.charAt(end - 1);
        boolean opening = "([{【（".indexOf(last) >= 0;
        boolean unmatched = last == ']' && text.lastIndexOf('[', end - 1) < start;
        return opening
                || unmatched
                || SIGN_BEHIND.matches(text.substring(end - 1, end))
                || (Character.isLowSurrogate(last)
                        && end - start > 1
                        && SIGN_BEHIND.matches(text.substring(end - 2, end)));
    }

    private static boolean isQuoted(String text, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        boolean quoted =
                (first == '"' && last == '"') || (first == '“' && last == '”') || (first == '[' && last == ']');
        int again = text.indexOf(first, start + 1);
        return quoted && (again < 0 || again >= end - 1);
    }
}
