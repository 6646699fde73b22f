package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.unicode.Unicode;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What readers of a message would see otherwise than its author meant: its pattern is valid, and says something else.
 */
final class MessageAdvice {
    /** An apostrophe that is written twice; a quoted part; an apostrophe that quotes the rest. */
    private static final Pattern APOSTROPHE = Pattern.compile("''|'(?<quoted>(?:[^']|'')*+)'|'");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    /** What has a meaning in a pattern, or in a choice. */
    private static final Pattern SPECIAL = Pattern.compile("[{}#|<\u2264]");

    private MessageAdvice() {}

    /**
     * Warns of apostrophes that are not shown, and of arguments that nothing fills in.
     *
     * @param english the patterns of the theme, whose arguments are those that there are
     */
    static void report(MessageFile file, Map<String, String> english, Diagnostics diagnostics) {
        file.patterns().forEach((key, pattern) -> {
            if (hidesApostrophe(pattern)) {
                diagnostics.warning(
                        file.location(key),
                        "an apostrophe of the message '" + key
                                + "' is not shown, and what follows it as it stands here",
                        "write it twice: ''");
            }
            SortedSet<String> known = arguments(english.getOrDefault(key, pattern));
            arguments(pattern).stream()
                    .filter(it -> !known.contains(it))
                    .forEach(it -> diagnostics.warning(
                            file.location(key),
                            "the message '" + key + "' has no argument " + it,
                            known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
        });
    }

    private static boolean hidesApostrophe(String pattern) {
        return APOSTROPHE
                .matcher(pattern)
                .results()
                .anyMatch(it -> !it.group().equals("''")
                        && (it.group(1) == null
                                || isWithinWord(pattern, it.start())
                                || !SPECIAL.matcher(it.group(1)).find()));
    }

    /** Whether an apostrophe stands where one is written in French, and nobody begins to quote. */
    private static boolean isWithinWord(String pattern, int apostrophe) {
        return apostrophe > 0
                && Unicode.isLetter(pattern.codePointBefore(apostrophe))
                && Unicode.isLetter(pattern.codePointAt(apostrophe + 1));
    }

    private static SortedSet<String> arguments(String pattern) {
        Matcher argument = ARGUMENT.matcher(APOSTROPHE.matcher(pattern).replaceAll(""));
        return argument.results().map(it -> "{" + it.group(1) + "}").collect(Collectors.toCollection(TreeSet::new));
    }
}
