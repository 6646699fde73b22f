package daybook.serve;

import daybook.file.Bytes;
import daybook.siteplan.Addresses;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files of a preview: those that a build wrote, and in the place of some the newer ones that are in memory. */
final class PreviewPages {
    private final Path folder;
    private final Map<SitePath, Bytes> newer = new ConcurrentHashMap<>();

    PreviewPages(Path folder) {
        this.folder = folder;
    }

    /** Takes pages that are newer than the files. */
    void add(SortedMap<SitePath, Bytes> pages) {
        newer.putAll(pages);
    }

    /** Forgets what is in memory: the files are as new. */
    void clear() {
        newer.clear();
    }

    /** What an address within the site means, as GitHub Pages understands it: {@code days/2025-07-15} too. */
    Optional<SitePath> find(SitePath path) {
        return Stream.of(path, new SitePath(path.value() + ".html"))
                .filter(it -> bytes(it).isPresent())
                .findFirst();
    }

    /** The bytes of a file; empty when the site has none of that name. */
    Optional<byte[]> bytes(SitePath path) {
        Bytes known = newer.get(path);
        return known != null ? Optional.of(known.toArray()) : read(path);
    }

    /** Only what a build wrote: nothing behind a link, nothing out of the folder, no name with a leading dot. */
    private Optional<byte[]> read(SitePath path) {
        if (!path.isWithinSite() || ("/" + path.value()).contains("/.")) {
            return Optional.empty();
        }
        try {
            Path file = folder.toRealPath().resolve(path.value());
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.toRealPath().equals(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The path below which the site is served, as the site itself states it: {@code /reading-list/}. */
    String basePath() {
        return bytes(Addresses.ROBOTS)
                .map(it ->
                        SiteAddress.of(new String(it, StandardCharsets.UTF_8)).path())
                .orElse("/");
    }
}
