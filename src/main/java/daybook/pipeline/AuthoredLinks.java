package daybook.pipeline;

import daybook.check.MarkupReference;
import daybook.check.MarkupReferences;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.Content;
import daybook.siteplan.InternalLink;
import daybook.siteplan.LinkTarget;
import daybook.siteplan.LinkTarget.EscapingLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.PathSuggestions;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Checks what only the text of a page tells: whether the anchors exist that people link to, and the links and ids in
 * HTML files and style sheets that are copied as they are.
 */
final class AuthoredLinks {
    private final SitePlan plan;
    private final SiteAddress site;
    private final Theme theme;
    private final Function<PlannedFile, byte[]> renderer;
    private final PathSuggestions suggestions;

    /** The anchors of files that were asked for. */
    private final Map<SitePath, Optional<Anchors>> anchors = new HashMap<>();

    /** @param names the same, sorted once for the suggestions to all links that miss them */
    private record Anchors(Set<String> ids, KnownNames names) {
        Anchors(Set<String> ids) {
            this(ids, KnownNames.of(ids));
        }
    }

    /**
     * Prepares the check of a plan.
     *
     * @param site where it will live
     * @param theme knows where its files were written
     * @param renderer renders a file; asked only for pages that somebody links to with an anchor
     */
    AuthoredLinks(SitePlan plan, SiteAddress site, Theme theme, Function<PlannedFile, byte[]> renderer) {
        this.plan = plan;
        this.site = site;
        this.theme = theme;
        this.renderer = renderer;
        this.suggestions = new PathSuggestions(plan);
    }

    /**
     * Reports links in notes and pages to anchors that do not exist; links to missing pages are reported elsewhere.
     *
     * @return the {@linkplain InternalLink#address() targets} of these links
     */
    Set<String> checkAnchors(Diagnostics diagnostics) {
        Set<String> broken = new TreeSet<>();
        // A note can be on many pages, and each has all of its links.
        plan.files().values().stream()
                .flatMap(it -> it.links().stream())
                .filter(it -> !it.fragment().isEmpty() && plan.has(it.path()))
                .distinct()
                .filter(it -> !checkAnchor(new SiteLink(it.path(), it.fragment()), it.location(), diagnostics))
                .forEach(it -> broken.add(it.address()));
        return broken;
    }

    /** Whether the site has the file and the anchor that a link refers to. */
    boolean resolves(SiteLink link) {
        return plan.has(link.path()) && missed(link).isEmpty();
    }

    /** Reports broken links and duplicate ids in files that are copied. */
    void checkCopies(Diagnostics diagnostics) {
        for (PlannedFile file : plan.files().values()) {
            if (file.content() instanceof Content.Copy copy && MarkupReferences.recognises(file.path())) {
                SourceFile source =
                        new SourceFile(file.origin(), text(copy.bytes().toArray()));
                check(file.path(), source, MarkupReferences.of(file.path(), source.text()), diagnostics);
            }
        }
    }

    private void check(SitePath path, SourceFile source, MarkupReferences markup, Diagnostics diagnostics) {
        for (MarkupReference reference : markup.references()) {
            Location location = theme.place(source, reference.offset(), reference.length());
            LinkTarget target = site.link(path, reference.address()).orElse(null);
            if (target instanceof SiteLink link) {
                if (plan.has(link.path())) {
                    checkAnchor(link, location, diagnostics);
                } else {
                    diagnostics.error(
                            location,
                            "there is no " + link.path() + " on this site",
                            suggestions.nearest(link.path()).map(it -> "did you mean " + it + "?"));
                }
            } else if (target instanceof EscapingLink) {
                diagnostics.error(
                        location,
                        "'" + reference.address() + "' points outside the site",
                        "the site is published below " + site.path());
            }
        }
        markup.duplicateIds()
                .forEach(it -> diagnostics.error(
                        theme.place(source, it.offset(), it.length()),
                        "duplicate id '" + it.address() + "'",
                        "a link reaches only the first element with an id"));
    }

    /** Whether a planned file has the anchor of a link; reports that it does not. */
    private boolean checkAnchor(SiteLink link, Location location, Diagnostics diagnostics) {
        Optional<Anchors> missed = missed(link);
        missed.ifPresent(others -> diagnostics.error(
                location,
                link.path() + " has no anchor '" + link.fragment() + "'",
                others.names.nearest(link.fragment()).map(it -> "did you mean #" + it + "?")));
        return missed.isEmpty();
    }

    /** The anchors of the page that a link refers to when that of the link is not among them. */
    private Optional<Anchors> missed(SiteLink link) {
        return link.fragment().isEmpty()
                ? Optional.empty()
                : anchors.computeIfAbsent(link.path(), this::anchors).filter(it -> !link.isAmong(it.ids));
    }

    /** The anchors of a file; empty if it is no page, because what a fragment means in it is unknown. */
    private Optional<Anchors> anchors(SitePath path) {
        return plan.find(path)
                .filter(it -> MarkupReferences.isPage(path))
                .map(it -> new Anchors(
                        MarkupReferences.html(text(renderer.apply(it))).anchors()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
