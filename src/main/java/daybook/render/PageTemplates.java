package daybook.render;

import daybook.math.Formula;
import daybook.render.compiled.CompiledTemplates;
import daybook.render.compiled.CompiledTemplates.Fallback;
import daybook.render.compiled.RenderedHtml;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Renders what templates show: by their compiled form, and by Thymeleaf what that cannot render. */
final class PageTemplates {
    /** What templates may know; each knows either a page or an entry. */
    static final Set<String> VARIABLES = Set.of("page", "entry", "messages", "cards", "tex");

    private final Messages messages;
    private final Cards cards;
    private final RootLinks links;
    private final Optional<String> language;
    private final ThemeTemplates thymeleaf;
    private final Optional<CompiledTemplates> compiled;

    /** What templates call to put in a part that is rendered once for all pages. */
    public static final class Cards {
        private final Function<Partial<?>, RenderedHtml> render;

        Cards(Function<Partial<?>, RenderedHtml> render) {
            this.render = render;
        }

        /** The partial's HTML, for {@code th:utext}. */
        public RenderedHtml html(Partial<?> partial) {
            return render.apply(partial);
        }
    }

    /**
     * Renders the templates of a theme.
     *
     * @param partials renders a part that pages show
     * @param language that of titles and abstracts, if the interface has another one
     * @param compiles whether templates are compiled; all pages are the same without
     */
    PageTemplates(
            Theme theme,
            Messages messages,
            RootLinks links,
            Function<Partial<?>, RenderedHtml> partials,
            Optional<String> language,
            boolean compiles) {
        this.messages = messages;
        this.links = links;
        this.language = language;
        this.cards = new Cards(partials);
        this.thymeleaf = new ThemeTemplates(theme, messages);
        this.compiled = compiles
                ? Optional.of(new CompiledTemplates(thymeleaf::configuration, messages, links::allPlanned))
                : Optional.empty();
    }

    /**
     * A page; its template knows the model as {@code page}.
     *
     * @param root the way from the page to the site's root
     */
    byte[] page(Content.Page page, PlannedFile file, String root, Function<Formula, Optional<String>> mathMl) {
        Map<String, Object> variables = variables("page", page.model().value(), mathMl);
        if (links.isDivided()) {
            // Of each address has to be found out to which site it leads.
            String html = compiled.flatMap(it -> it.partial(page.template(), variables))
                    .map(RenderedHtml::toString)
                    .orElseGet(() -> thymeleaf.render(page.template(), variables));
            return links.resolve(html, root, file);
        }
        return compiled.flatMap(it -> it.page(page.template(), variables, root))
                .map(RenderedHtml::bytes)
                .orElseGet(() -> links.resolve(thymeleaf.render(page.template(), variables), root, file));
    }

    /** A part of pages; its template knows the model as {@code entry}. */
    RenderedHtml partial(Partial<?> partial, Function<Formula, Optional<String>> mathMl) {
        Map<String, Object> variables = variables("entry", partial.value(), mathMl);
        return compiled.flatMap(it -> it.partial(partial.template(), variables))
                .orElseGet(() -> RenderedHtml.of(thymeleaf.render(partial.template(), variables)));
    }

    /** Why Thymeleaf rendered templates until now. */
    List<Fallback> fallbacks() {
        return compiled.map(CompiledTemplates::fallbacks).orElse(List.of());
    }

    private Map<String, Object> variables(String name, Record model, Function<Formula, Optional<String>> mathMl) {
        return Map.of(name, model, "messages", messages, "cards", cards, "tex", new TexExpressions(mathMl, language));
    }
}
