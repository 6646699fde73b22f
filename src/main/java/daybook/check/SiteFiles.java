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
 * The files of a site.
 *
 * @param sizes the size of each regular file in bytes, in the order of their paths
 * @param linked symbolic links, and files with several hard links, in the order of their paths
 */
record SiteFiles(SortedMap<SitePath, Long> sizes, List<SitePath> linked) {
    /** The attribute that counts the hard links to a file; only the file systems of Unix have it. */
    private static final String HARD_LINKS = "nlink";

    SiteFiles {
        sizes = Collections.unmodifiableSortedMap(sizes);
        linked = List.copyOf(linked);
    }

    /** Lists a folder; symbolic links are not followed. */
    static SiteFiles in(Path folder) throws IOException {
        boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
        String attributes = "isRegularFile,isSymbolicLink,size";
        String asked = unix ? "unix:" + attributes + "," + HARD_LINKS : attributes;
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
                boolean severalLinks = known.get(HARD_LINKS) instanceof Integer links && links > 1;
                if (Boolean.TRUE.equals(known.get("isSymbolicLink")) || (regular && severalLinks)) {
                    linked.add(path);
                }
            }
        }
        return new SiteFiles(sizes, linked);
    }

    /** Whether a file exists. */
    boolean has(SitePath path) {
        return sizes.containsKey(path);
    }

    /** The size of a file in bytes, 0 when it does not exist. */
    long size(SitePath path) {
        return sizes.getOrDefault(path, 0L);
    }

    /** The size of all files in bytes. */
    long total() {
        return SizeLimit.total(sizes);
    }
}
