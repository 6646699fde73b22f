package daybook.tex;

import static java.util.Map.entry;

import daybook.tex.TexText.Style;
import daybook.unicode.Unicode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The commands that authors use in text: LaTeX's own and those of the packages that many load. */
final class TexCommand {
    /** What a command does with its arguments. */
    enum Kind {
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
        /** Only the second argument is shown. */
        SECOND,
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

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("text", Kind.CONTENT),
            entry("textrm", Kind.CONTENT),
            entry("textsf", Kind.CONTENT),
            entry("textmd", Kind.CONTENT),
            entry("textup", Kind.CONTENT),
            entry("textnormal", Kind.CONTENT),
            entry("mathrm", Kind.CONTENT),
            entry("mbox", Kind.CONTENT),
            entry("hbox", Kind.CONTENT),
            entry("ce", Kind.CONTENT),
            entry("num", Kind.CONTENT),
            entry("ac", Kind.CONTENT),
            entry("gls", Kind.CONTENT),
            entry("texorpdfstring", Kind.SECOND),
            entry("color", Kind.NOTHING),
            entry("label", Kind.NOTHING),
            entry("vspace", Kind.NOTHING),
            entry("hspace", Kind.NOTHING),
            entry("cite", Kind.REFERENCE),
            entry("citep", Kind.REFERENCE),
            entry("citet", Kind.REFERENCE),
            entry("parencite", Kind.REFERENCE),
            entry("textcite", Kind.REFERENCE),
            entry("ref", Kind.REFERENCE),
            entry("footnote", Kind.REMARK),
            entry("url", Kind.ADDRESS),
            entry("href", Kind.LINK),
            entry("hyperlink", Kind.LINK),
            entry("textcolor", Kind.SECOND));

    /** What holds from its place to the end of the braces around it. */
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

    private TexCommand() {}

    /** The letters at an offset; empty when a symbol stands there. */
    static String name(String text, int start) {
        int end = start;
        while (end < text.length() && Unicode.isAsciiLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(start, text.length()), end);
    }

    /** The offset behind the blanks that belong to a name. */
    static int endOfName(String text, int end) {
        int behind = end;
        while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
            behind++;
        }
        return behind;
    }

    static Kind kind(String name) {
        return STYLES.containsKey(name) ? Kind.STYLE : KINDS.getOrDefault(name, Kind.UNKNOWN);
    }

    /** The style of a command whose kind is {@link Kind#STYLE}. */
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
     * What a backslash with a character that is no letter stands for.
     *
     * @param symbol both; the backslash alone at the end of a text
     */
    static String symbol(String symbol) {
        return switch (symbol) {
            case "\\%", "\\&", "\\_", "\\#", "\\$", "\\{", "\\}" -> symbol.substring(1);
            case "\\ ", "\\\\", "\\;", "\\:" -> " ";
            case "\\," -> "\u2009";
            case "\\!", "\\/", "\\-", "\\@" -> "";
            default -> symbol;
        };
    }
}
