package daybook.yaml;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Member;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import daybook.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) and JSON (RFC 8259) into {@link YamlNode}s. */
public final class YamlReader {
    /** The most names, values and ends of values in one document; a bibliography of ten thousand entries has fewer. */
    static final int TOKENS = 1_000_000;

    /** The most names of one mapping. */
    private static final int NAMES = 10_000;

    /** The forms that the parser takes for texts (YAML 1.2.2, section 10.3.2). */
    private static final Set<String> FLAGS = Set.of("True", "TRUE", "False", "FALSE");

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxTokenCount(TOKENS).build();

    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private final SourceFile file;
    private final int firstLine;
    private final JsonParser parser;
    private final Diagnostics diagnostics;

    private YamlReader(SourceFile file, int firstLine, JsonParser parser, Diagnostics diagnostics) {
        this.file = file;
        this.firstLine = firstLine;
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    /** Parses a whole file. A blank file is an empty mapping; the result is empty when an error was reported. */
    public static Optional<YamlNode> yaml(SourceFile file, Diagnostics diagnostics) {
        return yaml(file, 1, file.lineCount(), diagnostics);
    }

    /** Parses the YAML from one line to another, counted from 1, both included. */
    public static Optional<YamlNode> yaml(SourceFile file, int firstLine, int lastLine, Diagnostics diagnostics) {
        int start = file.lineStart(firstLine);
        int end = file.lineStart(lastLine) + file.line(lastLine).length();
        String text = file.text().substring(start, Math.max(start, end));
        return YamlNotation.YAML.read(file, firstLine, text, diagnostics).map(root -> wholeFile(root, file));
    }

    /** The outermost mapping is located at the file as a whole, where missing names are reported. */
    private static YamlNode wholeFile(YamlNode root, SourceFile file) {
        return root instanceof Mapping mapping
                ? new Mapping(mapping.members(), mapping.repeated(), YamlPosition.whole(file))
                : root;
    }

    /** Parses the JSON value of a whole file; empty when an error was reported. */
    public static Optional<YamlNode> json(SourceFile file, Diagnostics diagnostics) {
        return new Notation(JSON).read(file, 1, file.text(), diagnostics);
    }

    /** Parses the JSON value on one line, counted from 1; empty when an error was reported. */
    public static Optional<YamlNode> json(SourceFile file, int line, Diagnostics diagnostics) {
        return new Notation(JSON).read(file, line, file.line(line), diagnostics);
    }

    /** Loaded on first use, as the YAML parser is slow to load. */
    private static final class YamlNotation {
        private static final Notation YAML =
                new Notation(YAMLFactory.builder().streamReadConstraints(LIMITS).build());
    }

    private record Notation(TokenStreamFactory factory) {
        Optional<YamlNode> read(SourceFile file, int firstLine, String text, Diagnostics diagnostics) {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
                return new YamlReader(file, firstLine, parser, diagnostics).document();
            }
        }
    }

    private Optional<YamlNode> document() {
        try {
            return node();
        } catch (JacksonException malformed) {
            new YamlSyntaxErrors(file, firstLine, diagnostics).report(malformed, parser.currentLocation());
            return Optional.empty();
        }
    }

    private Optional<YamlNode> node() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.of(Mapping.empty(new YamlPosition(file, firstLine, 1, 1)));
        }
        YamlNode node = node(first);
        if (parser.nextToken() != null) {
            diagnostics.error(position(1).location(), "a second document starts here");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private YamlNode node(JsonToken token) {
        rejectReferences();
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(ScalarType.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(ScalarType.FLAG);
            case VALUE_NULL -> scalar(ScalarType.NULL);
            default -> scalar(ScalarType.TEXT);
        };
    }

    private Scalar scalar(ScalarType type) {
        String text = parser.getString();
        // The formats of listings clean their texts themselves.
        String known = text == null ? "" : parser instanceof YAMLParser ? SourceFile.showable(text) : text;
        boolean oneLine = !known.isEmpty() && known.indexOf('\n') < 0;
        Scalar scalar = new Scalar(type, known, position(oneLine ? known.length() : 1));
        boolean isFlag = parser instanceof YAMLParser && FLAGS.contains(known) && scalar.isPlain();
        return isFlag ? new Scalar(ScalarType.FLAG, known, scalar.position()) : scalar;
    }

    private Sequence sequence() {
        YamlPosition position = position(1);
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token));
        }
        return new Sequence(List.copyOf(items), position);
    }

    private Mapping mapping() {
        YamlPosition position = position(1);
        List<Member> members = new ArrayList<>();
        List<Member> repeated = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            YamlPosition place = position(name.length());
            Member member = new Member(name, place, node(next()));
            if (names.size() == NAMES) {
                throw new StreamConstraintsException("too many names");
            }
            if (names.add(name)) {
                members.add(member);
            } else {
                repeated.add(member);
                diagnostics.error(place.location(), "duplicate key '" + name + "'");
            }
        }
        return new Mapping(List.copyOf(members), List.copyOf(repeated), position);
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IllegalStateException("the parser ended within a value without an error");
        }
        return token;
    }

    /** The parser returns an alias as the text of its name, which is never what the author means. */
    private void rejectReferences() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            diagnostics.error(position(1).location(), "references (*name) are not supported", "write the value out");
        }
    }

    private YamlPosition position(int length) {
        TokenStreamLocation place = parser.currentTokenLocation();
        int line = firstLine + place.getLineNr() - 1;
        return parser instanceof YAMLParser
                ? YamlPosition.ofCodePoints(file, line, place.getColumnNr(), length)
                : new YamlPosition(file, line, place.getColumnNr(), length);
    }
}
