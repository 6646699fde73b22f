package daybook.render;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import daybook.file.RecentValues;
import daybook.html.HtmlEscaper;
import daybook.layout.SiteLayout;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.render.compiled.CompiledTemplates.Fallback;
import daybook.render.compiled.RenderedHtml;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePlan;
import daybook.tex.TexText;
import daybook.theme.Messages;
import daybook.theme.Theme;
import daybook.titlecard.FontException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Turns planned files into bytes. Safe for use by many threads. */
public final class Renderer {
    /** Cards and lines of two busy months, in 20 MB; most other sites have less altogether. */
    private static final int PARTIALS = 16_384;

    private final SiteConfig config;
    private final Theme theme;
    private final Typesetter typesetter;
    private final PageTemplates templates;
    private final RootLinks addresses;
    private final BrokenLinks broken;
    private final RecentValues<Partial<?>, RenderedHtml> partials = new RecentValues<>(PARTIALS, this::rendered);
    private final SortedMap<Formula, String> unset = new ConcurrentSkipListMap<>();

    /**
     * Renders with a theme and its messages the files of a plan.
     *
     * @param broken whole addresses that pages name without a link
     */
    public Renderer(
            SiteConfig config,
            Theme theme,
            Messages messages,
            SitePlan plan,
            Set<String> broken,
            Typesetter typesetter) {
        this(config, theme, messages, plan, broken, typesetter, true);
    }

    /**
     * Renders with a theme and its messages the files of a plan.
     *
     * @param broken whole addresses that pages name without a link
     * @param compiles whether templates are compiled; without, Thymeleaf renders everything, to the same bytes
     */
    public Renderer(
            SiteConfig config,
            Theme theme,
            Messages messages,
            SitePlan plan,
            Set<String> broken,
            Typesetter typesetter,
            boolean compiles) {
        this.config = config;
        this.theme = theme;
        this.typesetter = typesetter;
        this.addresses = new RootLinks(plan, theme);
        this.broken = new BrokenLinks(broken);
        this.templates = new PageTemplates(theme, messages, addresses, partials, config.foreignLanguage(), compiles);
    }

    /**
     * Math that is shown as TeX.
     *
     * @param formulas how many different ones
     * @param tex the first of those on the first page
     * @param page the address of the first page that shows any
     */
    public record UnsetMath(int formulas, String tex, String page) {}

    /**
     * The bytes of a file.
     *
     * @throws TemplateException when a template of the theme is wrong
     */
    public byte[] render(PlannedFile file) {
        Content content = file.content();
        if (content instanceof Content.Copy copy) {
            return copy.bytes().toArray();
        }
        if (content instanceof Content.Picture picture) {
            return draw(picture);
        }
        if (content instanceof Content.Page page) {
            return broken.removedFrom(templates.page(page, file, root(file), it -> set(it, file)));
        }
        String text = ((Content.Document) content).text(it -> partials.apply(it).toString());
        return addresses.resolve(text, root(file), file);
    }

    private byte[] draw(Content.Picture picture) {
        try {
            return picture.png(theme::file);
        } catch (FontException unreadable) {
            Location location = Location.of(SiteLayout.TEMPLATES + "/" + unreadable.file());
            throw new TemplateException(List.of(new Diagnostic(
                    Severity.ERROR,
                    location,
                    String.valueOf(unreadable.getMessage()),
                    Optional.of("pictures are drawn with TrueType fonts (.ttf)"))));
        }
    }

    /** A formula as HTML: MathML, or plain text if the site wants none. */
    private Optional<String> mathMl(Formula formula) {
        return config.pages().math()
                ? typesetter.mathMl(formula)
                : Optional.of(HtmlEscaper.escape(TexText.plain(formula)));
    }

    private Optional<String> set(Formula formula, PlannedFile file) {
        Optional<String> mathMl = mathMl(formula);
        if (mathMl.map(Typesetter::isPartlyTex).orElse(true)) {
            unset.merge(formula, file.path().toString(), (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return mathMl;
    }

    /** The math on the pages rendered so far that could not be set; empty when there is none. */
    public Optional<UnsetMath> unset() {
        return unset.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(first -> new UnsetMath(unset.size(), first.getKey().tex(), first.getValue()));
    }

    /** Why Thymeleaf rendered templates until now, which takes longer than their compiled form. */
    public List<Fallback> fallbacks() {
        return templates.fallbacks();
    }

    /** Pages find the site's root from where they are, so that they work anywhere; feeds are read elsewhere. */
    private String root(PlannedFile file) {
        if (file.path().equals(Addresses.NOT_FOUND)) {
            return withoutSlash(config.url().getRawPath());
        }
        return file.content() instanceof Content.Page
                ? file.path().toRoot()
                : withoutSlash(config.url().toString());
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private RenderedHtml rendered(Partial<?> partial) {
        // Math that cannot be set in a partial is reported with the page of its own.
        return broken.removedFrom(templates.partial(partial, this::mathMl));
    }
}
