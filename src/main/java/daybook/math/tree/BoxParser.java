package daybook.math.tree;

import daybook.math.tree.MathJaxTable.TableEntry;
import java.util.List;
import java.util.Optional;

/** Parses commands that build fractions, roots, arrows and boxes of their arguments. */
final class BoxParser {
    private static final double MU_IN_EM = 18;
    private static final String THIN = "0";

    private final FormulaParser parser;

    BoxParser(FormulaParser parser) {
        this.parser = parser;
    }

    /** A command, behind its name. */
    void construct(TableEntry command) {
        switch (command.method()) {
            case "Frac" -> parser.push(MathNode.of(NodeKind.MFRAC, parser.argument(), parser.argument()));
            case "Genfrac" -> parser.push(fraction(command));
            case "Over" -> over(command);
            case "Sqrt" -> parser.push(root());
            case "xArrow" -> parser.push(arrow(command));
            case "Lap" ->
                parser.push(MathNode.of(
                        NodeKind.ATOM,
                        MathNode.of(NodeKind.MPADDED, parser.argument()).with("width", "0")));
            case "Phantom" -> parser.push(phantom(command));
            case "Smash" -> parser.push(smash());
            case "FBox" -> parser.push(enclosed(text(), "box"));
            case "cancel" -> cancel(command);
            case "verb" -> parser.push(verbatim());
            default -> throw ParsingEnd.unsupported(command.name());
        }
    }

    private MathNode fraction(TableEntry command) {
        if (command.fields().size() < 3) {
            throw ParsingEnd.unsupported(command.name());
        }
        MathNode fraction = MathNode.of(NodeKind.MFRAC, parser.argument(), parser.argument());
        if (!command.field(2).isEmpty()) {
            fraction.with("linethickness", command.field(2));
        }
        MathNode fenced = fenced(command.field(0), fraction, command.field(1));
        return switch (command.field(3)) {
            case "" -> fenced;
            case "0" ->
                MathNode.of(NodeKind.MSTYLE, fenced)
                        .with("displaystyle", "true")
                        .with("scriptlevel", "0");
            default ->
                MathNode.of(NodeKind.MSTYLE, fenced)
                        .with("displaystyle", "false")
                        .with("scriptlevel", String.valueOf(Integer.parseInt(command.field(3)) - 1));
        };
    }

    private void over(TableEntry command) {
        String open = command.field(0);
        String close = command.field(1);
        if (command.name().endsWith("withdelims")) {
            open = parser.reader.delimiter(false);
            close = parser.reader.delimiter(false);
        }
        String thickness = switch (command.name()) {
            case "over", "overwithdelims" -> "";
            case "above", "abovewithdelims" -> Lengths.read(parser.reader);
            default -> THIN;
        };
        parser.push(new StackItem.Over(thickness, open, close));
    }

    /** A node between delimiters of a fixed size, each of which may be empty. */
    static MathNode fenced(String open, MathNode node, String close) {
        if (open.isEmpty() && close.isEmpty()) {
            return node;
        }
        MathNode row = MathNode.of(NodeKind.MROW).withClass(TexClass.ORD);
        row.isFenced = true;
        if (!open.isEmpty()) {
            row.append(fence(open, "l"));
        }
        row.append(node);
        if (!close.isEmpty()) {
            row.append(fence(close, "r"));
        }
        return row;
    }

    private static MathNode fence(String delimiter, String side) {
        String tex = delimiter.equals("{") || delimiter.equals("}") ? "\\" + delimiter : delimiter;
        String small = "{\\big" + side + " " + tex + "}";
        return FormulaParser.parse("\\mathchoice{\\bigg" + side + " " + tex + "}" + small.repeat(3), new Fonts(), 0);
    }

    private MathNode root() {
        Optional<String> index = parser.reader.optionalArgument().filter(it -> !it.isEmpty());
        String radicand = parser.reader.argument();
        if (radicand.equals("\\frac")) {
            radicand += "{" + parser.reader.argument() + "}{" + parser.reader.argument() + "}";
        }
        MathNode content = parser.parse(radicand, parser.stack.fonts().copy());
        return index.map(it -> parser.parse(it, parser.stack.fonts().copy()))
                .map(it -> MathNode.of(NodeKind.MROOT, content, it))
                .orElseGet(() -> MathNode.of(NodeKind.MSQRT, content));
    }

    /** An arrow that grows with what stands above and below it. */
    private MathNode arrow(TableEntry command) {
        int left = Integer.parseInt(command.field(1));
        int right = Integer.parseInt(command.field(2));
        Optional<String> below = parser.reader.optionalArgument();
        MathNode upper = MathNode.of(NodeKind.MPADDED, parser.argument(), strut("depth", ".25em"))
                .with("voffset", "-.2em")
                .with("height", "-.2em");
        MathNode arrow = parser.token(NodeKind.MO, Character.toString(Integer.parseInt(command.field(0))))
                .withClass(TexClass.REL)
                .with("stretchy", "true");
        MathNode node = MathNode.of(
                NodeKind.MUNDEROVER, MathNode.of(NodeKind.MSTYLE, arrow).with("scriptlevel", "0"));
        node.setScript(true, upper);
        below.filter(it -> !it.isEmpty()).ifPresent(it -> {
            MathNode content = parser.parse(it, parser.stack.fonts().copy());
            node.setScript(
                    false,
                    MathNode.of(NodeKind.MPADDED, content, strut("height", ".75em"))
                            .with("voffset", ".15em")
                            .with("depth", "-.15em"));
        });
        for (MathNode script : node.children().subList(1, node.children().size())) {
            script.with("width", "+" + Lengths.em((left + right) / MU_IN_EM));
            script.with("lspace", Lengths.em(left / MU_IN_EM));
        }
        node.acceptsScripts = true;
        return node;
    }

    private static MathNode strut(String side, String size) {
        return MathNode.of(NodeKind.MSPACE).with(side, size);
    }

    private MathNode phantom(TableEntry command) {
        MathNode phantom = MathNode.of(NodeKind.MPHANTOM, parser.argument());
        boolean isVertical = command.field(0).equals("1");
        boolean isHorizontal = command.field(1).equals("1");
        if (isVertical) {
            phantom = MathNode.of(NodeKind.MPADDED, phantom).with("width", "0");
        } else if (isHorizontal) {
            phantom = MathNode.of(NodeKind.MPADDED, phantom).with("height", "0").with("depth", "0");
        }
        return MathNode.of(NodeKind.ATOM, phantom);
    }

    private MathNode smash() {
        String side = TexReader.trim(parser.reader.optionalArgument().orElse(""));
        MathNode smashed = MathNode.of(NodeKind.MPADDED, parser.argument());
        if (!side.equals("b")) {
            smashed.with("height", "0");
        }
        if (!side.equals("t")) {
            smashed.with("depth", "0");
        }
        return MathNode.of(NodeKind.ATOM, smashed);
    }

    private MathNode text() {
        return TextParser.parse(parser.reader.argument(), new Fonts(), "", parser.depth());
    }

    private static MathNode enclosed(MathNode content, String notation) {
        return MathNode.of(NodeKind.MENCLOSE, List.of(content)).with("notation", notation);
    }

    private void cancel(TableEntry command) {
        if (command.field(0).isEmpty() || parser.reader.optionalArgument().isPresent()) {
            throw ParsingEnd.unsupported(command.name());
        }
        parser.push(enclosed(parser.argument(), command.field(0)));
    }

    private MathNode verbatim() {
        String end = parser.reader.peekBehindSpaces();
        parser.reader.next();
        StringBuilder text = new StringBuilder();
        String character = parser.reader.next();
        while (!character.equals(end)) {
            if (character.isEmpty()) {
                throw ParsingEnd.malformed("no end of \\verb");
            }
            text.append(character.equals(" ") ? "\u00a0" : character);
            character = parser.reader.next();
        }
        return MathNode.token(NodeKind.MTEXT, text.toString()).with("mathvariant", "monospace");
    }
}
