package daybook.math.tree;

import daybook.math.tree.MathJaxTable.TableEntry;
import java.util.Map;
import java.util.Optional;

/**
 * Parses commands, each by the function that MathJax has for it
 * (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/input/tex/base/BaseMethods.ts). A command whose function is not
 * among these is not supported; a name that MathJax does not know stands as text.
 */
final class CommandParser {
    private static final String PARALLEL = "\u2225";
    private static final String LOW_DOTS = "\u2026";
    private static final String CENTRED_DOTS = "\u22ef";

    private final FormulaParser parser;
    private final ConstructParser constructs;

    CommandParser(FormulaParser parser) {
        this.parser = parser;
        this.constructs = new ConstructParser(parser);
    }

    /** A command, behind its name. */
    void command(String name) {
        Optional<TableEntry> known = MathJaxTable.command(name);
        if (known.isEmpty()) {
            parser.push(unknown(name));
            return;
        }
        TableEntry command = known.get();
        switch (command.method()) {
            case "mathchar0mi", "mathchar7", "upgreek", "gensymb-symbols" -> letter(command);
            case "mathchar0mo" -> symbol(command);
            case "delimiter" -> parser.push(parser.bold(delimiter(command)));
            case "Braket-macros" -> bar(command);
            case "textcomp-macros" -> textSymbol(command);
            case "Tilde" -> parser.push(parser.token(NodeKind.MTEXT, "\u00a0"));
            case "Macro" -> macro(command);
            case "NamedFn" -> parser.push(new Pending.Function(named(command, NodeKind.MI)));
            case "NamedOp" -> parser.push(limit(command));
            case "SetFont" -> parser.stack.fonts().variant = command.field(0);
            case "SetStyle", "SetSize" -> parser.push(new StackItem.Style(style(command)));
            case "Spacer" -> parser.push(spacer(command));
            case "Hskip" -> parser.push(MathNode.of(NodeKind.MSPACE).with("width", Lengths.read(parser.reader)));
            case "LeftRight" -> leftRight(name);
            case "Not" -> parser.push(new Pending.Negation());
            case "Dots" -> parser.push(new Pending.Dots(dots(LOW_DOTS), dots(CENTRED_DOTS)));
            case "Limits" -> limits(command.field(0).equals("1"));
            case "CrLaTeX" -> lineBreak();
            default -> constructs.construct(command);
        }
    }

    /** A name that MathJax does not know, shown as it is, unless it is one that is refused. */
    static MathNode unknown(String name) {
        if (MathJaxTable.isRefused(name)) {
            throw ParsingEnd.malformed("\\" + name + " is switched off");
        }
        return MathNode.token(NodeKind.MTEXT, "\\" + name).with("mathvariant", "monospace");
    }

    private void letter(TableEntry command) {
        MathNode node = parser.token(NodeKind.MI, command.field(0));
        boolean isUpright = !command.method().equals("mathchar0mi");
        if (command.field(1).isEmpty()) {
            node.with("mathvariant", isUpright ? "normal" : "italic");
        }
        setAll(node, command.attributes());
        parser.push(command.method().equals("mathchar7") ? parser.inFont(node) : node);
    }

    private void symbol(TableEntry command) {
        MathNode node = parser.token(NodeKind.MO, command.field(0));
        setAll(node, command.attributes());
        node.with("stretchy", "false");
        node.isFixed = true;
        parser.push(node);
    }

    /** A delimiter as a character that does not grow. */
    static MathNode delimiter(TableEntry command) {
        MathNode node = MathNode.token(NodeKind.MO, command.field(0))
                .with("fence", "false")
                .with("stretchy", "false");
        setAll(node, command.attributes());
        return node;
    }

    /** Sets attributes and what MathJax notes as if it were one. */
    private static void setAll(MathNode node, Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            switch (name) {
                case "texClass" -> node.withClass(TexClass.of(value));
                case "movesupsub" -> node.movesScripts = value.equals("true");
                case "variantForm" -> node.hasVariantForm = value.equals("true");
                case "movablelimits" -> {
                    node.movesLimits = value.equals("true");
                    node.with(name, value);
                }
                default -> node.with(name, value);
            }
        });
    }

    private void bar(TableEntry command) {
        if (!command.name().equals("|")) {
            throw ParsingEnd.unsupported(command.name());
        }
        parser.push(parser.token(NodeKind.MO, PARALLEL).withClass(TexClass.ORD).with("stretchy", "false"));
    }

    private void textSymbol(TableEntry command) {
        MathNode node = MathNode.token(NodeKind.MTEXT, TextParser.withFixedEnds(command.field(0)));
        parser.push(command.field(1).isEmpty() ? node : node.with("mathvariant", command.field(1)));
    }

    /** What the macro stands for, with arguments in their places, is parsed in its place. */
    private void macro(TableEntry command) {
        parser.insert(Macros.replacement(command, parser.reader));
    }

    private MathNode named(TableEntry command, NodeKind kind) {
        String name = command.field(0).isEmpty() ? command.name() : command.field(0);
        return parser.token(kind, name.replace("&thinsp;", "\u2006")).withClass(TexClass.OP);
    }

    private MathNode limit(TableEntry command) {
        MathNode node = named(command, NodeKind.MO).with("form", "prefix").with("movablelimits", "true");
        node.movesLimits = true;
        node.movesScripts = true;
        return node;
    }

    private static MathNode style(TableEntry command) {
        MathNode style = MathNode.of(NodeKind.MSTYLE);
        return command.method().equals("SetSize")
                ? style
                : style.with("displaystyle", command.field(1)).with("scriptlevel", command.field(2));
    }

    static MathNode spacer(TableEntry command) {
        return MathNode.of(NodeKind.MSTYLE, MathNode.of(NodeKind.MSPACE).with("width", command.field(0)))
                .with("scriptlevel", "0");
    }

    private void leftRight(String name) {
        String delimiter = parser.reader.delimiter(false);
        parser.push(
                switch (name) {
                    case "left" -> new Groups.Left(delimiter);
                    case "right" -> new StackItem.Closing(StackItem.Closing.ClosingKind.RIGHT, delimiter);
                    default -> new StackItem.Closing(StackItem.Closing.ClosingKind.MIDDLE, delimiter);
                });
    }

    /** Outside tables a break of the line is a space that browsers draw as nothing. */
    private void lineBreak() {
        String next = parser.reader.peek();
        if (next.equals("*") || next.equals("[")) {
            throw ParsingEnd.unsupported("\\\\" + next);
        }
        parser.push(new StackItem.Closing(StackItem.Closing.ClosingKind.LINE, ""));
        parser.push(MathNode.of(NodeKind.MSPACE));
    }

    private MathNode dots(String text) {
        return parser.token(NodeKind.MO, text).with("stretchy", "false");
    }

    /** Says where the scripts of the operator before it stand. */
    private void limits(boolean areAboveAndBelow) {
        MathNode operator = parser.stack.top().last().orElseThrow(() -> ParsingEnd.malformed("misplaced limits"));
        MathNode core = Cores.operator(operator);
        if (Operators.texClass(core) != TexClass.OP && operator.movesScripts == null) {
            throw ParsingEnd.malformed("limits of what is no operator");
        }
        boolean moves = areAboveAndBelow ? operator.kind.isSubSup() : operator.kind.isUnderOver();
        if (moves) {
            throw ParsingEnd.unsupported("limits behind scripts");
        }
        operator.movesScripts = areAboveAndBelow;
        core.movesLimits = false;
        if (core.kind == NodeKind.MO || core.kind == NodeKind.MSTYLE) {
            core.with("movablelimits", "false");
        }
        operator.movesLimits = false;
    }
}
