package daybook.yaml;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns the errors of the parsers into messages for people who do not know the parsers. */
final class YamlSyntaxErrors {
    private record Explanation(Pattern problem, String message, String hint) {
        Explanation(String problem, String message, String hint) {
            this(Pattern.compile(problem), message, hint);
        }
    }

    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanation(
                    "mapping values are not allowed here",
                    "unexpected ':'",
                    "put a text with ': ' in quotes, and start the keys of one mapping in the same column"),
            new Explanation("found character '\\\\t.*", "unexpected tab", "indent with spaces"),
            new Explanation(
                    "found character '(.)' that cannot start.*", "a text cannot start with '$1'", "put it in quotes"),
            new Explanation("found unexpected end of stream", "this quote is not closed", "add the closing quote"),
            new Explanation("could not find expected ':'", "a ':' is missing after this key", "write 'name: value'"),
            new Explanation(
                    "expected ',' or '(.)', but got.*", "expected ',' or '$1'", "texts with ':' or ',' need quotes"),
            new Explanation(
                    "expected the node content.*", "a value is missing here", "write one, or put the text in quotes"),
            new Explanation(
                    "expected (?:<block end>|'<document start>').*",
                    "unexpected text",
                    "check the indentation, and the quotes before it"));

    /** Errors about something unfinished are reported where it starts. */
    private static final Pattern UNFINISHED = Pattern.compile("end of stream|<stream end>|could not find expected ':'");

    /** Errors about a colon, which may be missing because none is seen without a space behind it. */
    private static final Pattern COLON =
            Pattern.compile("mapping values are not allowed here|could not find expected ':'");

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z-]*:");

    private static final Pattern QUOTED_CHARACTER = Pattern.compile("\\(('.') \\(code \\d+\\)\\)");

    /** What Jackson adds for developers. */
    private static final Pattern CLUTTER = Pattern.compile(
            ": enable .*|: maybe a .*|: was expecting \\(JSON.*| \\((?:JSON|Scalar|start marker|for|code) .*"
                    + "| \\(\\(CTRL-CHAR, code \\d+\\)\\)");

    private final SourceFile file;
    private final int firstLine;
    private final Diagnostics diagnostics;

    /** @param firstLine the line of the file, counted from 1, on which the parsed text begins */
    YamlSyntaxErrors(SourceFile file, int firstLine, Diagnostics diagnostics) {
        this.file = file;
        this.firstLine = firstLine;
        this.diagnostics = diagnostics;
    }

    /** @param reached where the parser stopped */
    void report(JacksonException malformed, TokenStreamLocation reached) {
        if (malformed instanceof StreamConstraintsException) {
            error(reached, "the document is nested too deeply, or has too long or too many values");
        } else if (malformed.getCause() instanceof MarkedYamlEngineException marked) {
            yaml(marked, reached);
        } else if (malformed.getCause() instanceof ReaderException reader) {
            int offset = file.text().indexOf(reader.getCodePoint(), file.lineStart(firstLine));
            String name = String.format(Locale.ROOT, "U+%04X", reader.getCodePoint());
            diagnostics.error(file.at(offset, 1), "the character " + name + " is not allowed");
        } else {
            error(malformed.getLocation(), json(malformed.getOriginalMessage()));
        }
    }

    private void yaml(MarkedYamlEngineException marked, TokenStreamLocation reached) {
        String problem = marked.getProblem();
        if (isUnclosedList(marked)) {
            diagnostics.error(
                    at(marked.getContextMark().get()).location(), "this list is not closed", "add ']' at its end");
            return;
        }
        Optional<Mark> mark = UNFINISHED.matcher(problem).find() ? marked.getContextMark() : marked.getProblemMark();
        YamlPosition place = mark.map(this::at)
                .orElseGet(() ->
                        YamlPosition.ofCodePoints(file, firstLine + reached.getLineNr() - 1, reached.getColumnNr(), 1));
        if (COLON.matcher(problem).find() && reportsMissingSpace(place.line())) {
            return;
        }
        for (Explanation explanation : EXPLANATIONS) {
            Matcher matcher = explanation.problem.matcher(problem);
            if (matcher.matches()) {
                diagnostics.error(place.location(), matcher.replaceFirst(explanation.message), explanation.hint);
                return;
            }
        }
        diagnostics.error(place.location(), problem.replaceFirst("(?s)\\s*\\(\\d+\\).*", ""));
    }

    /** Whether a list goes on where the next key of the mapping begins that it is in, or at the end. */
    private boolean isUnclosedList(MarkedYamlEngineException marked) {
        Optional<Mark> list = marked.getContextMark();
        Optional<Mark> problem = marked.getProblemMark();
        return marked.getProblem().startsWith("expected ',' or ']'")
                && list.isPresent()
                && problem.isPresent()
                && (problem.get().getLine() > list.get().getLine())
                && (marked.getProblem().contains("<stream end>")
                        || KEY.matcher(file.line(firstLine + problem.get().getLine()))
                                .lookingAt());
    }

    private YamlPosition at(Mark mark) {
        return YamlPosition.ofCodePoints(file, firstLine + mark.getLine(), mark.getColumn() + 1, 1);
    }

    /** Reports a key without a space behind its colon on a line or on the one above it; whether there is one. */
    private boolean reportsMissingSpace(int line) {
        for (int candidate = line; candidate >= Math.max(firstLine, line - 1); candidate--) {
            Optional<String> hint = MissingSpace.hint(file.line(candidate));
            if (hint.isPresent()) {
                int start = file.line(candidate).indexOf(':');
                diagnostics.error(file.at(candidate, start + 1, 1), MissingSpace.MESSAGE, hint.get());
                return true;
            }
        }
        return false;
    }

    private static String json(String problem) {
        String quoted = QUOTED_CHARACTER.matcher(problem).replaceAll("$1");
        String message = CLUTTER.matcher(quoted).replaceAll("");
        return Unicode.lowerCase(message.substring(0, 1)) + message.substring(1);
    }

    private void error(TokenStreamLocation place, String message) {
        diagnostics.error(file.at(firstLine + place.getLineNr() - 1, place.getColumnNr(), 1), message);
    }
}
