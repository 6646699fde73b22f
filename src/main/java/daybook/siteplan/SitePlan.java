package daybook.siteplan;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.unicode.Unicode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every file of the site, before anything is rendered: what asks about the site as a whole asks this value.
 *
 * @param files by path, in the order of their paths
 * @param elsewhere the pages that the site has in its other part, by path; links to them lead there, whatever is at
 *     their paths in this part
 * @param other the address of that part, without a slash at its end; empty for a site that is whole
 */
public record SitePlan(Map<SitePath, PlannedFile> files, Map<SitePath, PlannedFile> elsewhere, String other) {
    /** Of two files at one path the one that somebody put there comes second, and is the one to rename. */
    private static final Comparator<PlannedFile> ORDER = Comparator.comparing(PlannedFile::path)
            .thenComparing(it -> it.origin().startsWith(SiteLayout.CONTENT + "/"));

    public SitePlan {
        files = Collections.unmodifiableMap(files);
        elsewhere = Collections.unmodifiableMap(elsewhere);
    }

    /**
     * Plans files; two that cannot both be are reported, naming the origins of both. A file whose name is from a
     * stranger is left out if there is another; any other clash is an error.
     */
    public static SitePlan of(List<PlannedFile> planned, Diagnostics diagnostics) {
        // Asked for every link of every page: no tree of a hundred thousand paths.
        Map<SitePath, PlannedFile> files = new LinkedHashMap<>();
        for (PlannedFile file : planned.parallelStream().sorted(ORDER).toList()) {
            if (!file.path().isWithinSite()) {
                diagnostics.error(
                        Location.of(file.origin()),
                        "would make " + file.path() + ", which is outside the site",
                        "give it another name");
                continue;
            }
            PlannedFile other = files.putIfAbsent(file.path(), file);
            if (other == null) {
                continue;
            }
            boolean isWanted = file.isNamedByCurator() && other.isNamedByCurator();
            if (isWanted || !FileKinds.isNamedByStrangers(file.path())) {
                diagnostics.error(
                        Location.of(file.origin()),
                        "would make " + file.path() + ", which " + other.origin() + " makes too",
                        "give one of them another name");
            } else {
                PlannedFile kept = file.isNamedByCurator() ? file : other;
                PlannedFile dropped = file.isNamedByCurator() ? other : file;
                files.put(file.path(), kept);
                diagnostics.warning(
                        Location.of(dropped.origin()),
                        "would make " + file.path() + ", which " + kept.origin() + " makes too",
                        "this file is left out; give the other another name if you can");
            }
        }
        reportFilesAsFolders(files, diagnostics);
        reportNamesInOtherCase(files, diagnostics);
        return new SitePlan(files, Map.of(), "");
    }

    /**
     * The part of this plan that is built.
     *
     * @param redirects the files in which the part leads to pages of the other one
     */
    public SitePlan part(PageLocations locations, List<PlannedFile> redirects) {
        if (!locations.isDivided()) {
            return this;
        }
        Map<SitePath, PlannedFile> here = new LinkedHashMap<>();
        Map<SitePath, PlannedFile> there = new LinkedHashMap<>();
        files.forEach((path, file) -> {
            boolean isCopy = file.content() instanceof Content.Copy;
            (!isCopy && locations.isElsewhere(path) ? there : here).put(path, file);
        });
        redirects.forEach(it -> here.put(it.path(), it));
        return new SitePlan(new LinkedHashMap<>(new TreeMap<>(here)), there, locations.other());
    }

    /** What links to a path lead to, in whichever part of the site. */
    public Optional<PlannedFile> find(SitePath path) {
        return Optional.ofNullable(elsewhere.get(path)).or(() -> Optional.ofNullable(files.get(path)));
    }

    /** Whether links to a path lead to the other part of the site. */
    public boolean isElsewhere(SitePath path) {
        return elsewhere.containsKey(path);
    }

    /** Whether links to a path lead to a file of the site, in whichever part. */
    public boolean has(SitePath path) {
        return files.containsKey(path) || elsewhere.containsKey(path);
    }

    private static void reportFilesAsFolders(Map<SitePath, PlannedFile> files, Diagnostics diagnostics) {
        List<PlannedFile> affected = files.values().parallelStream()
                .filter(file -> file.path().folders().stream().anyMatch(files::containsKey))
                .toList();
        for (PlannedFile file : affected) {
            for (SitePath folder : file.path().folders()) {
                PlannedFile other = files.get(folder);
                if (other != null) {
                    diagnostics.error(
                            Location.of(file.origin()),
                            "would make " + file.path() + ", but " + other.origin() + " makes the file " + folder,
                            "give one of them another name");
                }
            }
        }
    }

    /** Names that differ in capitals are one on the file systems of macOS and Windows; Daybook's own never do. */
    private static void reportNamesInOtherCase(Map<SitePath, PlannedFile> files, Diagnostics diagnostics) {
        Map<String, PlannedFile> small = new HashMap<>();
        for (PlannedFile file : files.values()) {
            PlannedFile other = file.isNamedByCurator()
                    ? small.putIfAbsent(Unicode.lowerCase(file.path().value()), file)
                    : null;
            if (other != null) {
                diagnostics.warning(
                        Location.of(file.origin()),
                        "would make " + file.path() + ", which differs only in capitals from " + other.path() + " of "
                                + other.origin(),
                        "give one of them another name: where capitals do not count, one would replace the other");
            }
        }
    }

    /**
     * Reports every link to a page that is not planned.
     *
     * @return the {@linkplain InternalLink#address() targets} of these links
     */
    public Set<String> checkLinks(Diagnostics diagnostics) {
        Set<String> broken = new TreeSet<>();
        PathSuggestions suggestions = new PathSuggestions(this);
        List<PlannedFile> affected = files.values().parallelStream()
                .filter(file -> file.links().stream().anyMatch(it -> !has(it.path())))
                .toList();
        for (PlannedFile file : affected) {
            for (InternalLink link : file.links()) {
                if (!has(link.path())) {
                    broken.add(link.address());
                    boolean located = !link.location().file().isEmpty();
                    diagnostics.error(
                            located ? link.location() : Location.of(file.origin()),
                            "there is no " + link.path() + " on this site",
                            suggestions.nearest(link.path()).map(near -> "did you mean " + near + "?"));
                }
            }
        }
        return broken;
    }
}
