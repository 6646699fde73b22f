package daybook.tex;

import static java.util.Map.entry;

import daybook.tex.TexText.Style;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The commands that authors use in text: LaTeX's own and those of the packages that many load. */
final class TexCommand {
    /** What a command does with its arguments. */
    enum CommandKind {
        /** The argument looks different. */
        STYLE,
        /** The argument is shown as it would be without the command. */
        CONTENT,
        /** The argument is for the typesetter. */
        NOTHING,
        /** The argument names a work or a place. */
        REFERENCE,
        /** The argument is an aside. */
        REMARK,
        /** The argument is an address. */
        ADDRESS,
        /** The first argument is an address, the second what is shown. */
        LINK,
        /** Only the first of two arguments is shown. */
        FIRST,
        /** Only the second argument is shown. */
        SECOND,
        /** The first argument is a number or a unit, the second its unit. */
        QUANTITY,
        /** The first argument is a chemical element, the second how often it is ionized, plus one. */
        ION,
        /** The argument is the number of a character in the font Zapf Dingbats. */
        CIRCLED_NUMBER,
        /** An author's own command. */
        UNKNOWN
    }

    private static final Map<String, Style> STYLES = Map.ofEntries(
            entry("emph", Style.EMPHASIS),
            entry("textit", Style.EMPHASIS),
            entry("textsl", Style.EMPHASIS),
            entry("textbf", Style.STRONG),
            entry("texttt", Style.TYPEWRITER),
            entry("textsc", Style.SMALL_CAPITALS),
            entry("underline", Style.UNDERLINE),
            entry("uline", Style.UNDERLINE),
            entry("textsuperscript", Style.SUPERSCRIPT),
            entry("textsubscript", Style.SUBSCRIPT));

    private static final Map<String, CommandKind> KINDS = Map.ofEntries(
            entry("text", CommandKind.CONTENT),
            entry("textrm", CommandKind.CONTENT),
            entry("textsf", CommandKind.CONTENT),
            entry("textmd", CommandKind.CONTENT),
            entry("textup", CommandKind.CONTENT),
            entry("textnormal", CommandKind.CONTENT),
            entry("mathrm", CommandKind.CONTENT),
            entry("mbox", CommandKind.CONTENT),
            entry("hbox", CommandKind.CONTENT),
            entry("ce", CommandKind.CONTENT),
            entry("num", CommandKind.CONTENT),
            entry("ac", CommandKind.CONTENT),
            entry("gls", CommandKind.CONTENT),
            entry("texorpdfstring", CommandKind.SECOND),
            entry("color", CommandKind.NOTHING),
            entry("label", CommandKind.NOTHING),
            entry("begin", CommandKind.NOTHING),
            entry("end", CommandKind.NOTHING),
            // Its argument is what authors put in braces by mistake.
            entry("item", CommandKind.CONTENT),
            entry("vspace", CommandKind.NOTHING),
            entry("hspace", CommandKind.NOTHING),
            entry("cite", CommandKind.REFERENCE),
            entry("citep", CommandKind.REFERENCE),
            entry("citet", CommandKind.REFERENCE),
            entry("parencite", CommandKind.REFERENCE),
            entry("textcite", CommandKind.REFERENCE),
            entry("ref", CommandKind.REFERENCE),
            entry("footnote", CommandKind.REMARK),
            entry("url", CommandKind.ADDRESS),
            entry("href", CommandKind.LINK),
            entry("hyperlink", CommandKind.LINK),
            entry("hyperref", CommandKind.CONTENT),
            entry("ensuremath", CommandKind.CONTENT),
            entry("thanks", CommandKind.REMARK),
            entry("deleted", CommandKind.NOTHING),
            entry("replaced", CommandKind.FIRST),
            entry("textcolor", CommandKind.SECOND),
            entry("colorbox", CommandKind.SECOND),
            entry("SI", CommandKind.QUANTITY),
            entry("si", CommandKind.QUANTITY),
            entry("qty", CommandKind.QUANTITY),
            entry("unit", CommandKind.QUANTITY),
            entry("ion", CommandKind.ION),
            entry("ding", CommandKind.CIRCLED_NUMBER));

    /** Commands that change the look of all that follows, to the end of the braces around them. */
    private static final Map<String, Style> SWITCHES = Map.ofEntries(
            entry("em", Style.EMPHASIS),
            entry("it", Style.EMPHASIS),
            entry("sl", Style.EMPHASIS),
            entry("itshape", Style.EMPHASIS),
            entry("bf", Style.STRONG),
            entry("bfseries", Style.STRONG),
            entry("tt", Style.TYPEWRITER),
            entry("ttfamily", Style.TYPEWRITER),
            entry("sc", Style.SMALL_CAPITALS),
            entry("scshape", Style.SMALL_CAPITALS));

    private static final Set<String> SIZES =
            Set.of("rm", "sf", "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE");

    private static final List<String> ROMAN = List.of(
            "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI"
                    .split(" "));

    /** The number in the font Zapf Dingbats of the digit one in a circle. */
    private static final int FIRST_NUMBER = 172;

    private TexCommand() {}

    /** Takes the letters of a command's name; none where a symbol stands behind the backslash. */
    static String name(TextScanner scanner) {
        return scanner.takeWhile(Unicode::isAsciiLetter);
    }

    /** What a command does with its arguments. */
    static CommandKind kind(String name) {
        return STYLES.containsKey(name) ? CommandKind.STYLE : KINDS.getOrDefault(name, CommandKind.UNKNOWN);
    }

    /** The style of a command whose kind is {@link CommandKind#STYLE}. */
    static Style style(String name) {
        return Objects.requireNonNull(STYLES.get(name));
    }

    /** The style that a group has which begins with a command. */
    static Optional<Style> switched(String name) {
        return Optional.ofNullable(SWITCHES.get(name));
    }

    /** Whether a command says how all that follows looks. */
    static boolean isSwitch(String name) {
        return SWITCHES.containsKey(name) || SIZES.contains(name);
    }

    /**
     * What a backslash with a character that is not a letter stands for.
     *
     * @param symbol both; the backslash alone at the end of a text
     */
    static String symbol(String symbol) {
        return switch (symbol) {
            case "\\%", "\\&", "\\_", "\\#", "\\$", "\\{", "\\}" -> symbol.substring(1);
            case "\\ ", "\\\\", "\\;", "\\:" -> " ";
            case "\\," -> "\u2009";
            case "\\!", "\\/", "\\-", "\\@" -> "";
            // What is no command of TeX means itself, as the apostrophe that some programs escape.
            default -> symbol.substring(1);
        };
    }

    /** The ionization stage of a spectrum in astronomers' notation: {@code 2} and {@code ii} are {@code II}. */
    static String ionizationStage(String stage) {
        String stripped = stage.strip();
        boolean isNumber = stripped.matches("[1-9][0-9]?") && Integer.parseInt(stripped) <= ROMAN.size();
        return isNumber ? ROMAN.get(Integer.parseInt(stripped) - 1) : Unicode.asciiUpperCase(stripped);
    }

    /** A character of the font Zapf Dingbats by its number there; empty if it is none of those in use in text. */
    static String dingbat(String number) {
        String stripped = number.strip();
        if (!stripped.matches("[0-9]{2,3}")) {
            return "";
        }
        int code = Integer.parseInt(stripped);
        if (code >= FIRST_NUMBER && code < FIRST_NUMBER + 10) {
            return Character.toString('①' + code - FIRST_NUMBER);
        }
        return code > FIRST_NUMBER && code < FIRST_NUMBER + 40
                ? Character.toString('❶' + code - FIRST_NUMBER - 10)
                : switch (code) {
                    case 51, 52 -> "✓";
                    case 55, 56 -> "✗";
                    default -> "";
                };
    }
}
