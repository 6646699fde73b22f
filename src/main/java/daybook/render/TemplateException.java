package daybook.render;

import daybook.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A template of the theme that cannot be rendered, or makes a page that would not work. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Diagnostic> problems;

    TemplateException(List<Diagnostic> problems) {
        super(problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one thing. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
