package daybook.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Unicode's mathematical alphabets (https://www.unicode.org/charts/PDF/U1D400.pdf). Browsers ignore most values of
 * {@code mathvariant}, so that a letter's shape has to be a character of its own.
 */
final class MathAlphabet {
    /** In the order of Unicode's blocks of Latin letters. */
    private static final List<String> VARIANTS = List.of(
            "bold",
            "italic",
            "bold-italic",
            "script",
            "bold-script",
            "fraktur",
            "double-struck",
            "bold-fraktur",
            "sans-serif",
            "bold-sans-serif",
            "sans-serif-italic",
            "sans-serif-bold-italic",
            "monospace");

    private static final int LATIN = 0x1D400;
    private static final int LETTERS = 26;

    /** Where the digits of a variant begin. */
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("bold", 0x1D7CE),
            Map.entry("bold-italic", 0x1D7CE),
            Map.entry("bold-script", 0x1D7CE),
            Map.entry("bold-fraktur", 0x1D7CE),
            Map.entry("double-struck", 0x1D7D8),
            Map.entry("sans-serif", 0x1D7E2),
            Map.entry("sans-serif-italic", 0x1D7E2),
            Map.entry("bold-sans-serif", 0x1D7EC),
            Map.entry("sans-serif-bold-italic", 0x1D7EC),
            Map.entry("monospace", 0x1D7F6));

    /** Where the Greek letters of a variant begin. */
    private static final Map<String, Integer> GREEK = Map.of(
            "bold", 0x1D6A8,
            "italic", 0x1D6E2,
            "bold-italic", 0x1D71C,
            "bold-sans-serif", 0x1D756,
            "sans-serif-bold-italic", 0x1D790);

    private static final int GREEK_CAPITALS = 26;

    /** Behind the small letters of each Greek alphabet: forms of letters, the partial differential among them. */
    private static final String GREEK_FORMS = "\u2202\u03F5\u03D1\u03F0\u03D5\u03F1\u03D6";

    /** Letters that Unicode had before it had the alphabets, and what stands in their places there. */
    private static final Map<Integer, Integer> ELSEWHERE = elsewhere(
            0x1D455, 0x210E, 0x1D49D, 0x212C, 0x1D4A0, 0x2130, 0x1D4A1, 0x2131, 0x1D4A3, 0x210B, 0x1D4A4, 0x2110,
            0x1D4A7, 0x2112, 0x1D4A8, 0x2133, 0x1D4AD, 0x211B, 0x1D4BA, 0x212F, 0x1D4BC, 0x210A, 0x1D4C4, 0x2134,
            0x1D506, 0x212D, 0x1D50B, 0x210C, 0x1D50C, 0x2111, 0x1D515, 0x211C, 0x1D51D, 0x2128, 0x1D53A, 0x2102,
            0x1D53F, 0x210D, 0x1D545, 0x2115, 0x1D547, 0x2119, 0x1D548, 0x211A, 0x1D549, 0x211D, 0x1D551, 0x2124);

    private MathAlphabet() {}

    private static Map<Integer, Integer> elsewhere(int... pairs) {
        Map<Integer, Integer> elsewhere = new HashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            elsewhere.put(pairs[index], pairs[index + 1]);
        }
        return elsewhere;
    }

    static boolean isVariant(String name) {
        return VARIANTS.contains(name);
    }

    /** The text in the letters of a variant; what a variant does not have stays. */
    static String letters(String variant, String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(it -> letters.appendCodePoint(letter(variant, it)));
        return letters.toString();
    }

    private static int letter(String variant, int character) {
        if (character >= 'A' && character <= 'Z') {
            return latin(variant, character - 'A');
        }
        if (character >= 'a' && character <= 'z') {
            return latin(variant, LETTERS + character - 'a');
        }
        if (character >= '0' && character <= '9') {
            return DIGITS.containsKey(variant) ? DIGITS.get(variant) + character - '0' : character;
        }
        if (variant.equals("italic") && (character == 'ı' || character == 'ȷ')) {
            return character == 'ı' ? 0x1D6A4 : 0x1D6A5;
        }
        int index = greekIndex(character);
        return index >= 0 && GREEK.containsKey(variant) ? GREEK.get(variant) + index : character;
    }

    private static int latin(String variant, int index) {
        int letter = LATIN + 2 * LETTERS * VARIANTS.indexOf(variant) + index;
        return ELSEWHERE.getOrDefault(letter, letter);
    }

    /** A character's place within a Greek alphabet, -1 when it has none. */
    private static int greekIndex(int character) {
        if (character >= 'Α' && character <= 'Ω') {
            return character - 'Α';
        }
        if (character == 'ϴ') {
            return 'Ρ' + 1 - 'Α';
        }
        if (character == '∇') {
            return GREEK_CAPITALS - 1;
        }
        if (character >= 'α' && character <= 'ω') {
            return GREEK_CAPITALS + character - 'α';
        }
        int form = GREEK_FORMS.indexOf(character);
        return form < 0 ? -1 : GREEK_CAPITALS + 'ω' - 'α' + 1 + form;
    }
}
