package daybook.tex;

import daybook.unicode.NormalForm;
import daybook.unicode.PatternText;
import daybook.unicode.Unicode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells math in plain Unicode, as well as one line can: {@code \mathcal{O}(n^2)} is "O(n²)". What is not known is left
 * out, but for its name and its arguments.
 */
final class PlainFormula {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 40;

    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac");

    private static final Set<String> ROOMS = Set.of("left", "right", "middle");

    /** What changes the look of its argument or of all that follows, or nothing at all. */
    private static final Set<String> LOOKS = Set.of(
            ("text textbf textit textrm textsf texttt textsc textnormal emph mbox hbox mathrm mathbf mathit mathsf "
                            + "mathtt mathcal mathscr mathfrak mathnormal mathbbm mathds boldsymbol bm pmb operatorname "
                            + "mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner ensuremath ce "
                            + "underbrace overbrace underline substack boxed smash rm bf it sf tt sc em cal scr limits "
                            + "nolimits displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag big Big bigg "
                            + "Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm small large kern relax xspace")
                    .split(" "));

    private static final Set<String> SECOND_ONLY = Set.of("overset", "underset", "stackrel", "textcolor", "raisebox");

    private static final Set<String> UNSHOWN =
            Set.of("begin", "end", "label", "tag", "color", "hspace", "vspace", "phantom", "hphantom", "vphantom");

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("hat", "\u0302"),
            Map.entry("widehat", "\u0302"),
            Map.entry("tilde", "\u0303"),
            Map.entry("widetilde", "\u0303"),
            Map.entry("bar", "\u0304"),
            Map.entry("overline", "\u0304"),
            Map.entry("breve", "\u0306"),
            Map.entry("dot", "\u0307"),
            Map.entry("ddot", "\u0308"),
            Map.entry("check", "\u030c"),
            Map.entry("acute", "\u0301"),
            Map.entry("grave", "\u0300"),
            Map.entry("mathring", "\u030a"),
            Map.entry("vec", "\u20d7"));

    /** What needs no parentheses to be one factor. */
    private static final Pattern SINGLE = Pattern.compile("[\\p{L}\\p{N}\\p{M}.′∂∞ħ]*|\\(.*\\)|√.");

    private final String tex;
    private final int depth;
    private final BraceMatcher braces;
    private final StringBuilder plain = new StringBuilder();
    private int position;

    private PlainFormula(String tex, int depth) {
        this.tex = tex;
        this.depth = depth;
        this.braces = new BraceMatcher(tex);
    }

    static String of(String tex) {
        return within(tex, 0).replaceAll("\\s+", " ").strip();
    }

    private static String within(String tex, int depth) {
        return depth > DEEPEST ? tex.replaceAll("[\\\\{}]", "") : new PlainFormula(tex, depth).write();
    }

    private String write() {
        while (position < tex.length()) {
            char next = tex.charAt(position);
            switch (next) {
                case '^' -> {
                    position++;
                    plain.append(PlainScripts.raised(argument().strip()));
                }
                case '_' -> {
                    position++;
                    plain.append(PlainScripts.lowered(argument().strip()));
                }
                case '\\', '{' -> plain.append(argument());
                case '}' -> position++;
                case '~', '&' -> append(" ");
                case '\'' -> append("′");
                default -> append(Character.toString(next));
            }
        }
        return plain.toString();
    }

    private void append(String shown) {
        plain.append(shown);
        position++;
    }

    /** The next group, command or character as plain text; empty at the end. */
    private String argument() {
        position = TexCommand.endOfName(tex, position);
        if (position == tex.length()) {
            return "";
        }
        if (tex.charAt(position) == '\\') {
            return command();
        }
        int start = position;
        int end = braces.closing(start);
        if (end >= 0) {
            position = end + 1;
            return within(tex.substring(start + 1, end), depth + 1);
        }
        position = tex.offsetByCodePoints(start, 1);
        return tex.substring(start, position).replace("{", "");
    }

    private String command() {
        String name = TexCommand.name(tex, position + 1);
        if (name.isEmpty()) {
            String symbol = tex.substring(position, Math.min(position + 2, tex.length()));
            position += symbol.length();
            return symbol.equals("\\|") ? "‖" : symbol.equals("\\") ? "" : TexCommand.symbol(symbol);
        }
        position += 1 + name.length();
        position += tex.startsWith("*", position) ? 1 : 0;
        Optional<String> symbol = TexSymbols.math(name);
        return symbol.isPresent() ? symbol.get() : commandWithArguments(name);
    }

    private String commandWithArguments(String name) {
        if (FRACTIONS.contains(name)) {
            return factor(argument()) + "/" + factor(argument());
        }
        if (MARKS.containsKey(name)) {
            return marked(argument(), MARKS.get(name));
        }
        if (SECOND_ONLY.contains(name)) {
            argument();
            return argument();
        }
        if (UNSHOWN.contains(name)) {
            argument();
            return " ";
        }
        if (ROOMS.contains(name)) {
            position += tex.startsWith(".", position) ? 1 : 0;
            return "";
        }
        return switch (name) {
            case "sqrt" -> root();
            case "mathbb", "Bbb" -> doubleStruck(argument());
            case "binom", "dbinom", "tbinom" -> "(" + argument() + " choose " + argument() + ")";
            case "pmod" -> " (mod " + argument() + ")";
            case "not" -> argument() + "\u0338";
            case "quad", "qquad", "thinspace", "medspace", "space" -> " ";
            default -> LOOKS.contains(name) ? "" : apart(name);
        };
    }

    private String root() {
        String degree = "";
        int end = tex.indexOf(']', position);
        if (tex.startsWith("[", position) && end > 0) {
            degree = PlainScripts.raised(within(tex.substring(position + 1, end), depth + 1));
            position = end + 1;
        }
        return degree + "√" + factor(argument());
    }

    /** In parentheses, unless it is a single number, name or the like. */
    private static String factor(String part) {
        String stripped = part.strip();
        return SINGLE.matcher(PatternText.of(stripped)).matches() ? stripped : "(" + stripped + ")";
    }

    private static String marked(String letter, String mark) {
        String stripped = letter.strip();
        boolean single = stripped.codePointCount(0, stripped.length()) == 1;
        return single ? NormalForm.composed(stripped + mark) : stripped;
    }

    /** Only those letters that have always been in use; other fonts than a mathematician's lack the rest. */
    private static String doubleStruck(String letters) {
        return switch (letters.strip()) {
            case "C" -> "ℂ";
            case "H" -> "ℍ";
            case "N" -> "ℕ";
            case "P" -> "ℙ";
            case "Q" -> "ℚ";
            case "R" -> "ℝ";
            case "Z" -> "ℤ";
            default -> letters;
        };
    }

    /** A name such as that of a function, apart from the letters beside it. */
    private String apart(String name) {
        boolean before = !plain.isEmpty() && Unicode.isLetterOrDigit(plain.charAt(plain.length() - 1));
        int next = TexCommand.endOfName(tex, position);
        boolean behind = next < tex.length() && isNameOrCommand(tex.charAt(next));
        return (before ? " " : "") + name + (behind ? " " : "");
    }

    private static boolean isNameOrCommand(char next) {
        return next == '\\' || Unicode.isLetterOrDigit(next);
    }
}
