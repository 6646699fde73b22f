package daybook.format.links;

import daybook.format.links.ItemText.ItemLink;
import daybook.format.links.ItemText.TextRange;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the title of an item: numbers, pictograms, tags such as {@code [ATC'24]}, dates such as
 * {@code (2023-05)}, the words {@code Paper:}.
 *
 * @param tags the texts of tags and dates, without brackets, in their order
 * @param end the offset at which the title may begin
 */
record LeadingTags(List<String> tags, int end) {
    /** Pictograms and their names on GitHub, marks of lists, and what stands between tags. */
    private static final UnicodePattern SIGNS = UnicodePattern.of(
            "(?:[\\s\\p{Pd}|:·•*,>\\p{So}\\p{Sk}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}]|:[a-z0-9_+-]{2,40}:)++");

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,4}[.)]|#\\d{1,4})\\s++");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]{1,60})](?!\\s?\\(http)|【([^【】]{1,40})】");

    /** In parentheses only what has a digit: a title may begin with a word in parentheses. */
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]{0,40}\\d[^()]{0,40})\\)");

    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\\d|3[01]))?|(?:19|20)\\d{2}(?=\\s*[|·—–]|\\s-))(?:\\s*[|:·,—–-]|[.)]?\\s)\\s*");

    /** {@code NeurIPS 2023}, {@code ATC'24} in bold. */
    private static final UnicodePattern VENUE =
            UnicodePattern.of("\\[?\\p{Lu}[\\p{L}&/ -]{1,24}[ ,'’-]{0,2}(?:(?:19|20)\\d{2}|\\d{2})]?[:.,]?");

    /** More than anybody writes; a limit for what machines write. */
    private static final int MOST = 20;

    private static final Pattern LABEL = Pattern.compile("(?i)(?:paper(?: title)?|title|name|论文|标题)\\s*[:：]\\s*");

    LeadingTags {
        tags = List.copyOf(tags);
    }

    /** The tags of an item; none of one that consists of nothing else. */
    static LeadingTags of(ItemText item) {
        String text = item.text();
        List<String> tags = new ArrayList<>();
        int position = 0;
        int before = -1;
        while (before != position && tags.size() < MOST) {
            before = position;
            position = skipped(SIGNS.matcher(text), position, item);
            position = skipped(NUMBER.matcher(text), position, item);
            position = skipped(LABEL.matcher(text), position, item);
            int end = tag(item, text, position, tags);
            position = hasWord(text, end) ? end : position;
        }
        return new LeadingTags(tags, position);
    }

    private static boolean hasWord(String text, int from) {
        return text.substring(from)
                        .codePoints()
                        .filter(Unicode::isLetter)
                        .limit(2)
                        .count()
                > 1;
    }

    private static int skipped(Matcher matcher, int position, ItemText item) {
        matcher.region(position, item.text().length());
        return matcher.lookingAt() && isUnlinked(item, position, matcher.end()) ? matcher.end() : position;
    }

    private static int tag(ItemText item, String text, int position, List<String> tags) {
        Optional<TextRange> code = startingAt(item.code(), position);
        Optional<TextRange> bold = startingAt(item.bold(), position)
                .filter(it -> VENUE.matches(text.substring(it.start(), it.end()))
                        || ListDates.whole(text.substring(it.start(), it.end())).isPresent());
        for (Optional<TextRange> range : List.of(code, bold)) {
            if (range.isPresent()
                    && isUnlinked(item, position, range.get().end())
                    && hasWord(text, range.get().end())) {
                tags.add(text.substring(position, range.get().end()).strip());
                return range.get().end();
            }
        }
        for (Pattern pattern : List.of(BRACKETED, IN_PARENTHESES, DATE)) {
            Matcher matcher = pattern.matcher(text).region(position, text.length());
            if (matcher.lookingAt() && isUnlinked(item, position, matcher.end()) && hasWord(text, matcher.end())) {
                int group = matcher.group(1) == null ? 2 : 1;
                tags.add(matcher.group(group).strip());
                return matcher.end();
            }
        }
        return position;
    }

    private static Optional<TextRange> startingAt(List<TextRange> ranges, int position) {
        return ranges.stream()
                .filter(it -> it.start() == position && it.end() > position)
                .findFirst();
    }

    private static boolean isUnlinked(ItemText item, int start, int end) {
        return item.links().stream().map(ItemLink::range).noneMatch(it -> it.overlaps(start, end));
    }
}
