package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Part;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes text with TeX apart, from left to right. What is not understood stays as it is written. */
final class TexTextParser {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 20;

    /** What {@link #parse} looks at. */
    private static final String SIGNS = "\\${~-`'";

    private static final Pattern EMPTY_GROUP = Pattern.compile("\\{[,.:-]?}");

    private final String text;
    private final int depth;
    private final BraceMatcher braces;
    private final MathFinder math;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int position;

    TexTextParser(String text) {
        this(text, 0);
    }

    private TexTextParser(String text, int depth) {
        this.text = text;
        this.depth = depth;
        this.braces = new BraceMatcher(text);
        this.math = new MathFinder(text);
    }

    List<Part> parse() {
        while (position < text.length()) {
            switch (text.charAt(position)) {
                case '\\' -> command();
                case '$' -> math.at(position).ifPresentOrElse(this::math, () -> plain(1, "$"));
                case '{' -> group();
                case '~' -> plain(1, isTie() ? "\u00a0" : "~");
                case '-' -> dash();
                case '`' -> ligature("``", "“");
                case '\'' -> ligature("''", "”");
                default -> words();
            }
        }
        flush();
        return parts;
    }

    /** Takes up a number of characters, in the place of which others are shown. */
    private void plain(int length, String shown) {
        plain.append(shown);
        position += length;
    }

    private void add(int end, Part part) {
        flush();
        parts.add(part);
        position = end;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    private void math(MathFinder.Found found) {
        if (found.isText() && depth < DEEPEST) {
            splice(found.end(), parts(found.formula().tex()));
        } else {
            add(found.end(), new TexText.MathPart(found.formula()));
        }
    }

    private void splice(int end, List<Part> inner) {
        flush();
        parts.addAll(inner);
        position = end;
    }

    private List<Part> parts(String inner) {
        return depth < DEEPEST ? new TexTextParser(inner, depth + 1).parse() : List.of(new Plain(inner));
    }

    /** Braces that hold commands go, as TeX would have it; others may be meant as braces. */
    private void group() {
        Matcher empty = EMPTY_GROUP.matcher(text).region(position, text.length());
        int end = braces.closing(position);
        if (empty.lookingAt()) {
            plain(empty.end() - position, text.substring(position + 1, empty.end() - 1));
        } else if (end < 0 || !text.startsWith("\\", position + 1)) {
            plain(1, "{");
        } else {
            String name = TexCommand.name(text, position + 2);
            Optional<Style> style = TexCommand.switched(name);
            int start = position + 1;
            if (style.isPresent()) {
                int inner = TexCommand.endOfName(text, start + 1 + name.length());
                add(end + 1, new Styled(style.get(), parts(text.substring(inner, end))));
            } else {
                splice(end + 1, parts(text.substring(start, end)));
            }
        }
    }

    private void command() {
        Optional<MathFinder.Found> found = math.at(position);
        if (found.isPresent()) {
            math(found.get());
            return;
        }
        String name = TexCommand.name(text, position + 1);
        if (name.isEmpty()) {
            String symbol = text.substring(position, Math.min(position + 2, text.length()));
            plain(symbol.length(), TexCommand.symbol(symbol));
            return;
        }
        int end = position + 1 + name.length();
        Optional<String> character = TexSymbols.text(name);
        if (character.isPresent()) {
            plain(text.startsWith("{}", end) ? end + 2 - position : end - position, character.get());
        } else if (TexCommand.isSwitch(name)) {
            plain(TexCommand.endOfName(text, end) - position, "");
        } else {
            commandWithArguments(name, end);
        }
    }

    private void commandWithArguments(String name, int end) {
        int from = TexCommand.endOfName(text, end);
        int to = braces.closing(from);
        if (to < 0) {
            plain(end - position, text.substring(position, end));
            return;
        }
        String argument = text.substring(from + 1, to);
        int second = to + 1;
        int afterSecond = braces.closing(second);
        switch (TexCommand.kind(name)) {
            case STYLE -> add(to + 1, new Styled(TexCommand.style(name), parts(argument)));
            case CONTENT -> splice(to + 1, parts(argument));
            case NOTHING -> plain(to + 1 - position, "");
            case REFERENCE -> plain(to + 1 - position, "[" + argument + "]");
            case REMARK -> splice(to + 1, parts(" (" + argument + ")"));
            case ADDRESS -> link(to + 1, argument, List.of(new Plain(argument)));
            case LINK -> {
                if (afterSecond < 0) {
                    link(to + 1, argument, List.of(new Plain(argument)));
                } else {
                    link(afterSecond + 1, argument, parts(text.substring(second + 1, afterSecond)));
                }
            }
            case SECOND -> {
                if (afterSecond < 0) {
                    plain(to + 1 - position, "");
                } else {
                    splice(afterSecond + 1, parts(text.substring(second + 1, afterSecond)));
                }
            }
            case UNKNOWN -> unknown(end, from);
        }
    }

    /** Stays with all of its arguments. */
    private void unknown(int endOfName, int firstArgument) {
        plain(endOfName - position, text.substring(position, endOfName));
        position = firstArgument;
        for (int end = braces.closing(position); end >= 0; end = braces.closing(position)) {
            List<Part> inner = parts(text.substring(position + 1, end));
            plain.append('{');
            splice(end, inner);
            plain(1, "}");
        }
    }

    /** A link text without an address, such as "this https URL" on arXiv's pages, is no link. */
    private void link(int end, String address, List<Part> shown) {
        String unescaped = address.strip().replaceAll("\\\\([%#&_~])", "$1");
        if (TextAddress.isOne(unescaped)) {
            boolean bare = shown.equals(List.of(new Plain(address)));
            add(end, new Link(unescaped, bare ? List.of(new Plain(unescaped)) : TextAddress.withoutLinks(shown)));
        } else {
            splice(end, shown);
        }
    }

    /** An address, or all characters up to the next one that may have a meaning. */
    private void words() {
        Optional<TextAddress> address = TextAddress.at(text, position);
        if (address.isPresent()) {
            add(
                    address.get().end(),
                    new Link(
                            address.get().address(),
                            List.of(new Plain(address.get().shown()))));
        } else {
            int end = position + 1;
            while (end < text.length() && SIGNS.indexOf(text.charAt(end)) < 0 && !TextAddress.mayBegin(text, end)) {
                end++;
            }
            plain.append(text, position, end);
            position = end;
        }
    }

    private void ligature(String form, String shown) {
        if (text.startsWith(form, position)) {
            plain(2, shown);
        } else {
            plain(1, text.substring(position, position + 1));
        }
    }

    /** Two hyphens before a word are an option of some program. */
    private void dash() {
        int end = position;
        while (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        int length = end - position;
        boolean option = length == 2 && isBlank(position - 1) && !isBlank(end);
        String shown = length == 3 ? "—" : length == 2 && !option ? "–" : "-".repeat(length);
        plain(length, shown);
    }

    /** Elsewhere the sign means "about", as in "~100", or stands between numbers. */
    private boolean isTie() {
        boolean numbers = isDigit(position - 1) && isDigit(position + 1);
        return !isBlank(position - 1) && !isBlank(position + 1) && !numbers && text.charAt(position - 1) != '(';
    }

    private boolean isBlank(int offset) {
        return offset < 0 || offset >= text.length() || Character.isWhitespace(text.charAt(offset));
    }

    private boolean isDigit(int offset) {
        return offset >= 0 && offset < text.length() && Unicode.isDigit(text.charAt(offset));
    }
}
