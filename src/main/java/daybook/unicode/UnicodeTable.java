package daybook.unicode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The resource {@code unicode.txt}, which a tool among the tests writes. A section begins with its name in brackets;
 * lines that begin with {@code #} are comments; all numbers are code points in hexadecimal.
 */
final class UnicodeTable {
    private static final String RESOURCE = "unicode.txt";

    /** The names of general categories; the index of each is the constant of {@link Character}. */
    private static final List<String> CATEGORIES = List.of(
            "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf - Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf".split(" "));

    private static final UnicodeTable TABLE = read();

    /**
     * For each code point its general category, as a constant of {@link Character} such as {@code LOWERCASE_LETTER}.
     */
    private final byte[] categories = new byte[Character.MAX_CODE_POINT + 1];

    /** For each code point that takes part in it, its place in the canonical order of marks, from 1. */
    private final Map<Integer, Integer> order = new HashMap<>();

    private final Map<Integer, Integer> lowerCase = new HashMap<>();
    private final Map<Integer, int[]> canonical = new HashMap<>();
    private final Map<Integer, int[]> compatible = new HashMap<>();
    private final Map<Long, Integer> composites = new HashMap<>();

    private UnicodeTable(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.startsWith("#")) {
                byte category = (byte) CATEGORIES.indexOf(section);
                for (String entry : line.split(" ")) {
                    if (category >= 0) {
                        addRange(category, entry);
                    } else {
                        int sign = Math.max(entry.indexOf('='), entry.indexOf(':'));
                        add(section, number(entry.substring(0, sign)), entry.substring(sign + 1));
                    }
                }
            }
        }
    }

    private static UnicodeTable read() {
        try (InputStream stream = Objects.requireNonNull(UnicodeTable.class.getResourceAsStream(RESOURCE))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return new UnicodeTable(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String section, int character, String value) {
        switch (section) {
            case "lower" -> lowerCase.put(character, number(value));
            case "order" -> order.put(character, number(value));
            case "composed" -> addComposite(character, numbers(value));
            case "canonical" -> canonical.put(character, numbers(value));
            case "compatible" -> compatible.put(character, numbers(value));
            default -> throw new IllegalStateException("no section of the table: " + section);
        }
    }

    /** The first of the two code points comes before in the table if it is itself a composite. */
    private void addComposite(int composite, int[] pair) {
        composites.put(pair(pair[0], pair[1]), composite);
        int[] first = canonical.getOrDefault(pair[0], new int[] {pair[0]});
        int[] all = new int[first.length + 1];
        System.arraycopy(first, 0, all, 0, first.length);
        all[first.length] = pair[1];
        canonical.put(composite, all);
    }

    private void addRange(byte category, String range) {
        int dash = range.indexOf('-');
        int first = number(dash < 0 ? range : range.substring(0, dash));
        int last = dash < 0 ? first : number(range.substring(dash + 1));
        Arrays.fill(categories, first, last + 1, category);
    }

    private static int number(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    private static int[] numbers(String joined) {
        String[] parts = joined.split("\\+");
        int[] numbers = new int[parts.length];
        for (int index = 0; index < parts.length; index++) {
            numbers[index] = number(parts[index]);
        }
        return numbers;
    }

    private static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    /** The general category of a code point, as a constant of {@link Character}. */
    static int category(int character) {
        return TABLE.categories[character];
    }

    /** The single code point that a code point becomes in lower case, mostly itself. */
    static int lowerCase(int character) {
        return TABLE.lowerCase.getOrDefault(character, character);
    }

    /** The place in the canonical order, 0 for a character that no other moves past. */
    static int order(int character) {
        return TABLE.order.getOrDefault(character, 0);
    }

    /** What a code point other than a Korean syllable fully decomposes into, itself in most cases. */
    static int[] decomposition(int character, boolean isCompatible) {
        int[] canonical = TABLE.canonical.getOrDefault(character, new int[] {character});
        return isCompatible ? TABLE.compatible.getOrDefault(character, canonical) : canonical;
    }

    /** The character that two compose, -1 when there is none. */
    static int composite(int first, int second) {
        return TABLE.composites.getOrDefault(pair(first, second), -1);
    }
}
