package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses text with TeX, from left to right. Lone braces, and dollar signs that are left of a formula, are not shown.
 */
final class TexTextParser {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 20;

    /** Authors write these to keep TeX from joining or spacing characters. */
    private static final List<String> EMPTY_GROUPS = List.of("{}", "{,}", "{.}", "{:}", "{-}");

    /** What authors put between braces to keep capitals or words together, not the elements of a set. */
    private static final UnicodePattern WORDS =
            UnicodePattern.of("\\p{L}[\\p{L}\\p{M}\\p{N}\\s().'’-]*|https?://\\S+|(?:[^\\s\"]+\\s+){5}.*");

    /** One or two asterisks on both sides, as in Markdown. */
    private static final Pattern STARRED =
            Pattern.compile("(\\*\\*?)(?=[A-Za-z\\\\(])([^*]{1,200})(?<=[\\w).!?}])\\1(?![*\\w])");

    /** A small letter that is no word. */
    private static final Pattern VARIABLE = Pattern.compile("(?:^|[\\s(])[b-z]$");

    private static final Pattern EXPONENT = Pattern.compile("\\((-?\\d{1,5})\\)|-?\\d{1,5}|[a-z](?![A-Za-z0-9])");

    private final String text;
    private final int depth;
    private final TextScanner scanner;
    private final SpecialCharacters special;
    private final BraceMatcher braces;
    private final MathFinder math;
    private final TextParts shown = new TextParts();
    private final TexCommandParser commands;

    TexTextParser(String text) {
        this(text, 0);
    }

    private TexTextParser(String text, int depth) {
        this.text = text;
        this.depth = depth;
        this.scanner = new TextScanner(text);
        this.special = new SpecialCharacters(text);
        this.braces = new BraceMatcher(text);
        this.math = new MathFinder(text);
        this.commands = new TexCommandParser(scanner, braces, shown, this::parts);
    }

    List<TextPart> parse() {
        while (scanner.hasNext()) {
            switch (scanner.peek()) {
                case '\\' -> math.at(scanner.position()).ifPresentOrElse(this::math, commands::parse);
                case '$' -> math.at(scanner.position()).ifPresentOrElse(this::math, this::dollar);
                case '{' -> group();
                case '}' -> scanner.next();
                case '^' -> exponent();
                case '_' -> script(Style.SUBSCRIPT);
                case '~' -> tilde();
                case '*' -> starred();
                case '-' -> dashes();
                case '`' -> quote("``", "“");
                case '\'' -> quote("''", "”");
                default -> words();
            }
        }
        return shown.toList();
    }

    private void character() {
        shown.append(Character.toString(scanner.next()));
    }

    private void math(MathFinder.FoundMath found) {
        scanner.reset(found.end());
        if (found.isText() && depth < DEEPEST) {
            shown.addAll(parts(found.formula().tex()));
        } else {
            shown.add(new TexText.MathPart(found.formula()));
        }
    }

    private List<TextPart> parts(String inner) {
        return depth < DEEPEST ? new TexTextParser(inner, depth + 1).parse() : List.of(new Plain(inner));
    }

    /** Braces around commands or words go, as TeX would have it; others may be meant as braces, as those of a set. */
    private void group() {
        for (String empty : EMPTY_GROUPS) {
            if (scanner.next(empty)) {
                shown.append(empty.substring(1, empty.length() - 1));
                return;
            }
        }
        Optional<String> group = braces.group(scanner);
        if (group.isEmpty()) {
            scanner.next();
        } else if (group.get().startsWith("\\")) {
            groupWithCommand(group.get());
        } else if (isGroupAgain(group.get()) || WORDS.matches(group.get())) {
            shown.addAll(parts(group.get()));
        } else {
            shown.append("{");
            shown.addAll(parts(group.get()));
            shown.append("}");
        }
    }

    /** Braces right within braces are around the same, or around a command; those of a set hold more elements. */
    private static boolean isGroupAgain(String inner) {
        return inner.startsWith("{\\") || (inner.startsWith("{") && inner.indexOf('}') == inner.length() - 1);
    }

    private void groupWithCommand(String inner) {
        TextScanner content = new TextScanner(inner);
        content.next('\\');
        Optional<Style> style = TexCommand.switched(TexCommand.name(content));
        if (style.isPresent()) {
            content.whitespace();
            shown.add(new Styled(style.get(), parts(content.text(content.position(), inner.length()))));
        } else {
            shown.addAll(parts(inner));
        }
    }

    /** An exponent that authors write without math, as in {@code 10^4}, {@code x10^(-4)} and {@code R^n}. */
    private void exponent() {
        int before = scanner.previous();
        Matcher exponent = EXPONENT.matcher(text).region(scanner.position() + 1, text.length());
        if ((Unicode.isLetterOrDigit(before) || before == ')') && exponent.lookingAt()) {
            String power = Optional.ofNullable(exponent.group(1)).orElseGet(exponent::group);
            shown.add(new Styled(Style.SUPERSCRIPT, List.of(new Plain(power.replace('-', '−')))));
            scanner.reset(exponent.end());
        } else {
            script(Style.SUPERSCRIPT);
        }
    }

    /** Scripts need braces or a symbol behind the sign: elsewhere it is a part of a name, as in {@code file_name}. */
    private void script(Style style) {
        int start = scanner.position();
        scanner.next();
        Optional<String> group = braces.group(scanner);
        if (group.isEmpty() && scanner.next('\\')) {
            group = TexSymbols.math(TexCommand.name(scanner));
        }
        if (group.isPresent() && !group.get().isBlank()) {
            shown.add(new Styled(style, parts(group.get().strip())));
        } else {
            scanner.reset(start);
            character();
        }
    }

    private void starred() {
        Matcher starred = STARRED.matcher(text).region(scanner.position(), text.length());
        if (depth < DEEPEST && !Unicode.isLetterOrDigit(scanner.previous()) && starred.lookingAt()) {
            boolean isStrong = starred.group(1).length() > 1;
            shown.add(new Styled(isStrong ? Style.STRONG : Style.EMPHASIS, parts(starred.group(2))));
            scanner.reset(starred.end());
        } else {
            shown.append(scanner.takeWhile(it -> it == '*'));
        }
    }

    /** A dollar sign that is neither money nor stands by itself is left of a formula that was cut. */
    private void dollar() {
        int before = scanner.previous();
        scanner.next();
        int after = scanner.peek();
        Optional<String> group = braces.group(scanner);
        if (group.isPresent()) {
            // A variable of a program.
            shown.append("${" + group.get() + "}");
            return;
        }
        boolean isMoney =
                Unicode.isDigit(before) || (TextParts.isBlank(after) && TextParts.isBlank(before)) || isAmount(after);
        shown.append(isMoney || Unicode.isUpperCase(before) ? "$" : "");
    }

    private boolean isAmount(int after) {
        int start = scanner.position();
        scanner.whitespace();
        int first = scanner.peek();
        scanner.reset(start);
        return Unicode.isDigit(first) || after == '.' || after == '$' || after == TextScanner.END;
    }

    /** An address, or all characters up to the next one that may have a meaning. */
    private void words() {
        Optional<TextAddress> found = TextAddress.at(text, scanner.position());
        if (found.isPresent()) {
            TextAddress address = found.get();
            scanner.reset(address.end());
            shown.add(new Link(address.address(), List.of(new Plain(address.shown()))));
        } else {
            int start = scanner.position();
            int end = special.next(start + 1);
            shown.append(text.substring(start, end));
            scanner.reset(end);
        }
    }

    private void quote(String pair, String mark) {
        if (scanner.next(pair)) {
            shown.append(mark);
        } else {
            character();
        }
    }

    /** Two hyphens before a word are an option of some program. */
    private void dashes() {
        int before = scanner.previous();
        String hyphens = scanner.takeWhile(it -> it == '-');
        boolean option = TextParts.isBlank(before) && !TextParts.isBlank(scanner.peek());
        shown.append(hyphens.equals("---") ? "—" : hyphens.equals("--") && !option ? "–" : hyphens);
    }

    /**
     * A tie keeps two words on a line. Elsewhere the sign means "about", as in "~100" and "z~5", or stands between
     * numbers.
     */
    private void tilde() {
        int before = scanner.previous();
        boolean isVariable = VARIABLE.matcher(text.substring(Math.max(0, scanner.position() - 2), scanner.position()))
                .find();
        scanner.next('~');
        int after = scanner.peek();
        boolean isAbout =
                before == '(' || (Unicode.isDigit(after) && (Unicode.isDigit(before) || before == '%' || isVariable));
        shown.append(TextParts.isBlank(before) || TextParts.isBlank(after) || isAbout ? "~" : "\u00a0");
    }
}
