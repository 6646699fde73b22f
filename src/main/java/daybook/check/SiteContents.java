package daybook.check;

import daybook.check.FileFacts.FileFactKind;
import daybook.siteplan.LinkTarget;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The links, anchors and weights of all pages and style sheets of a site. A link that is on thousands of pages is kept
 * once, with its first place and the number of pages.
 */
final class SiteContents {
    private final Map<LinkTarget, Occurrence> links = new HashMap<>();
    private final Map<String, Occurrence> duplicateIds = new HashMap<>();
    private final Map<SitePath, Set<String>> anchors = new HashMap<>();
    private final Map<SitePath, Long> weights = new HashMap<>();
    private long references;

    private SiteContents() {}

    /** Collects the contents of all pages and style sheets; no text is kept in memory. */
    static SiteContents read(SiteFiles files, FileFacts facts) {
        List<SitePath> paths = files.sizes().keySet().stream()
                .filter(MarkupReferences::recognises)
                .toList();
        FileFactKind<MarkupReferences> kind = new FileFactKind<>(
                "checked-pages", path -> MarkupReferences.of(path, facts.texts().text(path)), new MarkupFormat());
        return facts.of(paths, kind)
                .collect(
                        SiteContents::new,
                        (contents, it) -> contents.add(it.path(), it.fact(), files, facts.address()),
                        SiteContents::addAll);
    }

    /**
     * The targets of all links, in the order of their first places. Links to an existing anchor of the same page are
     * left out.
     */
    Map<LinkTarget, Occurrence> links() {
        return sorted(links);
    }

    /** Ids that several elements of a page have, in the order of their first places. */
    Map<String, Occurrence> duplicateIds() {
        return sorted(duplicateIds);
    }

    private static <K> Map<K, Occurrence> sorted(Map<K, Occurrence> occurrences) {
        Map<K, Occurrence> sorted = new LinkedHashMap<>();
        occurrences.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    /** The anchors of each page and style sheet. */
    Map<SitePath, Set<String>> anchors() {
        return Collections.unmodifiableMap(anchors);
    }

    /** The bytes that each page and style sheet needs with its embedded files, uncompressed. */
    Map<SitePath, Long> weights() {
        return Collections.unmodifiableMap(weights);
    }

    /** The number of addresses that are written on all pages and style sheets. */
    long references() {
        return references;
    }

    private void add(SitePath path, MarkupReferences markup, SiteFiles files, SiteAddress address) {
        Map<LinkTarget, Occurrence> targets = new HashMap<>();
        Set<SitePath> embedded = new HashSet<>();
        for (MarkupReference reference : markup.references()) {
            address.link(path, reference.address()).ifPresent(link -> {
                targets.putIfAbsent(link, new Occurrence(path, reference, 1));
                if (reference.embedded() && link instanceof SiteLink file) {
                    embedded.add(file.path());
                }
            });
        }
        targets.keySet()
                .removeIf(link -> link instanceof SiteLink target
                        && target.path().equals(path)
                        && target.isAmong(markup.anchors()));
        Map<String, Occurrence> ids = new HashMap<>();
        markup.duplicateIds().forEach(it -> ids.putIfAbsent(it.address(), new Occurrence(path, it, 1)));
        merge(targets, ids);
        anchors.put(path, markup.anchors());
        weights.put(
                path,
                files.size(path) + embedded.stream().mapToLong(files::size).sum());
        references += markup.references().size();
    }

    private void addAll(SiteContents others) {
        merge(others.links, others.duplicateIds);
        anchors.putAll(others.anchors);
        weights.putAll(others.weights);
        references += others.references;
    }

    private void merge(Map<LinkTarget, Occurrence> targets, Map<String, Occurrence> ids) {
        targets.forEach((link, occurrence) -> links.merge(link, occurrence, Occurrence::and));
        ids.forEach((id, occurrence) -> duplicateIds.merge(id, occurrence, Occurrence::and));
    }
}
