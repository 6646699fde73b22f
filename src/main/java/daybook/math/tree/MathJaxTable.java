package daybook.math.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What MathJax knows by name: commands, delimiters, operators. The file is generated from MathJax itself, a line for
 * each name, its fields separated by tabs: the kind, the name, and what the kind says about it.
 */
final class MathJaxTable {
    private static final MathJaxTable TABLE = read();

    private final Map<String, Map<String, TableEntry>> entries = new HashMap<>();
    private final Map<String, Map<String, OperatorEntry>> operators = new HashMap<>();
    private final NavigableMap<Integer, CharacterRange> ranges = new TreeMap<>();

    private MathJaxTable() {}

    /**
     * What a name stands for.
     *
     * @param method MathJax's function for it
     * @param fields the arguments of that function, or the character and its attributes
     */
    record TableEntry(String name, String method, List<String> fields) {
        /** Empty when there is no such field. */
        String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        /** The attributes of a character. */
        Map<String, String> attributes() {
            return pairs(field(1));
        }
    }

    /**
     * Characters without names.
     *
     * @param variant the alphabet that they are set in; empty when it is not given
     */
    record CharacterRange(int last, TexClass texClass, NodeKind kind, String variant) {}

    private static MathJaxTable read() {
        try (InputStream bytes = MathJaxTable.class.getResourceAsStream("mathjax.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks the table of MathJax's names");
            }
            MathJaxTable table = new MathJaxTable();
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                table.add(List.of(line.split("\t", -1)));
            }
            return table;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(List<String> line) {
        String kind = line.get(0);
        String name = line.get(1);
        switch (kind) {
            case "range" -> ranges.put(Integer.valueOf(name), range(line.subList(2, line.size())));
            case "prefix", "infix", "postfix" ->
                operators
                        .computeIfAbsent(kind, it -> new HashMap<>())
                        .put(name, new OperatorEntry(TexClass.of(line.get(2)), pairs(line.get(3))));
            default ->
                entries.computeIfAbsent(kind, it -> new HashMap<>())
                        .put(name, new TableEntry(name, line.get(2), line.subList(3, line.size())));
        }
    }

    private static CharacterRange range(List<String> fields) {
        NodeKind kind = NodeKind.token(fields.get(2));
        String variant = fields.size() > 3 ? fields.get(3) : "";
        return new CharacterRange(Integer.parseInt(fields.get(0)), TexClass.of(fields.get(1)), kind, variant);
    }

    private static Optional<TableEntry> entry(String kind, String name) {
        return Optional.ofNullable(TABLE.entries.getOrDefault(kind, Map.of()).get(name));
    }

    /** A command, by its name without the backslash; empty when MathJax does not know it. */
    static Optional<TableEntry> command(String name) {
        return entry("command", name);
    }

    /** Whether a command of MathJax's is switched off, because it defines others, loads something or makes links. */
    static boolean isRefused(String name) {
        return entry("refused", name).isPresent();
    }

    /** A command within text; empty when it is none there. */
    static Optional<TableEntry> textCommand(String name) {
        return entry("text", name);
    }

    /** The character of a delimiter, by its TeX, a backslash included. */
    static Optional<String> delimiter(String tex) {
        return entry("delimiter", tex).map(it -> it.field(0));
    }

    /** How MathJax shows a character that it replaces. */
    static String shown(String character) {
        return entry("remap", character).map(TableEntry::method).orElse(character);
    }

    /** A character with a stroke through it, where there is one. */
    static Optional<String> negated(String character) {
        return entry("not_remap", character).map(TableEntry::method);
    }

    /** What the dictionary says about an operator in the first of some forms that it knows. */
    static Optional<OperatorEntry> operator(String text, List<String> forms) {
        return forms.stream()
                .map(form -> TABLE.operators.getOrDefault(form, Map.of()).get(text))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The range that the first character of a text is in. */
    static Optional<CharacterRange> range(String text) {
        int character = text.codePointAt(0);
        return Optional.ofNullable(TABLE.ranges.floorEntry(character))
                .map(Map.Entry::getValue)
                .filter(it -> character <= it.last());
    }

    private static Map<String, String> pairs(String field) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : field.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }
}
