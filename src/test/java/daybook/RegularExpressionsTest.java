package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.PatternConstants.PatternConstant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constants of the program that are regular expressions. */
class RegularExpressionsTest {
    /** Of a text; a thread's stack has no room for so many rounds of a group. */
    private static final int LONG = 20_000;

    /** Of a text; the square of its length shows. */
    private static final int SHORT = 200;

    /** For each character; no more than these are linear, whatever the constant. */
    private static final int FEW_STEPS = 15;

    /** For twice the text: between twice as many steps and four times as many. */
    private static final int MOST = 3;

    private static final String SIGNS = " a1A.-,:;/@<>=\"'&(){}[]\\$%#_~*+?!\n\u0301";

    private static final Pattern LITERAL = Pattern.compile("[^()|*+?\\[\\]{}^$\\\\.]{2,}");

    /** A group that is repeated without a limit, and not possessively. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    /** Expressions for which a longer text may take the square of its length, with what limits the text. */
    private static final Map<String, String> LIMITED =
            Map.of("daybook.markdown.HtmlCleaner.COMMENT", "the text ends with the end of a comment");

    /** Names of general categories, and not of classes of ASCII characters. */
    private static final Pattern CATEGORY = Pattern.compile(
            "\\\\[pP](?!\\{(?:Lower|Upper|ASCII|Al(?:pha|num)|Digit|Punct|Graph|Print|Blank|Cntrl|XDigit|Space)})");

    /** What Java takes for the edge of a word differs between releases, as does what it takes for one character. */
    private static final Pattern EDGE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[bBX]");

    private static List<PatternConstant> constants = List.of();

    @BeforeAll
    static void findConstants() throws Exception {
        constants = PatternConstants.all();
        assertThat(constants).hasSizeGreaterThan(200);
    }

    /** The repetition of a text. */
    private record RepeatedText(String start, String unit) {
        /** Ends with a sign that no expression knows, so that much is tried in vain. */
        String of(int length) {
            return start + unit.repeat(length / unit.length()) + "\u0001";
        }
    }

    /** A text that counts how often a character of it is looked at, and ends what looks too often. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private final long most;
        private long steps;

        CountedText(String text, int mostForEach) {
            this.text = text;
            this.most = (long) mostForEach * text.length();
        }

        /** How often an expression looks at a character. */
        long steps(Pattern pattern, Consumer<Matcher> use) {
            try {
                use.accept(pattern.matcher(this));
            } catch (TooManyStepsException enough) {
                return steps;
            }
            return steps;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > most) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Java repeats a group by recursion, unless the repetition is possessive. */
    @Test
    void noneNeedsMoreStackForALongerText() {
        Map<String, String> overflows = new TreeMap<>();
        for (PatternConstant constant : constants) {
            if (REPEATED_GROUP.matcher(constant.pattern().pattern()).find()) {
                texts(constant.pattern()).stream()
                        .filter(it -> isReadWhole(constant.pattern(), it) && overflows(constant.pattern(), it.of(LONG)))
                        .findFirst()
                        .ifPresent(it -> overflows.put(constant.name(), it.of(40)));
            }
        }
        assertThat(overflows).isEmpty();
    }

    private static boolean isReadWhole(Pattern pattern, RepeatedText text) {
        return steps(pattern, Matcher::matches, text.of(SHORT)) >= SHORT / 2;
    }

    /** A search does the same at each place. */
    private static boolean overflows(Pattern pattern, String text) {
        try {
            new CountedText(text, FEW_STEPS).steps(pattern, Matcher::matches);
            return false;
        } catch (StackOverflowError overflow) {
            return true;
        }
    }

    @Test
    void workGrowsWithTheLengthOfTheText() {
        Map<String, String> growing = new TreeMap<>();
        for (PatternConstant constant : constants) {
            growing(constant).ifPresent(it -> growing.put(constant.name(), it));
        }
        assertThat(growing).containsOnlyKeys(LIMITED.keySet());
    }

    /** The beginning of a text for which an expression takes more than linear work; empty if there is none. */
    private static Optional<String> growing(PatternConstant constant) {
        Consumer<Matcher> use = constant.searched() ? RegularExpressionsTest::findAll : Matcher::matches;
        return texts(constant.pattern()).stream()
                .filter(it -> {
                    long steps = steps(constant.pattern(), use, it.of(SHORT));
                    return steps > (long) FEW_STEPS * SHORT
                            && steps(constant.pattern(), use, it.of(2 * SHORT)) > MOST * steps;
                })
                .map(it -> it.of(30))
                .findFirst();
    }

    private static long steps(Pattern pattern, Consumer<Matcher> use, String text) {
        return new CountedText(text, SHORT).steps(pattern, use);
    }

    private static void findAll(Matcher matcher) {
        boolean found = matcher.find();
        while (found) {
            found = matcher.find();
        }
    }

    @Test
    void categoriesAreThoseOfOneVersionOfUnicode() {
        assertThat(constants)
                .filteredOn(it -> !it.unicode()
                        && CATEGORY.matcher(it.pattern().pattern()).find())
                .as("which should be a UnicodePattern")
                .isEmpty();
        assertThat(constants)
                .filteredOn(it -> EDGE.matcher(it.pattern().pattern()).find()
                        || (it.pattern().flags() & (Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)) != 0)
                .as("which should name the characters that are no edge of a word, as (?<!\\w) and (?!\\w) do")
                .isEmpty();
    }

    /** Repetitions of short texts, behind what the expression itself has of texts. */
    private static List<RepeatedText> texts(Pattern pattern) {
        Set<String> literals = new LinkedHashSet<>();
        LITERAL.matcher(pattern.pattern()).results().limit(5).forEach(it -> literals.add(it.group()));
        Set<String> starts = new LinkedHashSet<>(List.of("", "a"));
        starts.addAll(literals);
        Set<String> units =
                new LinkedHashSet<>(List.of(" a=\"\"", "&lt;", "a, ", "Aa ", "A.", "\\text{", "a b", "\n "));
        units.addAll(literals);
        for (int index = 0; index < SIGNS.length(); index++) {
            String sign = SIGNS.substring(index, index + 1);
            units.addAll(List.of(sign, "a" + sign));
        }
        List<RepeatedText> texts = new ArrayList<>();
        starts.forEach(start -> units.forEach(unit -> texts.add(new RepeatedText(start, unit))));
        return texts;
    }
}
