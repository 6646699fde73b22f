package daybook.format.links;

import daybook.format.TextNormalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What front matter says of a list. Other programs wrote it, each with fields of its own, so only two lines of it are
 * looked at, and no error of it is one of the list.
 *
 * @param title of the list
 * @param day of an issue of a list that appears again and again
 * @param body the text with blank lines in the place of the front matter, so that its lines have the same numbers
 */
record ListFrontMatter(Optional<String> title, Optional<LocalDate> day, String body) {
    private static final Pattern BLOCK =
            Pattern.compile("\\s*+(---|\\+\\+\\+)[ \\t]*+\\n(?s:(.{0,20000}?)\\n)?\\1[ \\t]*+(?:\\n|$)");
    private static final Pattern TITLE = Pattern.compile("(?m)^title\\s*[:=]\\s*[\"']?([^\\n]*?)[\"']?\\s*$");
    private static final Pattern DATE = Pattern.compile("(?m)^(?:date|published)\\s*[:=]\\s*([^\\n]*)$");

    /** That of a text; nothing for one without front matter. */
    static ListFrontMatter of(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.lookingAt()) {
            return new ListFrontMatter(Optional.empty(), Optional.empty(), text);
        }
        String fields = block.group(2) == null ? "" : block.group(2);
        String blank = block.group().replaceAll("[^\\n]", "");
        return new ListFrontMatter(
                field(TITLE, fields).flatMap(TextNormalizer::line),
                field(DATE, fields).flatMap(ListDates::day),
                blank + text.substring(block.end()));
    }

    private static Optional<String> field(Pattern pattern, String fields) {
        Matcher field = pattern.matcher(fields);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
