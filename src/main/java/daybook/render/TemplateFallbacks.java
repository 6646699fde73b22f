package daybook.render;

import daybook.render.compiled.CompiledTemplates;
import daybook.render.compiled.CompiledTemplates.Fallback;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.util.List;
import java.util.Optional;

/** Finds what Thymeleaf has to render of a theme, without rendering anything. */
public final class TemplateFallbacks {
    /** A template of fragments is seen where they are called, with the parameters that they have there. */
    private static final String FRAGMENT = "th:fragment";

    private TemplateFallbacks() {}

    /**
     * A note for each construct of a theme's templates that is not compiled, with its place: the first of each template
     * that can be parsed.
     */
    public static List<String> notes(Theme theme, Messages messages) {
        ThemeTemplates thymeleaf = new ThemeTemplates(theme, messages);
        CompiledTemplates compiled = new CompiledTemplates(thymeleaf::configuration, messages, (html, before) -> true);
        return theme.templates().stream()
                .filter(it -> !it.text().contains(FRAGMENT))
                .map(ThemeTemplates::template)
                .map(it -> compiled.fallback(it, PageTemplates.VARIABLES))
                .flatMap(Optional::stream)
                .filter(it -> it.line() > 0)
                .map(TemplateFallbacks::note)
                .distinct()
                .toList();
    }

    private static String note(Fallback fallback) {
        return ThemeTemplates.name(fallback.template()) + ":" + fallback.line() + ":" + fallback.column() + ": note: "
                + fallback.construct() + " is not compiled, so pages with it take longer to render";
    }
}
