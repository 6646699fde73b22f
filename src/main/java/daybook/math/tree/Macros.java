package daybook.math.tree;

import daybook.math.tree.MathJaxTable.TableEntry;
import java.util.ArrayList;
import java.util.List;

/** What macros stand for. */
final class Macros {
    private Macros() {}

    /** The text of a macro with its arguments, which are read, in their places. */
    static String replacement(TableEntry macro, TexReader reader) {
        if (!macro.field(2).isEmpty()) {
            throw ParsingEnd.unsupported(macro.name());
        }
        int count = macro.field(1).isEmpty() ? 0 : Integer.parseInt(macro.field(1));
        List<String> arguments = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            arguments.add(reader.argument());
        }
        return count == 0 ? macro.field(0) : substituted(macro.field(0), arguments);
    }

    private static String substituted(String text, List<String> arguments) {
        StringBuilder replaced = new StringBuilder();
        int start = 0;
        for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', start)) {
            append(replaced, text.substring(start, hash));
            append(replaced, arguments.get(text.charAt(hash + 1) - '1'));
            start = hash + 2;
        }
        append(replaced, text.substring(start));
        return replaced.toString();
    }

    /** A name of a command stays apart from letters behind it. */
    private static void append(StringBuilder text, String more) {
        boolean startsWithLetter = !more.isEmpty() && TexReader.isLetter(more.charAt(0));
        if (startsWithLetter && TexReader.endsInCommand(text)) {
            text.append(' ');
        }
        text.append(more);
    }
}
