package daybook.check;

import daybook.check.LinkTarget.Within;
import daybook.siteplan.SitePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the pages and style sheets of a site hold, all of them together. Of what stands on thousands of pages it is
 * known where it stands first, and on how many.
 */
final class SiteContents {
    private final Map<LinkTarget, Occurrence> links = new HashMap<>();
    private final Map<String, Occurrence> repeated = new HashMap<>();
    private final Map<SitePath, Set<String>> anchors = new HashMap<>();
    private final Map<SitePath, Long> weights = new HashMap<>();
    private long references;

    private SiteContents() {}

    /**
     * Reads files, several at a time; none is kept.
     *
     * @param text gives the text of a file
     */
    static SiteContents read(SiteFiles files, SiteAddress address, Function<SitePath, String> text) {
        return files.sizes().keySet().parallelStream()
                .filter(SiteContents::isMarkup)
                .collect(
                        SiteContents::new,
                        (contents, path) -> contents.add(path, text.apply(path), files, address),
                        SiteContents::addAll);
    }

    /**
     * Where the pages lead, in the order of the places where that is written first; what leads to a place on the page
     * itself is left out.
     */
    Map<LinkTarget, Occurrence> links() {
        return sorted(links);
    }

    /** Identifiers that several elements of a page have, in the order of their places. */
    Map<String, Occurrence> repeated() {
        return sorted(repeated);
    }

    private static <K> Map<K, Occurrence> sorted(Map<K, Occurrence> uses) {
        Map<K, Occurrence> sorted = new LinkedHashMap<>();
        uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    /** For each page and style sheet the names of places in it. */
    Map<SitePath, Set<String>> anchors() {
        return Collections.unmodifiableMap(anchors);
    }

    /** For each page and style sheet how many bytes are needed to show it, as they are unpacked. */
    Map<SitePath, Long> weights() {
        return Collections.unmodifiableMap(weights);
    }

    /** How many addresses are written on the pages. */
    long references() {
        return references;
    }

    static boolean isPage(SitePath path) {
        return path.value().endsWith(".html");
    }

    /** Whether a file refers to others in a way that {@link #markup} knows. */
    static boolean isMarkup(SitePath path) {
        return isPage(path) || path.value().endsWith(".css");
    }

    /** What is in the text of a page or style sheet. */
    static MarkupReferences markup(SitePath path, String text) {
        return isPage(path) ? MarkupReferences.html(text) : MarkupReferences.css(text);
    }

    private void add(SitePath path, String text, SiteFiles files, SiteAddress address) {
        MarkupReferences markup = markup(path, text);
        Map<LinkTarget, Occurrence> uses = new HashMap<>();
        Set<SitePath> parts = new HashSet<>();
        for (Reference reference : markup.references()) {
            address.link(path, reference.address()).ifPresent(link -> {
                uses.putIfAbsent(link, new Occurrence(path, reference, 1));
                if (reference.part() && link instanceof Within part) {
                    parts.add(part.path());
                }
            });
        }
        uses.keySet()
                .removeIf(link ->
                        link instanceof Within place && place.path().equals(path) && place.isAmong(markup.anchors()));
        Map<String, Occurrence> twice = new HashMap<>();
        markup.repeated().forEach(it -> twice.putIfAbsent(it.address(), new Occurrence(path, it, 1)));
        merge(uses, twice);
        anchors.put(path, markup.anchors());
        weights.put(
                path, files.size(path) + parts.stream().mapToLong(files::size).sum());
        references += markup.references().size();
    }

    private void addAll(SiteContents others) {
        merge(others.links, others.repeated);
        anchors.putAll(others.anchors);
        weights.putAll(others.weights);
        references += others.references;
    }

    private void merge(Map<LinkTarget, Occurrence> uses, Map<String, Occurrence> twice) {
        uses.forEach((link, use) -> links.merge(link, use, Occurrence::and));
        twice.forEach((name, use) -> repeated.merge(name, use, Occurrence::and));
    }
}
