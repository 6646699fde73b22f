package daybook.math.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of TeX in the units of MathML. */
final class Lengths {
    private static final Pattern LENGTH =
            Pattern.compile("\\s*([-+]?(?:[.,]\\d+|\\d+(?:[.,]\\d*)?))\\s*(pt|em|ex|mu|px|mm|cm|in|pc) ?");

    private static final double MU_IN_EM = 18;

    private Lengths() {}

    /** Reads a length, in braces or without. */
    static String read(TexReader reader) {
        boolean isGroup = reader.peekBehindSpaces().equals("{");
        String tex = isGroup ? reader.argument() : reader.take(LENGTH).orElse("");
        Matcher length = LENGTH.matcher(TexReader.trim(tex));
        if (!length.matches()) {
            throw ParsingEnd.malformed("no length");
        }
        String number = length.group(1).replace(',', '.');
        String unit = length.group(2);
        return unit.equals("mu") ? em(Double.parseDouble(number) / MU_IN_EM) : number + unit;
    }

    /** A number as a length in em, as MathJax rounds it. */
    static String em(double number) {
        BigDecimal rounded = new BigDecimal(number).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0em" : rounded.stripTrailingZeros().toPlainString() + "em";
    }
}
