package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses text with TeX, from left to right. What is not understood stays as it is written. */
final class TexTextParser {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 20;

    /** Authors write these to keep TeX from joining or spacing characters. */
    private static final List<String> EMPTY_GROUPS = List.of("{}", "{,}", "{.}", "{:}", "{-}");

    private final String text;
    private final int depth;
    private final TextScanner scanner;
    private final SpecialCharacters special;
    private final BraceMatcher braces;
    private final MathFinder math;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

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
    }

    List<TextPart> parse() {
        while (scanner.hasNext()) {
            switch (scanner.peek()) {
                case '\\' -> math.at(scanner.position()).ifPresentOrElse(this::math, this::command);
                case '$' -> math.at(scanner.position()).ifPresentOrElse(this::math, this::character);
                case '{' -> group();
                case '~' -> tilde();
                case '-' -> dashes();
                case '`' -> quote("``", "“");
                case '\'' -> quote("''", "”");
                default -> words();
            }
        }
        flush();
        return parts;
    }

    private void character() {
        plain.appendCodePoint(scanner.next());
    }

    private void add(TextPart part) {
        addAll(List.of(part));
    }

    private void addAll(List<TextPart> added) {
        flush();
        parts.addAll(added);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    private void math(MathFinder.FoundMath found) {
        scanner.reset(found.end());
        if (found.isText() && depth < DEEPEST) {
            addAll(parts(found.formula().tex()));
        } else {
            add(new TexText.MathPart(found.formula()));
        }
    }

    private List<TextPart> parts(String inner) {
        return depth < DEEPEST ? new TexTextParser(inner, depth + 1).parse() : List.of(new Plain(inner));
    }

    /** Braces that hold commands go, as TeX would have it; others may be meant as braces. */
    private void group() {
        for (String empty : EMPTY_GROUPS) {
            if (scanner.next(empty)) {
                plain.append(empty, 1, empty.length() - 1);
                return;
            }
        }
        Optional<String> group = scanner.startsWith("{\\") ? braces.group(scanner) : Optional.empty();
        group.ifPresentOrElse(this::groupWithCommand, this::character);
    }

    private void groupWithCommand(String inner) {
        TextScanner content = new TextScanner(inner);
        content.next('\\');
        Optional<Style> style = TexCommand.switched(TexCommand.name(content));
        if (style.isPresent()) {
            content.whitespace();
            add(new Styled(style.get(), parts(content.text(content.position(), inner.length()))));
        } else {
            addAll(parts(inner));
        }
    }

    private void command() {
        int start = scanner.position();
        scanner.next('\\');
        String name = TexCommand.name(scanner);
        Optional<String> character = TexSymbols.text(name);
        if (name.isEmpty()) {
            scanner.next();
            plain.append(TexCommand.symbol(scanner.text(start, scanner.position())));
        } else if (character.isPresent()) {
            plain.append(character.get());
            scanner.next("{}");
        } else if (TexCommand.isSwitch(name)) {
            scanner.whitespace();
        } else {
            commandWithArguments(name);
        }
    }

    private void commandWithArguments(String name) {
        int end = scanner.position();
        scanner.whitespace();
        Optional<String> first = braces.group(scanner);
        if (first.isEmpty()) {
            plain.append('\\').append(name);
            scanner.reset(end);
            return;
        }
        String argument = first.get();
        switch (TexCommand.kind(name)) {
            case STYLE -> add(new Styled(TexCommand.style(name), parts(argument)));
            case CONTENT -> addAll(parts(argument));
            case NOTHING -> {}
            case REFERENCE -> plain.append('[').append(argument).append(']');
            case REMARK -> addAll(parts(" (" + argument + ")"));
            case ADDRESS -> link(argument, List.of(new Plain(argument)));
            case LINK -> link(argument, braces.group(scanner).map(this::parts).orElse(List.of(new Plain(argument))));
            case SECOND -> braces.group(scanner).ifPresent(second -> addAll(parts(second)));
            case UNKNOWN -> unknown(name, argument);
        }
    }

    /** Stays with all of its arguments. */
    private void unknown(String name, String firstArgument) {
        plain.append('\\').append(name);
        Optional<String> argument = Optional.of(firstArgument);
        while (argument.isPresent()) {
            plain.append('{');
            addAll(parts(argument.get()));
            plain.append('}');
            argument = braces.group(scanner);
        }
    }

    /** A link text without an address, such as "this https URL" on arXiv's pages, is not a link. */
    private void link(String address, List<TextPart> shown) {
        String unescaped = address.strip().replaceAll("\\\\([%#&_~])", "$1");
        if (TextAddress.isOne(unescaped)) {
            boolean bare = shown.equals(List.of(new Plain(address)));
            add(new Link(unescaped, bare ? List.of(new Plain(unescaped)) : TextAddress.withoutLinks(shown)));
        } else {
            addAll(shown);
        }
    }

    /** An address, or all characters up to the next one that may have a meaning. */
    private void words() {
        Optional<TextAddress> found = TextAddress.at(text, scanner.position());
        if (found.isPresent()) {
            TextAddress address = found.get();
            scanner.reset(address.end());
            add(new Link(address.address(), List.of(new Plain(address.shown()))));
        } else {
            int start = scanner.position();
            int end = special.next(start + 1);
            plain.append(text, start, end);
            scanner.reset(end);
        }
    }

    private void quote(String pair, String shown) {
        if (scanner.next(pair)) {
            plain.append(shown);
        } else {
            character();
        }
    }

    /** Two hyphens before a word are an option of some program. */
    private void dashes() {
        int before = scanner.previous();
        String hyphens = scanner.takeWhile(it -> it == '-');
        boolean option = isBlank(before) && !isBlank(scanner.peek());
        plain.append(hyphens.equals("---") ? "—" : hyphens.equals("--") && !option ? "–" : hyphens);
    }

    /** A tie keeps two words on a line. Elsewhere the sign means "about", as in "~100", or stands between numbers. */
    private void tilde() {
        int before = scanner.previous();
        scanner.next('~');
        int after = scanner.peek();
        boolean numbers = Unicode.isDigit(before) && Unicode.isDigit(after);
        plain.append(!isBlank(before) && !isBlank(after) && !numbers && before != '(' ? "\u00a0" : "~");
    }

    private static boolean isBlank(int character) {
        return character == TextScanner.END || Character.isWhitespace(character);
    }
}
