package daybook.tex;

import daybook.text.TextScanner;
import daybook.unicode.NormalForm;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes math as plain Unicode on one line, as well as that can be: {@code \mathcal{O}(n^2)} becomes "O(n²)". Of a
 * command that is not known only its name and its arguments are written.
 */
final class PlainFormula {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 40;

    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac");

    /** Commands that size the delimiter behind them; a dot is not a delimiter. */
    private static final Set<String> DELIMITER_SIZES = Set.of("left", "right", "middle");

    /** What changes the look of its argument or of all that follows, or nothing at all. */
    private static final Set<String> LOOKS = Set.of(
            ("text textbf textit textrm textsf texttt textsc textnormal emph mbox hbox mathrm mathbf mathit mathsf "
                            + "mathtt mathcal mathscr mathfrak mathnormal mathbbm mathds boldsymbol bm pmb operatorname "
                            + "mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner ensuremath ce "
                            + "underbrace overbrace underline substack boxed smash rm bf it sf tt sc em cal scr limits "
                            + "nolimits displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag big Big bigg "
                            + "Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm tiny scriptsize footnotesize "
                            + "small normalsize large Large LARGE kern relax xspace")
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
    private static final UnicodePattern SINGLE = UnicodePattern.of("[\\p{L}\\p{N}\\p{M}.′∂∞ħ]*|\\(.*\\)|√.");

    private final int depth;

    /** How many commands are read as arguments of each other. */
    private int commands;

    private final TextScanner scanner;
    private final BraceMatcher braces;
    private final StringBuilder plain = new StringBuilder();

    /** Beyond this no bracket is closed, so that a formula full of opening ones takes no long search. */
    private final int lastBracket;

    private PlainFormula(String tex, int depth) {
        this.depth = depth;
        this.scanner = new TextScanner(tex);
        this.braces = new BraceMatcher(tex);
        this.lastBracket = tex.lastIndexOf(']');
    }

    static String of(String tex) {
        return within(tex, 0)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?\u2009 ?", "\u2009")
                .strip();
    }

    private static String within(String tex, int depth) {
        return depth > DEEPEST ? tex.replaceAll("[\\\\{}]", "") : new PlainFormula(tex, depth).write();
    }

    private String write() {
        while (scanner.hasNext()) {
            if (scanner.next('^')) {
                plain.append(PlainScripts.raised(argument().strip()));
            } else if (scanner.next('_')) {
                plain.append(PlainScripts.lowered(argument().strip()));
            } else if (scanner.peek() == '\\' || scanner.peek() == '{') {
                plain.append(argument());
            } else {
                plain.append(shown(scanner.next()));
            }
        }
        return plain.toString();
    }

    private static String shown(int character) {
        return switch (character) {
            case '}', '$' -> "";
            case '~', '&' -> " ";
            case '\'' -> "′";
            default -> Character.toString(character);
        };
    }

    /** Takes the next group, command or character, and returns it as plain text; empty at the end. */
    private String argument() {
        scanner.whitespace();
        if (scanner.next('\\')) {
            commands++;
            String plainCommand = depth + commands > DEEPEST ? TexCommand.name(scanner) : command();
            commands--;
            return plainCommand;
        }
        Optional<String> group = braces.group(scanner);
        if (group.isPresent()) {
            return within(group.get(), depth + 1);
        }
        return !scanner.hasNext() || scanner.next('{') ? "" : Character.toString(scanner.next());
    }

    private String command() {
        String name = TexCommand.name(scanner);
        if (name.isEmpty()) {
            return symbol();
        }
        scanner.next('*');
        Optional<String> symbol = TexSymbols.math(name);
        return symbol.isPresent() ? symbol.get() : commandWithArguments(name);
    }

    private String symbol() {
        if (!scanner.hasNext()) {
            return "";
        }
        return scanner.next('|') ? "‖" : TexCommand.symbol("\\" + Character.toString(scanner.next()));
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
        if (DELIMITER_SIZES.contains(name)) {
            scanner.next('.');
            return "";
        }
        return switch (name) {
            case "sqrt" -> root();
            case "mathbb", "Bbb" -> doubleStruck(argument());
            case "binom", "dbinom", "tbinom" -> "(" + argument() + " choose " + argument() + ")";
            case "pmod" -> " (mod " + argument() + ")";
            case "not" -> argument() + "\u0338";
            case "quad", "qquad", "thinspace", "medspace", "space" -> " ";
            case "SI", "qty" -> argument() + "\u2009" + argument();
            case "si", "unit", "num" -> argument();
            default -> LOOKS.contains(name) ? look() : spaced(name);
        };
    }

    /** As a script or below an accent, what it sets belongs to it. No blank behind a command is shown. */
    private String look() {
        scanner.whitespace();
        return scanner.peek() == '{' ? argument() : "";
    }

    private String root() {
        String degree = "";
        if (scanner.position() < lastBracket && scanner.next('[')) {
            degree = PlainScripts.raised(within(scanner.takeWhile(it -> it != ']'), depth + 1));
            scanner.next(']');
        }
        return degree + "√" + factor(argument());
    }

    /** In parentheses, unless it is a single number, name or the like. */
    private static String factor(String part) {
        String stripped = part.strip();
        return SINGLE.matches(stripped) ? stripped : "(" + stripped + ")";
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

    /** A name such as that of a function, with blanks between it and the letters beside it. */
    private String spaced(String name) {
        boolean before = !plain.isEmpty() && Unicode.isLetterOrDigit(plain.charAt(plain.length() - 1));
        int end = scanner.position();
        scanner.whitespace();
        boolean behind = scanner.peek() == '\\' || Unicode.isLetterOrDigit(scanner.peek());
        scanner.reset(end);
        return (before ? " " : "") + name + (behind ? " " : "");
    }
}
