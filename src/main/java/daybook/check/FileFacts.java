package daybook.check;

import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.KeptFacts;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Derives what checks need of each file of a site, several files at a time. What an earlier check derived of the same
 * bytes is used again, so that a check of a site costs what changed. Facts of several files, such as whether a link
 * resolves, are never kept: a file that did not change may link to one that is gone.
 *
 * @param address of the site
 * @param kept facts of earlier checks; empty to derive all anew
 */
record FileFacts(SiteTexts texts, SiteAddress address, Optional<KeptFacts> kept) {
    /** Neighbours in the order of paths change together, as the papers of a month do. */
    private static final int MEAN_GROUP = 64;

    /**
     * Something that is derived of a file alone.
     *
     * @param name of the folder that holds the facts
     * @param function makes the fact of a file with this path
     * @param format reads and writes the facts of a list
     */
    record FileFactKind<F>(String name, Function<SitePath, F> function, FactFormat<F> format) {}

    /** What a fact is made of. */
    private record FactSource(String path, SiteAddress address, Bytes bytes) {}

    /** The first path of a group, which names its file of facts. */
    private record GroupName(String first) {
        Fingerprint fingerprint() {
            return new SharedModel<>(this).fingerprint();
        }
    }

    /** A file and what is derived of it. */
    record FileFact<F>(SitePath path, F fact) {}

    /**
     * The facts of files that exist.
     *
     * @param paths in their order
     */
    <F> Stream<FileFact<F>> of(Collection<SitePath> paths, FileFactKind<F> kind) {
        return kept.isPresent()
                ? groups(paths).parallelStream().flatMap(it -> kept(it, kind, kept.get()))
                : paths.parallelStream().map(it -> new FileFact<>(it, kind.function.apply(it)));
    }

    private <F> Stream<FileFact<F>> kept(List<SitePath> group, FileFactKind<F> kind, KeptFacts facts) {
        FactKind<SitePath, F> derived = new FactKind<>(
                kind.name,
                this::fingerprint,
                paths -> paths.parallelStream().map(kind.function).toList(),
                kind.format);
        List<F> found = facts.of(
                derived, new GroupName(group.get(0).value()).fingerprint().toString(), group);
        return IntStream.range(0, group.size()).mapToObj(it -> new FileFact<>(group.get(it), found.get(it)));
    }

    private Fingerprint fingerprint(SitePath path) {
        return new SharedModel<>(new FactSource(path.value(), address, texts.bytes(path))).fingerprint();
    }

    /**
     * Divides paths into groups of neighbours. Whether a group begins at a path depends on that path alone, so that a
     * new file changes one group only.
     */
    private static List<List<SitePath>> groups(Collection<SitePath> paths) {
        List<List<SitePath>> groups = new ArrayList<>();
        for (SitePath path : paths) {
            if (groups.isEmpty() || Math.floorMod(path.value().hashCode(), MEAN_GROUP) == 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(path);
        }
        return groups;
    }
}
