package daybook.unicode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the table that {@code UnicodeTable} reads from what the running Java knows. It must be run on JDK 25, whose
 * Unicode is 16.0: {@code java UnicodeTableGenerator.java src/main/resources/daybook/unicode/unicode.txt}.
 */
final class UnicodeTableGenerator {
    private static final int LINE = 110;

    /** The names of general categories; the index of each is the constant of {@link Character}. */
    private static final List<String> CATEGORIES = List.of(
            "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf - Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf".split(" "));

    private final StringBuilder table = new StringBuilder();

    private UnicodeTableGenerator() {}

    public static void main(String[] arguments) {
        if (Runtime.version().feature() != 25) {
            throw new IllegalStateException("JDK 25 is the one that knows Unicode 16.0");
        }
        try {
            Files.writeString(Path.of(arguments[0]), new UnicodeTableGenerator().write());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String write() {
        table.append(
                        "# Unicode 16.0: general categories, lower case and decompositions, from the Unicode Character Database\n")
                .append("# (https://www.unicode.org/Public/16.0.0/ucd/). Copyright (c) 1991-2024 Unicode, Inc.;\n")
                .append(
                        "# Unicode License v3, https://www.unicode.org/license.txt. Written by UnicodeTableGenerator.\n");
        for (int category = 1; category < CATEGORIES.size(); category++) {
            List<String> ranges = ranges(category);
            if (!ranges.isEmpty()) {
                section(CATEGORIES.get(category), ranges);
            }
        }
        section("lower", entries(it -> {
            int[] lower =
                    Character.toString(it).toLowerCase(Locale.ROOT).codePoints().toArray();
            return lower.length == 1 && lower[0] != it ? ":" + hex(lower[0]) : "";
        }));
        section("order", order());
        section("composed", composed());
        section("canonical", entries(it -> isComposed(it) ? "" : decomposed(it, Form.NFD, Character.toString(it))));
        section(
                "compatible",
                entries(it -> decomposed(it, Form.NFKD, Normalizer.normalize(Character.toString(it), Form.NFD))));
        return table.toString();
    }

    private void section(String name, List<String> entries) {
        table.append('[').append(name).append("]\n");
        StringBuilder line = new StringBuilder();
        for (String entry : entries) {
            if (line.length() + entry.length() > LINE) {
                table.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
            }
            line.append(entry).append(' ');
        }
        table.append(line.toString().stripTrailing()).append('\n');
    }

    private static List<String> ranges(int category) {
        List<String> ranges = new ArrayList<>();
        for (int start = 0; start <= Character.MAX_CODE_POINT; start++) {
            int end = start;
            while (end <= Character.MAX_CODE_POINT && Character.getType(end) == category) {
                end++;
            }
            if (end > start) {
                ranges.add(end - start == 1 ? hex(start) : hex(start) + "-" + hex(end - 1));
                start = end;
            }
        }
        return ranges;
    }

    private static List<String> entries(Function<Integer, String> right) {
        return characters()
                .mapToObj(it -> new String[] {hex(it), right.apply(it)})
                .filter(it -> !it[1].isEmpty())
                .map(it -> it[0] + it[1])
                .toList();
    }

    /** Neither halves of surrogate pairs nor Korean syllables, which are computed. */
    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(it -> it < 0xac00 || it > 0xd7a3)
                .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE);
    }

    private static String hex(int character) {
        return Integer.toHexString(character);
    }

    private static String decomposed(int character, Form form, String known) {
        String decomposed = Normalizer.normalize(Character.toString(character), form);
        return decomposed.equals(known)
                ? ""
                : "="
                        + decomposed
                                .codePoints()
                                .mapToObj(UnicodeTableGenerator::hex)
                                .collect(Collectors.joining("+"));
    }

    private static boolean isComposed(int character) {
        String text = Character.toString(character);
        return !Normalizer.isNormalized(text, Form.NFD) && Normalizer.isNormalized(text, Form.NFC);
    }

    /** Those of fewer parts first, because others are made of them. */
    private static List<String> composed() {
        List<String> entries = new ArrayList<>();
        for (int length = 2; length < 5; length++) {
            int parts = length;
            characters().filter(UnicodeTableGenerator::isComposed).forEach(it -> {
                int[] all = Normalizer.normalize(Character.toString(it), Form.NFD)
                        .codePoints()
                        .toArray();
                if (all.length == parts) {
                    String first = Normalizer.normalize(new String(all, 0, parts - 1), Form.NFC);
                    entries.add(hex(it) + "=" + hex(first.codePointAt(0)) + "+" + hex(all[parts - 1]));
                }
            });
        }
        return entries;
    }

    /** Java does not expose the combining classes, but sorts by them. */
    private static List<String> order() {
        List<Integer> marks = characters()
                .filter(it -> Normalizer.isNormalized(Character.toString(it), Form.NFD))
                .filter(it -> isSortedBehind(0x334, it) || isSortedBehind(it, 0x345) || it == 0x334 || it == 0x345)
                .boxed()
                .toList();
        List<List<Integer>> classes = new ArrayList<>();
        for (int mark : marks) {
            int place = 0;
            while (place < classes.size() && isSortedBehind(classes.get(place).get(0), mark)) {
                place++;
            }
            boolean isNew = place == classes.size()
                    || isSortedBehind(mark, classes.get(place).get(0));
            if (isNew) {
                classes.add(place, new ArrayList<>());
            }
            classes.get(place).add(mark);
        }
        List<String> entries = new ArrayList<>();
        for (int place = 0; place < classes.size(); place++) {
            for (int mark : classes.get(place)) {
                entries.add(hex(mark) + ":" + hex(place + 1));
            }
        }
        return entries;
    }

    /** Whether the second mark moves behind the first, if it is written before it. */
    private static boolean isSortedBehind(int first, int second) {
        return !Normalizer.isNormalized(Character.toString(second) + Character.toString(first), Form.NFD);
    }
}
