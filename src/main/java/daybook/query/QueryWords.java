package daybook.query;

import daybook.unicode.UnicodePattern;
import java.util.regex.MatchResult;

/** The words of texts as queries match them: {@code C++}, {@code C#} and {@code .NET} are words of their own. */
final class QueryWords {
    private static final UnicodePattern NAMED_WITH_SIGNS =
            UnicodePattern.of("(?<![\\p{L}\\p{N}])(?:([A-Za-z])\\+\\+(?![+\\p{L}\\p{N}])|([A-Za-z])#(?![#\\p{L}\\p{N}])"
                    + "|(?<![.\\p{L}\\p{N}])\\.(?:[Nn][Ee][Tt])(?![\\p{L}\\p{N}]))");

    private static final int PLUS = 1;
    private static final int SHARP = 2;

    private QueryWords() {}

    /** The words with a space before, between and behind them, or one space when there are none. */
    static String of(String text) {
        return FoldedWords.of(mayHaveSigns(text) ? spelled(text) : text);
    }

    /** Whether it is worth looking for these names: almost no text has one, and almost all have a full stop. */
    private static boolean mayHaveSigns(String text) {
        if (text.contains("++") || text.indexOf('#') >= 0) {
            return true;
        }
        int stop = text.indexOf('.');
        while (stop >= 0 && !text.regionMatches(true, stop, ".net", 0, ".net".length())) {
            stop = text.indexOf('.', stop + 1);
        }
        return stop >= 0;
    }

    /** The text with these names as people say them. */
    private static String spelled(String text) {
        return NAMED_WITH_SIGNS.replaceAll(text, QueryWords::spelled);
    }

    private static String spelled(MatchResult name) {
        if (name.group(PLUS) != null) {
            return name.group(PLUS) + "plusplus";
        }
        return name.group(SHARP) != null ? name.group(SHARP) + "sharp" : "dotnet";
    }
}
