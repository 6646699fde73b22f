package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which templates of a theme are used: those that pages need by their names, and those that other templates name. */
final class TemplateUse {
    private final Set<String> ofPages;
    private final List<SourceFile> templates;
    private final String texts;

    /**
     * The use of some templates.
     *
     * @param ofPages the names of the templates that pages use
     */
    TemplateUse(Set<String> ofPages, List<SourceFile> templates) {
        this.ofPages = ofPages;
        this.templates = templates;
        this.texts = templates.stream().map(SourceFile::text).collect(Collectors.joining("\n"));
    }

    /** The texts of all templates, one after another. */
    String texts() {
        return texts;
    }

    /** Those that are used. */
    List<SourceFile> used() {
        return templates.stream().filter(this::isUsed).toList();
    }

    private boolean isUsed(SourceFile template) {
        String name = Theme.name(template);
        return ofPages.contains(name) || texts.contains("~{" + withoutEnding(name));
    }

    /** What other templates call a template. */
    private static String withoutEnding(String template) {
        return template.substring(0, template.length() - Theme.TEMPLATE.length());
    }

    /** Reports those that are not used: an error if the name is nearly that of a template which pages use. */
    void reportUnused(Diagnostics diagnostics) {
        templates.stream().filter(it -> !isUsed(it)).forEach(it -> reportUnused(it, diagnostics));
    }

    private void reportUnused(SourceFile template, Diagnostics diagnostics) {
        Location place = Location.of(template.name());
        String name = Theme.name(template);
        KnownNames.of(ofPages)
                .nearest(name)
                .ifPresentOrElse(
                        near -> diagnostics.error(place, "no page uses this template", "did you mean " + near + "?"),
                        () -> diagnostics.warning(
                                place,
                                "no page and no template uses this template",
                                "name it in another one, as in th:replace=\"~{" + withoutEnding(name)
                                        + "}\", or remove it"));
    }
}
