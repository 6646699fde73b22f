package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses the commands in a text. Of one that nobody knows the arguments are shown, or its name if it has none: authors
 * define names such as {@code \method} themselves. Neither its backslash nor a lone brace of it remains.
 */
final class TexCommandParser {
    /** As in {@code "\n"}, which papers about programs quote. */
    private static final String LINE_END_IN_CODE = "n";

    private final TextScanner scanner;
    private final BraceMatcher braces;
    private final TextParts shown;
    private final Function<String, List<TextPart>> inner;

    /**
     * Parses commands of one text.
     *
     * @param scanner of the text
     * @param shown receives what readers see
     * @param inner parses an argument
     */
    TexCommandParser(
            TextScanner scanner, BraceMatcher braces, TextParts shown, Function<String, List<TextPart>> inner) {
        this.scanner = scanner;
        this.braces = braces;
        this.shown = shown;
        this.inner = inner;
    }

    /** Parses the command that begins at the scanner's position, with its arguments. */
    void parse() {
        int start = scanner.position();
        scanner.next('\\');
        String name = TexCommand.name(scanner);
        Optional<String> character = TexSymbols.text(name);
        if (name.isEmpty()) {
            scanner.next();
            shown.append(TexCommand.symbol(scanner.text(start, scanner.position())));
        } else if (character.isPresent()) {
            shown.append(character.get());
            scanner.next("{}");
        } else if (name.equals("verb")) {
            verbatim();
        } else if (TexCommand.isSwitch(name)) {
            scanner.whitespace();
        } else {
            commandWithArguments(name);
        }
    }

    /** What stands between two equal characters, as in {@code \verb|code|}. */
    private void verbatim() {
        int delimiter = scanner.next();
        String code = scanner.takeWhile(it -> it != delimiter);
        scanner.next();
        shown.add(new Styled(Style.TYPEWRITER, List.of(new Plain(code))));
    }

    private void commandWithArguments(String name) {
        int end = scanner.position();
        scanner.next('*');
        scanner.whitespace();
        option();
        Optional<String> first = braces.group(scanner);
        if (first.isEmpty()) {
            commandWithoutArguments(name, end);
            return;
        }
        String argument = first.get();
        switch (TexCommand.kind(name)) {
            case STYLE -> shown.add(new Styled(TexCommand.style(name), inner.apply(argument)));
            case CONTENT -> shown.addAll(inner.apply(argument));
            case NOTHING -> {}
            case REFERENCE -> shown.append("[" + argument + "]");
            case REMARK ->
                shown.addAll(inner.apply((TextParts.isBlank(shown.last()) ? "(" : " (") + argument.strip() + ")"));
            case ADDRESS -> link(argument, List.of(new Plain(argument)));
            case LINK -> link(argument, braces.group(scanner).map(inner).orElse(List.of(new Plain(argument))));
            case FIRST -> {
                shown.addAll(inner.apply(argument));
                braces.group(scanner);
            }
            case SECOND -> braces.group(scanner).ifPresent(second -> shown.addAll(inner.apply(second)));
            case QUANTITY -> {
                shown.addAll(inner.apply(argument));
                braces.group(scanner).ifPresent(unit -> shown.addAll(inner.apply("\u2009" + unit)));
            }
            case ION -> {
                shown.addAll(inner.apply(argument));
                braces.group(scanner).ifPresent(stage -> shown.append(" " + TexCommand.ionizationStage(stage)));
            }
            case CIRCLED_NUMBER -> shown.append(TexCommand.dingbat(argument));
            case UNKNOWN -> unknown(name, argument);
        }
    }

    /** Takes an argument in brackets before one in braces, such as {@code [rgb]}, which only the typesetter reads. */
    private void option() {
        int start = scanner.position();
        if (scanner.next('[')) {
            scanner.takeWhile(it -> it != ']' && it != '[' && it != '{' && it != '\\');
            boolean isOption = scanner.startsWith("]{");
            if (isOption) {
                scanner.next(']');
            } else {
                scanner.reset(start);
            }
        }
    }

    /** A command of an author's own stands for a name; known ones say nothing without their argument. */
    private void commandWithoutArguments(String name, int end) {
        boolean isOpen = scanner.peek() == '{';
        if (isOpen) {
            // The brace has no counterpart: the text was cut, or the author forgot it.
            scanner.next();
        } else {
            scanner.reset(end);
        }
        if (name.equals(LINE_END_IN_CODE)) {
            shown.append("\\" + name);
        } else if (TexCommand.kind(name) == TexCommand.CommandKind.UNKNOWN && !isOpen) {
            name(name);
        } else if (!isOpen) {
            scanner.whitespace();
        }
    }

    private void name(String name) {
        shown.append((Unicode.isLetterOrDigit(shown.last()) ? " " : "") + name);
    }

    /** Its arguments are what readers are to see; without any, as in {@code \method{}}, its name is. */
    private void unknown(String name, String firstArgument) {
        Optional<String> greek = TexSymbols.greek(name + firstArgument);
        if (greek.isPresent()) {
            shown.append(greek.get());
            return;
        }
        if (firstArgument.isBlank() || name.length() == 1) {
            name(name);
        }
        shown.addAll(inner.apply(firstArgument));
        for (Optional<String> next = braces.group(scanner); next.isPresent(); next = braces.group(scanner)) {
            shown.addAll(inner.apply(next.get().isBlank() ? "" : " " + next.get()));
        }
    }

    /** A link text without an address, such as "this https URL" on arXiv's pages, is not a link. */
    private void link(String address, List<TextPart> label) {
        String unescaped = address.strip().replaceAll("\\\\([%#&_~])", "$1");
        if (TextAddress.isOne(unescaped)) {
            boolean bare = label.equals(List.of(new Plain(address)));
            shown.add(new Link(unescaped, bare ? List.of(new Plain(unescaped)) : TextAddress.withoutLinks(label)));
        } else {
            shown.addAll(label);
        }
    }
}
