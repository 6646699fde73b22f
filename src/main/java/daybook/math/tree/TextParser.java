package daybook.math.tree;

import daybook.math.tree.MathJaxTable.TableEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Parses text within math, {@code \text{…}}, as MathJax does
 * (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/input/tex/textmacros/TextParser.ts).
 */
final class TextParser {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String ITALIC = "-tex-mathit";

    /** Macros in one text. */
    private static final int MOST_MACROS = 500;

    private final TexReader reader;
    private final int depth;
    private final StringBuilder text = new StringBuilder();
    private final List<MathNode> nodes = new ArrayList<>();
    private final Deque<Fonts> groups = new ArrayDeque<>();
    private Fonts fonts;
    private int macros;

    private TextParser(String tex, Fonts fonts, int depth) {
        this.reader = new TexReader(tex);
        this.fonts = fonts;
        this.depth = depth;
    }

    /**
     * A text as one node.
     *
     * @param level how deep in scripts it is set, whatever is around it; empty when it is set like what is around it
     */
    static MathNode parse(String tex, Fonts fonts, String level, int depth) {
        if (depth > FormulaParser.DEEPEST) {
            throw ParsingEnd.unsupported("nested deeply");
        }
        TextParser parser = new TextParser(tex, fonts, depth);
        while (!parser.reader.isAtEnd()) {
            parser.character();
        }
        parser.endText();
        if (!level.isEmpty()) {
            return MathNode.of(NodeKind.MSTYLE, parser.nodes)
                    .with("displaystyle", "false")
                    .with("scriptlevel", level);
        }
        return parser.nodes.size() == 1 ? parser.nodes.get(0) : MathNode.of(NodeKind.MROW, parser.nodes);
    }

    /** A text whose spaces at both ends stay. */
    static String withFixedEnds(String text) {
        String trimmed = TexReader.trim(text);
        if (trimmed.isEmpty()) {
            return text.isEmpty() ? text : NO_BREAK_SPACE;
        }
        String start = TexReader.isSpace(text.charAt(0)) ? NO_BREAK_SPACE : "";
        String end = TexReader.isSpace(text.charAt(text.length() - 1)) ? NO_BREAK_SPACE : "";
        return start + trimmed + end;
    }

    private void character() {
        String character = reader.next();
        switch (character) {
            case "\\" -> command(reader.commandName());
            case "$" -> math(character);
            case "^", "_", "&", "#" -> throw ParsingEnd.malformed(character + " in text");
            case "~", NO_BREAK_SPACE -> text.append(NO_BREAK_SPACE);
            case " " -> {
                text.append(' ');
                reader.peekBehindSpaces();
            }
            case "{" -> {
                groups.push(fonts);
                fonts = fonts.copy();
            }
            case "}" -> {
                endText();
                fonts = Optional.ofNullable(groups.poll()).orElseThrow(() -> ParsingEnd.malformed("no {"));
            }
            case "`" -> quote(character, "\u2018", "\u201c");
            case "'" -> quote(character, "\u2019", "\u201d");
            case "%", "\t", "\r", "\n" -> throw ParsingEnd.unsupported(character);
            default -> text.append(character);
        }
    }

    private void quote(String mark, String single, String twice) {
        boolean isDouble = reader.peek().equals(mark);
        if (isDouble) {
            reader.next();
        }
        text.append(isDouble ? twice : single);
    }

    private void command(String name) {
        Optional<TableEntry> known = MathJaxTable.textCommand(name);
        if (known.isEmpty()) {
            mathCommand(name);
            return;
        }
        TableEntry command = known.get();
        switch (command.method()) {
            case "SelfQuote" -> text.append(name);
            case "Insert" -> text.append(command.field(0));
            case "Math" -> math("\\" + name);
            case "Macro" -> macro(command);
            case "Emph" -> push(group(fonts.variant.equals(ITALIC) ? "normal" : ITALIC));
            case "Spacer" -> push(CommandParser.spacer(command));
            case "CheckAutoload" -> push(character(name));
            case "Hskip" -> push(MathNode.of(NodeKind.MSPACE).with("width", Lengths.read(reader)));
            case "Accent" -> accent(command);
            case "SetFont" -> {
                endText();
                fonts.variant = command.field(0);
            }
            default -> throw ParsingEnd.unsupported(name);
        }
    }

    /** Of the commands of math, text has the macros, and those delimiters that no character stands for. */
    private void mathCommand(String name) {
        if (MathJaxTable.delimiter(name).isPresent()) {
            throw ParsingEnd.malformed("\\" + name + " in text");
        }
        Optional<TableEntry> known = MathJaxTable.command(name);
        if (known.isEmpty()) {
            push(CommandParser.unknown(name));
            return;
        }
        switch (known.get().method()) {
            case "Macro" -> macro(known.get());
            case "delimiter" -> push(CommandParser.delimiter(known.get()));
            default -> throw ParsingEnd.malformed("\\" + name + " in text");
        }
    }

    private void macro(TableEntry command) {
        if (++macros > MOST_MACROS) {
            throw ParsingEnd.unsupported("many macros");
        }
        reader.insert(Macros.replacement(command, reader));
    }

    /** Of the commands that text shares with math only one is supported. */
    private MathNode character(String name) {
        if (MathJaxTable.isRefused(name)) {
            throw ParsingEnd.malformed("\\" + name + " is switched off");
        }
        if (!name.equals("unicode")) {
            throw ParsingEnd.unsupported(name);
        }
        return ConstructParser.character(reader);
    }

    private MathNode group(String variant) {
        Fonts inner = fonts.copy();
        inner.variant = variant;
        return parse(reader.argument(), inner, "", depth + 1);
    }

    private void accent(TableEntry command) {
        MathNode base = group(fonts.variant);
        MathNode accent = inFont(MathNode.token(NodeKind.MO, command.field(0)));
        MathNode accented = MathNode.of(NodeKind.MOVER, base, accent);
        accented.upper = accent;
        push(accented);
    }

    /** Math up to the delimiter that belongs to one. */
    private void math(String delimiter) {
        endText();
        MathNode math = FormulaParser.parse(reader.upTo(delimiter), new Fonts(), depth + 1);
        nodes.add(math.kind == NodeKind.ATOM ? math : MathNode.of(NodeKind.ATOM, math));
    }

    private void endText() {
        if (text.length() > 0) {
            String ended = withFixedEnds(text.toString());
            text.setLength(0);
            nodes.add(inFont(MathNode.token(NodeKind.MTEXT, ended)));
        }
    }

    private void push(MathNode node) {
        endText();
        nodes.add(node.kind.isToken() ? inFont(node) : node);
    }

    private MathNode inFont(MathNode node) {
        if (!fonts.variant.isEmpty()) {
            node.attributes.putIfAbsent("mathvariant", fonts.variant);
        }
        return node;
    }
}
