package daybook.math.tree;

import daybook.math.tree.MathJaxTable.TableEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses commands that set their arguments in another font, as another kind of atom, or with an accent. */
final class ConstructParser {
    private static final Pattern UPRIGHT_NAME = Pattern.compile("\\s*\\\\rm\\s+([a-zA-Z0-9 ]+)");
    private static final Pattern CODE_POINT = Pattern.compile("(?:0?x([0-9A-Fa-f]{1,5})|([0-9]{1,6}))");
    private static final int HEXADECIMAL = 16;

    private final FormulaParser parser;
    private final BoxParser boxes;

    ConstructParser(FormulaParser parser) {
        this.parser = parser;
        this.boxes = new BoxParser(parser);
    }

    /** A command, behind its name. */
    void construct(TableEntry command) {
        switch (command.method()) {
            case "MathFont" -> parser.push(alphabet(command.field(0)));
            case "Boldsymbol" -> parser.push(bold());
            case "Accent" -> parser.push(accent(command));
            case "UnderOver" -> parser.push(line(command));
            case "Overset" -> parser.push(stacked(true));
            case "Underset" -> parser.push(stacked(false));
            case "TeXAtom" -> atom(TexClass.of(command.field(0)));
            case "MakeBig" -> parser.push(big(command));
            case "HBox" -> parser.push(text(command));
            case "MmlToken" -> parser.push(token());
            case "MathChoice" ->
                parser.push(MathNode.of(
                        NodeKind.CHOICE, parser.argument(), parser.argument(), parser.argument(), parser.argument()));
            case "HandleOperatorName" -> parser.push(operatorName());
            case "Unicode" -> parser.push(parser.inFont(character(parser.reader)));
            default -> boxes.construct(command);
        }
    }

    private MathNode alphabet(String variant) {
        String content = parser.reader.argument();
        Fonts fonts = parser.stack.fonts().copy();
        fonts.variant = variant;
        fonts.identifiers = Fonts.LETTERS;
        fonts.makesOperators = false;
        return MathNode.of(NodeKind.ATOM, parser.parse(content, fonts));
    }

    private MathNode bold() {
        String content = parser.reader.argument();
        Fonts fonts = parser.stack.fonts().copy();
        fonts.isBold = true;
        return parser.parse(content, fonts);
    }

    private MathNode accent(TableEntry command) {
        MathNode base = parser.argument();
        MathNode accent = parser.inFont(parser.token(NodeKind.MO, fromHexadecimal(command.field(0))))
                .with("accent", "true")
                .with("stretchy", command.field(1).isEmpty() ? "false" : "true");
        MathNode core = base.isEmbellished() ? Cores.operator(base) : base;
        if (core.kind == NodeKind.MO || core.movesLimits) {
            keepLimits(core);
        }
        MathNode accented = MathNode.of(NodeKind.MUNDEROVER, base);
        accented.setScript(true, accent);
        return MathNode.of(NodeKind.ATOM, accented);
    }

    private static void keepLimits(MathNode node) {
        node.movesLimits = false;
        if (node.kind == NodeKind.MO || node.kind == NodeKind.MSTYLE) {
            node.with("movablelimits", "false");
        }
    }

    /** Scripts stand where they are when another stands over or under their operator. */
    private static void keepOwnLimits(MathNode base) {
        boolean moves = Operators.entry(base).map(it -> it.is("movablelimits")).orElse(false);
        if (base.movesLimits || moves) {
            keepLimits(base);
        }
    }

    private MathNode line(TableEntry command) {
        MathNode line = parser.token(NodeKind.MO, fromHexadecimal(command.field(0)))
                .with("stretchy", "true")
                .with("accent", "true");
        MathNode base = parser.argument();
        keepOwnLimits(base);
        if (base.kind.isUnderOver() && base.isEmbellished()) {
            throw ParsingEnd.unsupported("line at an operator with limits");
        }
        MathNode lined = MathNode.of(NodeKind.MUNDEROVER, base);
        lined.setScript(command.name().startsWith("o"), line);
        MathNode node = lined;
        if (!command.field(1).isEmpty()) {
            node = MathNode.of(NodeKind.ATOM, lined).withClass(TexClass.OP);
            node.movesScripts = true;
        }
        node.acceptsScripts = true;
        return node;
    }

    private MathNode stacked(boolean isOver) {
        MathNode script = parser.argument();
        MathNode base = parser.argument();
        keepOwnLimits(base);
        if (script.kind == NodeKind.MO) {
            script.with("accent", "false");
        }
        MathNode node = MathNode.of(isOver ? NodeKind.MOVER : NodeKind.MUNDER, base, script);
        MathNode child = node.children().get(1);
        if (isOver) {
            node.upper = child;
        } else {
            node.lower = child;
            node.with("accentunder", "false");
        }
        return node;
    }

    private void atom(TexClass texClass) {
        String content = parser.reader.argument();
        if (texClass != TexClass.OP) {
            parser.push(MathNode.of(
                            NodeKind.ATOM,
                            parser.parse(content, parser.stack.fonts().copy()))
                    .withClass(texClass));
            return;
        }
        Matcher name = UPRIGHT_NAME.matcher(content);
        MathNode node = name.matches()
                ? parser.token(NodeKind.MI, name.group(1)).with("mathvariant", "normal")
                : MathNode.of(
                        NodeKind.ATOM,
                        parser.parse(content, parser.stack.fonts().copy()));
        node.movesScripts = true;
        node.movesLimits = true;
        parser.push(new Pending.Function(node.withClass(texClass)));
    }

    private MathNode big(TableEntry command) {
        MathNode delimiter = parser.token(NodeKind.MO, parser.reader.delimiter(true))
                .with("minsize", command.field(1))
                .with("maxsize", command.field(1))
                .with("fence", "true")
                .with("stretchy", "true")
                .with("symmetric", "true");
        return MathNode.of(NodeKind.ATOM, delimiter).withClass(TexClass.of(command.field(0)));
    }

    private MathNode text(TableEntry command) {
        String content = parser.reader.argument();
        Fonts fonts = new Fonts();
        fonts.variant = command.field(1);
        return TextParser.parse(content, fonts, command.field(0), parser.depth());
    }

    /** The only tokens that macros of MathJax make without attributes. */
    private MathNode token() {
        String kind = parser.reader.argument();
        boolean hasAttributes = parser.reader.optionalArgument().isPresent();
        if (!kind.equals("mi") || hasAttributes) {
            throw ParsingEnd.unsupported("\\mmlToken");
        }
        return MathNode.token(NodeKind.MI, parser.reader.argument());
    }

    private MathNode operatorName() {
        TexReader reader = parser.reader;
        boolean isStarred = reader.peekBehindSpaces().equals("*");
        if (isStarred) {
            reader.next();
        }
        String content = TexReader.trim(reader.argument());
        Fonts fonts = parser.stack.fonts().copy();
        fonts.variant = "normal";
        fonts.identifiers = Fonts.OPERATOR_LETTERS;
        MathNode parsed = parser.parse(content, fonts);
        MathNode name = parsed.kind == NodeKind.MI ? parsed : MathNode.of(NodeKind.ATOM, parsed);
        name.movesScripts = isStarred;
        name.movesLimits = true;
        if (!isStarred && reader.peekBehindSpaces().equals("\\")) {
            skipLimits();
        }
        return name.withClass(TexClass.OP);
    }

    private void skipLimits() {
        int start = parser.reader.position();
        parser.reader.next();
        if (!parser.reader.commandName().equals("limits")) {
            parser.reader.goBack(start);
        }
    }

    /** A character by its number, behind {@code \\unicode}. */
    static MathNode character(TexReader reader) {
        boolean hasSizes = reader.optionalArgument().isPresent();
        Matcher code = CODE_POINT.matcher(TexReader.trim(reader.argument()));
        if (hasSizes || !code.matches()) {
            throw ParsingEnd.unsupported("\\unicode");
        }
        String character = code.group(1) == null
                ? Character.toString(Integer.parseInt(code.group(2)))
                : fromHexadecimal(code.group(1));
        if (!TexMath.isWritable(character)) {
            throw ParsingEnd.unsupported("\\unicode");
        }
        return MathNode.token(NodeKind.MTEXT, character);
    }

    private static String fromHexadecimal(String code) {
        return Character.toString(Integer.parseInt(code, HEXADECIMAL));
    }
}
