package daybook.math.tree;

import java.util.regex.Pattern;

/**
 * Parses a piece of TeX as MathJax does (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/input/tex/TexParser.ts),
 * one character or command after the other. Arguments of commands are pieces of their own.
 */
final class FormulaParser {
    /** Groups within each other, which MathJax in its engine has room for too. */
    static final int DEEPEST = 30;

    /** Macros in one piece. MathJax gives up at a thousand. */
    private static final int MOST_MACROS = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\{,\\}[0-9]{3})*(?:\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    final TexReader reader;
    final NodeStack stack;
    private final int depth;
    private final CommandParser commands = new CommandParser(this);
    private final ScriptParser scripts = new ScriptParser(this);
    private int macros;

    private FormulaParser(String tex, Fonts fonts, int depth) {
        this.reader = new TexReader(tex);
        this.stack = new NodeStack(fonts);
        this.depth = depth;
    }

    /** A piece as one node. */
    static MathNode parse(String tex, Fonts fonts, int depth) {
        if (depth > DEEPEST) {
            throw ParsingEnd.unsupported("nested deeply");
        }
        FormulaParser parser = new FormulaParser(tex, fonts, depth);
        while (!parser.reader.isAtEnd()) {
            parser.character();
        }
        return parser.stack.end();
    }

    /** Parses a piece within this one. */
    MathNode parse(String tex, Fonts fonts) {
        return parse(tex, fonts, depth());
    }

    /** Parses the next argument. */
    MathNode argument() {
        return parse(reader.argument(), stack.fonts().copy());
    }

    /** How many groups a piece within this one is in. */
    int depth() {
        return depth + stack.size();
    }

    void push(MathNode node) {
        stack.push(node);
    }

    void push(StackItem item) {
        if (depth() > DEEPEST) {
            throw ParsingEnd.unsupported("nested deeply");
        }
        stack.push(item);
    }

    /** Puts what a macro stands for in front of the rest. */
    void insert(String replacement) {
        if (++macros > MOST_MACROS) {
            throw ParsingEnd.unsupported("many macros");
        }
        reader.insert(replacement);
    }

    private void character() {
        int start = reader.position();
        String character = reader.next();
        switch (character) {
            case "\\" -> commands.command(reader.commandName());
            case "{" -> push(new Groups.Brace());
            case "}" -> push(new StackItem.Closing(StackItem.Closing.ClosingKind.BRACE, ""));
            case "^" -> scripts.script(true);
            case "_" -> scripts.script(false);
            case "'", "\u2019" -> scripts.primes();
            case "~" -> push(token(NodeKind.MTEXT, "\u00a0"));
            case " ", "\u00a0" -> {}
            case "|" ->
                push(MathNode.token(NodeKind.MO, "|").withClass(TexClass.ORD).with("stretchy", "false"));
            case ":" -> push(token(NodeKind.MO, ":"));
            case "&" -> throw ParsingEnd.malformed("& outside tables");
            case "#" -> throw ParsingEnd.malformed("# outside macros");
            case "@" -> at();
            case "%", "\t", "\r", "\n" -> throw ParsingEnd.unsupported(character);
            default -> {
                reader.goBack(start);
                plain(character);
            }
        }
    }

    /** A character as any other but in arrows of commutative diagrams. */
    private void at() {
        String next = reader.peek();
        if (!next.isEmpty() && "><VA.|=".contains(next)) {
            throw ParsingEnd.unsupported("@" + next);
        }
        other("@");
    }

    private void plain(String character) {
        char first = character.charAt(0);
        boolean isOperatorLetter = first == '-' || first == '*';
        boolean isInName = isOperatorLetter && stack.fonts().identifiers == Fonts.OPERATOR_LETTERS;
        if (TexReader.isLetter(first) || isInName) {
            identifier();
        } else if (TexReader.isDigit(first) || first == '.' || first == ',') {
            number(NUMBER);
        } else {
            reader.next();
            other(character);
        }
    }

    private void identifier() {
        Fonts fonts = stack.fonts();
        Pattern letters = fonts.identifiers;
        String name = letters == null || fonts.variant.isEmpty()
                ? reader.next()
                : reader.take(letters).orElseThrow();
        MathNode node = inFont(token(NodeKind.MI, name));
        if (fonts.variant.equals("normal") && !fonts.makesOperators && name.length() > 1 && letters != null) {
            node.isOperatorName = false;
        }
        push(node);
    }

    private void number(Pattern pattern) {
        String number = reader.take(pattern).orElse("");
        push(inFont(
                number.isEmpty()
                        ? token(NodeKind.MO, reader.next())
                        : token(NodeKind.MN, number.replaceAll("[{}]", ""))));
    }

    /** Parses one digit, which is a script of its own. */
    void digit() {
        number(DIGIT);
    }

    private void other(String character) {
        MathJaxTable.CharacterRange range =
                MathJaxTable.range(character).orElseThrow(() -> ParsingEnd.malformed("unknown character"));
        MathNode node = inFont(token(range.kind(), MathJaxTable.shown(character)));
        if (!range.variant().isEmpty()) {
            node.with("mathvariant", range.variant());
        }
        node.isFixed = range.kind() == NodeKind.MO;
        push(node);
    }

    /** A new token, bold where that is switched on. */
    MathNode token(NodeKind kind, String text) {
        return bold(MathNode.token(kind, text));
    }

    /** The node, bold where that is switched on; text is not. */
    MathNode bold(MathNode node) {
        node.isBold = node.kind != NodeKind.MTEXT && stack.fonts().isBold;
        return node;
    }

    /** The node in the alphabet that is switched on. */
    MathNode inFont(MathNode node) {
        String variant = stack.fonts().variant;
        return variant.isEmpty() ? node : node.with("mathvariant", variant);
    }
}
