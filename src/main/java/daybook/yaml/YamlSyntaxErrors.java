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

/** Reports what a parser complains about, in words for people who do not know the parser. */
final class YamlSyntaxErrors {
    private record Wording(Pattern complaint, String message, String hint) {
        Wording(String complaint, String message, String hint) {
            this(Pattern.compile(complaint), message, hint);
        }
    }

    private static final List<Wording> YAML_WORDINGS = List.of(
            new Wording(
                    "mapping values are not allowed here",
                    "a ':' cannot stand here",
                    "put a text that holds ': ' in quotes, and begin the names of one mapping in the same column"),
            new Wording("found character '\\\\t.*", "a tab cannot stand here", "indent with blanks"),
            new Wording(
                    "found character '(.)' that cannot start.*", "a text cannot begin with '$1'", "put it in quotes"),
            new Wording("found unexpected end of stream", "this quote is never closed", "add the closing quote"),
            new Wording("could not find expected ':'", "a ':' is missing behind this name", "write 'name: value'"),
            new Wording(
                    "expected ',' or '(.)', but got.*", "expected ',' or '$1'", "texts with ':' or ',' need quotes"),
            new Wording(
                    "expected the node content.*", "a value is missing here", "write one, or put the text in quotes"),
            new Wording(
                    "expected (?:<block end>|'<document start>').*",
                    "this cannot stand here",
                    "check the indentation, and the quotes before it"));

    /** Complaints about something that is missing at the end are told where it began. */
    private static final Pattern UNFINISHED = Pattern.compile("end of stream|<stream end>|could not find expected ':'");

    private static final Pattern QUOTED_CHARACTER = Pattern.compile("\\(('.') \\(code \\d+\\)\\)");

    /** What Jackson adds for programmers. */
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

    /** @param reached where the parser stood when it gave up */
    void report(JacksonException malformed, TokenStreamLocation reached) {
        if (malformed instanceof StreamConstraintsException) {
            error(reached, "this is nested too deeply, too long, or one value too many");
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
        Optional<Mark> mark = UNFINISHED.matcher(problem).find() ? marked.getContextMark() : marked.getProblemMark();
        int line = mark.map(Mark::getLine).orElse(reached.getLineNr() - 1);
        int column = mark.map(Mark::getColumn).orElse(reached.getColumnNr() - 1);
        YamlPosition place = YamlPosition.ofCodePoints(file, firstLine + line, column + 1, 1);
        for (Wording wording : YAML_WORDINGS) {
            Matcher complaint = wording.complaint.matcher(problem);
            if (complaint.matches()) {
                diagnostics.error(place.location(), complaint.replaceFirst(wording.message), wording.hint);
                return;
            }
        }
        diagnostics.error(place.location(), problem.replaceFirst("(?s)\\s*\\(\\d+\\).*", ""));
    }

    private static String json(String complaint) {
        String quoted = QUOTED_CHARACTER.matcher(complaint).replaceAll("$1");
        String message = CLUTTER.matcher(quoted).replaceAll("");
        return Unicode.lowerCase(message.substring(0, 1)) + message.substring(1);
    }

    private void error(TokenStreamLocation place, String message) {
        diagnostics.error(file.at(firstLine + place.getLineNr() - 1, place.getColumnNr(), 1), message);
    }
}
