package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.listing.Authors;
import daybook.listing.NameSuffix;
import daybook.listing.WrittenName;
import daybook.unicode.UnicodePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a list of names from any other text. */
final class AuthorNames {
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:authors?|by|作者)\\s*(?:[:：]|(?<=by))\\s*");
    private static final Pattern OTHERS =
            Pattern.compile("[\\s,]*(?:(?<!\\w)et\\.?\\s?al\\.?|(?<!\\w)and others|等人?|\\.\\.\\.|…)\\s*$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;、]\\s*(?:(?:and|&)\\s)?\\s*|\\s(?:and|&)\\s");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

    /** One to five words with capitals, particles among them. */
    private static final UnicodePattern NAME =
            UnicodePattern.of("(?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|\\p{Lo}{2,4})(?:[ .](?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|"
                    + String.join("|", WrittenName.SMALL_WORDS) + "|" + NameSuffix.EXPRESSION + ")){0,4}");

    private static final Pattern REVERSED = Pattern.compile("([^,]{2,40}), ([^,]{1,40})");

    /** In characters; a longer text is no list of names in a list of papers. */
    private static final int LONGEST = 3_000;

    private AuthorNames() {}

    /** The names, when a text consists of at least two, or of one with others unnamed; empty for any other text. */
    static Optional<Authors> of(String text) {
        return names(text, 2);
    }

    /** The names of a text of which it is known that it has names. */
    static Optional<Authors> ofColumn(String text) {
        return names(text, 1);
    }

    private static Optional<Authors> names(String text, int fewest) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String line = Edges.without(TextNormalizer.line(text).orElse(""), Edges.blankOr("*_"));
        String bare = LABEL.matcher(line).replaceFirst("");
        boolean labelled = bare.length() < line.length();
        Matcher others = OTHERS.matcher(bare);
        boolean truncated = others.find();
        String list = (truncated ? bare.substring(0, others.start()) : bare).replaceAll("(?<=[^.]{2})\\.$", "");
        List<String> names = split(list);
        boolean enough = names.size() >= (truncated || labelled ? 1 : fewest);
        return enough && !names.isEmpty()
                ? Optional.of(new Authors(names, truncated))
                        .filter(it -> it.names().stream().allMatch(AuthorNames::isName))
                : Optional.empty();
    }

    /** In BibTeX's order, {@code Gilmer, Justin and Dahl, George E.}, family names lead. */
    private static List<String> split(String list) {
        List<String> parts = Arrays.asList(AND.split(list));
        boolean reversed = parts.size() > 1
                && parts.stream().allMatch(it -> REVERSED.matcher(it).matches());
        return reversed
                ? parts.stream().map(WrittenName::inverted).toList()
                : Stream.of(BETWEEN.split(list))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    private static boolean isName(String text) {
        return text.length() <= 50 && NAME.matches(text);
    }
}
