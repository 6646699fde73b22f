package daybook.unicode;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The normal forms of text that addresses, queries and pictures need, by Unicode Standard Annex 15
 * (https://www.unicode.org/reports/tr15/).
 */
public final class NormalForm {
    /** No code point below changes in the composed form, and none below {@link #FIRST_DECOMPOSED} in the other. */
    private static final int FIRST_COMPOSED = 0x300;

    private static final int FIRST_DECOMPOSED = 0xa0;

    // Korean syllables are computed (Unicode Standard, section 3.12), as their jamo follow each other in blocks.
    private static final int SYLLABLES = 0xac00;
    private static final int LEADING = 0x1100;
    private static final int VOWELS = 0x1161;
    private static final int TRAILING = 0x11a7;
    private static final int LEADING_COUNT = 19;
    private static final int VOWEL_COUNT = 21;
    private static final int TRAILING_COUNT = 28;
    private static final int SYLLABLE_COUNT = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

    private NormalForm() {}

    /** Normal form C: a letter and its marks are one character where Unicode has one. */
    public static String composed(String text) {
        return isBelow(text, FIRST_COMPOSED) ? text : text(compose(decompose(text, false)));
    }

    /**
     * The text without accents, in lower case and with plain letters for variants such as ligatures: what people type
     * who search for it.
     */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        decomposed(text).codePoints().filter(it -> !Unicode.isMark(it)).forEach(folded::appendCodePoint);
        return Unicode.lowerCase(folded.toString());
    }

    /** Normal form KD: marks follow their letter, and variants such as ligatures become plain letters. */
    static String decomposed(String text) {
        return isBelow(text, FIRST_DECOMPOSED) ? text : text(decompose(text, true));
    }

    private static boolean isBelow(String text, int limit) {
        for (int offset = 0; offset < text.length(); offset++) {
            if (text.charAt(offset) >= limit) {
                return false;
            }
        }
        return true;
    }

    private static String text(int[] characters) {
        return new String(characters, 0, characters.length);
    }

    private static int[] decompose(String text, boolean isCompatible) {
        int[] characters = text.codePoints()
                .flatMap(it -> Arrays.stream(parts(it, isCompatible)))
                .toArray();
        sortMarks(characters);
        return characters;
    }

    private static int[] parts(int character, boolean isCompatible) {
        int syllable = character - SYLLABLES;
        if (syllable < 0 || syllable >= SYLLABLE_COUNT) {
            return UnicodeTable.decomposition(character, isCompatible);
        }
        int trailing = syllable % TRAILING_COUNT;
        int leading = LEADING + syllable / TRAILING_COUNT / VOWEL_COUNT;
        int vowel = VOWELS + syllable / TRAILING_COUNT % VOWEL_COUNT;
        return trailing == 0 ? new int[] {leading, vowel} : new int[] {leading, vowel, TRAILING + trailing};
    }

    /** Sorts each run of marks by their order and leaves those of the same order as they are. */
    private static void sortMarks(int[] characters) {
        for (int start = 0; start < characters.length; start++) {
            int end = start;
            while (end < characters.length && UnicodeTable.order(characters[end]) > 0) {
                end++;
            }
            if (end - start > 1) {
                int[] sorted = Arrays.stream(characters, start, end)
                        .boxed()
                        .sorted(Comparator.comparingInt(UnicodeTable::order))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, characters, start, sorted.length);
            }
            start = Math.max(start, end);
        }
    }

    private static int[] compose(int[] characters) {
        int[] composed = new int[characters.length];
        int length = 0;
        int base = -1;
        int previous = 0;
        for (int character : characters) {
            int order = UnicodeTable.order(character);
            boolean isReachable = base >= 0 && (previous == 0 || previous < order);
            int composite = isReachable ? composite(composed[base], character) : -1;
            if (composite >= 0) {
                composed[base] = composite;
                continue;
            }
            base = order == 0 ? length : base;
            previous = order;
            composed[length++] = character;
        }
        return Arrays.copyOf(composed, length);
    }

    private static int composite(int first, int second) {
        int leading = first - LEADING;
        int vowel = second - VOWELS;
        if (leading >= 0 && leading < LEADING_COUNT && vowel >= 0 && vowel < VOWEL_COUNT) {
            return SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT;
        }
        int syllable = first - SYLLABLES;
        int trailing = second - TRAILING;
        boolean isOpen = syllable >= 0 && syllable < SYLLABLE_COUNT && syllable % TRAILING_COUNT == 0;
        if (isOpen && trailing > 0 && trailing < TRAILING_COUNT) {
            return first + trailing;
        }
        return UnicodeTable.composite(first, second);
    }
}
