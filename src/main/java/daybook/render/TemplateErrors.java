package daybook.render;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.theme.MissingMessageException;
import daybook.theme.Theme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Says what Thymeleaf and OGNL report of a template in the words of those who write templates, at its place. */
final class TemplateErrors {
    /** Messages about the inside of the engine, which say nothing of the template. */
    private static final Pattern ENGINE_MESSAGE =
            Pattern.compile("^(?:Error during execution of processor|An error happened during template)");

    /** What Thymeleaf says of an expression that failed, whose cause says why. */
    private static final Pattern EVALUATED =
            Pattern.compile("(?s)^Exception evaluating OGNL expression: \"(.*?)\"(?= \\(template: |$)");

    /** What Thymeleaf and OGNL say of an expression that is none. */
    private static final Pattern MALFORMED =
            Pattern.compile("^(?:Malformed OGNL expression|Could not parse as expression)");

    /** What OGNL says of a variable that is null, as an unknown one is. */
    private static final Pattern OF_NOTHING = Pattern.compile("^(?:source|target) is null for ");

    private TemplateErrors() {}

    /**
     * The place stands on one of the causes, the innermost that has one being the most exact. What is wrong takes two
     * of them to say: which expression, and what happened in it.
     *
     * @param page the variables that the template knows
     */
    static TemplateException located(
            Theme theme, String template, Set<String> page, TemplateProcessingException failure) {
        ExpressionVariables variables = ExpressionVariables.of(page, theme.templates());
        Location location = Location.of(ThemeTemplates.name(template));
        Set<String> problems = new LinkedHashSet<>();
        Optional<String> hint = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException inner) {
                return inner;
            }
            if (cause instanceof MissingMessageException missing) {
                hint = missing.hint();
                location = missing.pattern().orElse(location);
            }
            if (cause instanceof Hinted hinted) {
                hint = hinted.hint();
            }
            if (cause instanceof TemplateProcessingException place && place.hasLineAndCol()) {
                location = location(theme, place.getTemplateName(), place.getLine(), place.getCol());
            }
            Optional<String> unknown = unknownVariable(cause, variables);
            if (unknown.isPresent()) {
                problems.add("unknown variable '" + unknown.get() + "'");
                hint = KnownNames.of(variables.names()).nearest(unknown.get()).map(it -> "did you mean " + it + "?");
                break;
            }
            String message = String.valueOf(cause.getMessage());
            if (MALFORMED.matcher(message).find()) {
                hint = Optional.of("a text stands between apostrophes, with \\' for one within it; "
                        + "each parenthesis and brace needs its end");
            }
            problems.add(problem(message));
        }
        problems.removeIf(
                it -> problems.size() > 1 && ENGINE_MESSAGE.matcher(it).find());
        return new TemplateException(
                List.of(new Diagnostic(Severity.ERROR, location, String.join(": ", problems), hint)));
    }

    /** What is wrong with a template in which more stands within each other than a program can follow. */
    static TemplateException nestedTooDeeply(String template) {
        return new TemplateException(List.of(new Diagnostic(
                Severity.ERROR,
                Location.of(ThemeTemplates.name(template)),
                "elements or parentheses are nested too deeply in this template or in one that it calls",
                Optional.of("a hundred of them within each other are enough for any page"))));
    }

    /** What an expression asks of a variable that does not exist, and is null for Thymeleaf. */
    private static Optional<String> unknownVariable(Throwable cause, ExpressionVariables variables) {
        Matcher expression = EVALUATED.matcher(String.valueOf(cause.getMessage()));
        Throwable reason = cause.getCause();
        return reason != null
                        && OF_NOTHING
                                .matcher(String.valueOf(reason.getMessage()))
                                .find()
                        && expression.find()
                ? variables.unknown(expression.group(1))
                : Optional.empty();
    }

    /** What Thymeleaf and OGNL say, without the inside of the program and the whole of a file. */
    private static String problem(String message) {
        return EVALUATED
                .matcher(message.replaceFirst("(?s) \\(template: .*", "")
                        .replaceFirst(
                                "(?s)^\\(Line = \\d+, Column = \\d+\\) Incomplete structure.*",
                                "this tag does not end: a quote or > is missing")
                        .replaceFirst("(?s)^Malformed OGNL expression: .*", "it is not well formed")
                        .replaceFirst(
                                "^(?:source|target) is null for .*",
                                "something is asked of what is not there: a variable that this place does not know, or an"
                                        + " optional one that is empty")
                        .replaceFirst(" for object \\S+@[0-9a-f]+$", "")
                        .replaceFirst("^daybook\\.(?:[a-z]+\\.)*(\\w+)\\.(\\w+)$", "$1 has no '$2'"))
                .replaceFirst("cannot evaluate \"$1\"");
    }

    private static Location location(Theme theme, String template, int line, int column) {
        return theme.file(template + ThemeTemplates.SUFFIX)
                .map(bytes -> ThemeTemplates.source(template, bytes).at(line, column, 1))
                .orElse(Location.of(ThemeTemplates.name(template)));
    }
}
