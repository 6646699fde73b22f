package daybook.check;

import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files in a folder.
 *
 * @param sizes of all regular files, in bytes
 * @param linked symbolic links, and files that have several names, in the order of their paths
 */
record SiteFiles(SortedMap<SitePath, Long> sizes, List<SitePath> linked) {
    /** How many names a file has; file systems of other kinds than Unix's do not tell. */
    private static final String NAMES = "nlink";

    SiteFiles {
        sizes = Collections.unmodifiableSortedMap(sizes);
        linked = List.copyOf(linked);
    }

    /** Looks through a folder; no link is followed. */
    static SiteFiles in(Path folder) throws IOException {
        boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        String attributes = "isRegularFile,isSymbolicLink,size";
        String asked = unix ? "unix:" + attributes + "," + NAMES : attributes;
        SortedMap<SitePath, Long> sizes = new TreeMap<>();
        List<SitePath> linked = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted().toList()) {
                SitePath path = new SitePath(folder.relativize(file).toString().replace('\\', '/'));
                Map<String, Object> known = Files.readAttributes(file, asked, LinkOption.NOFOLLOW_LINKS);
                boolean regular = Boolean.TRUE.equals(known.get("isRegularFile"));
                if (regular && known.get("size") instanceof Long size) {
                    sizes.put(path, size);
                }
                boolean severalNames = known.get(NAMES) instanceof Integer names && names > 1;
                if (Boolean.TRUE.equals(known.get("isSymbolicLink")) || (regular && severalNames)) {
                    linked.add(path);
                }
            }
        }
        return new SiteFiles(sizes, linked);
    }

    /** Whether there is a file. */
    boolean has(SitePath path) {
        return sizes.containsKey(path);
    }

    /** The size of a file in bytes, 0 when there is none. */
    long size(SitePath path) {
        return sizes.getOrDefault(path, 0L);
    }

    /** The size of all files together, in bytes. */
    long total() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
