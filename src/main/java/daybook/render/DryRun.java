package daybook.render;

import daybook.diagnostic.Diagnostic;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first file of each template and of each type of document, rendered before anything is written: a wrong template
 * is found while the last site is whole.
 */
public final class DryRun {
    private final Renderer renderer;
    private final Map<SitePath, Rendered> rendered;

    private DryRun(Renderer renderer, Map<SitePath, Rendered> rendered) {
        this.renderer = renderer;
        this.rendered = rendered;
    }

    /**
     * A rendered file.
     *
     * @param bytes empty when there are problems
     */
    private record Rendered(Optional<byte[]> bytes, List<Diagnostic> problems) {
        static Rendered of(Renderer renderer, PlannedFile file) {
            try {
                return new Rendered(Optional.of(renderer.render(file)), List.of());
            } catch (TemplateException wrong) {
                return new Rendered(Optional.empty(), wrong.problems());
            }
        }
    }

    /** Renders the first of each kind among some files. */
    public static DryRun of(Renderer renderer, Collection<PlannedFile> files) {
        Map<String, PlannedFile> first = new LinkedHashMap<>();
        files.forEach(file -> first.putIfAbsent(kind(file.content()), file));
        Map<SitePath, Rendered> rendered = first.values().parallelStream()
                .collect(Collectors.toConcurrentMap(PlannedFile::path, file -> Rendered.of(renderer, file)));
        return new DryRun(renderer, rendered);
    }

    private static String kind(Content content) {
        if (content instanceof Content.Page page) {
            return page.template();
        }
        return content instanceof Content.Document document
                ? document.dryRunKey()
                : content.getClass().getName();
    }

    /** The problems of the rendered files, in no order. */
    public List<Diagnostic> problems() {
        return rendered.values().stream().flatMap(it -> it.problems.stream()).toList();
    }

    /**
     * The bytes of a file, which is not rendered a second time.
     *
     * @throws TemplateException when a template of the theme is wrong
     */
    public byte[] render(PlannedFile file) {
        return Optional.ofNullable(rendered.get(file.path()))
                .flatMap(Rendered::bytes)
                .orElseGet(() -> renderer.render(file));
    }
}
