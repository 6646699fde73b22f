package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is required of a site's folder: that it has content, that its folders are folders, and that no symbolic link
 * leads out of it or to nothing.
 */
record SiteStructure(Path root) {
    /**
     * Reports content that is missing, such as after an incomplete checkout: the site would be empty, and would replace
     * the published one.
     */
    void requireContent(Diagnostics diagnostics) {
        if (!Files.exists(root.resolve(SiteLayout.CONTENT), LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.error(
                    Location.of(SiteLayout.CONTENT),
                    "there is no such folder, so that the site would be empty",
                    "restore it, or create it for a new site");
        }
    }

    /**
     * Reports files in the place of folders, symbolic links, and folders that cannot be read.
     *
     * @param linksOutside those that lead out of what the folder that they are in may publish
     */
    void check(List<Path> linksOutside, List<Path> unreadable, Diagnostics diagnostics) throws IOException {
        for (String folder : Stream.concat(Stream.of(SiteLayout.CONTENT), SiteFolder.FOLDERS.stream())
                .toList()) {
            Path path = root.resolve(folder);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                diagnostics.error(Location.of(folder), "this is not a folder", "remove it, or make it a folder");
            }
        }
        reportLinks(linksOutside, diagnostics);
        unreadable.forEach(it -> diagnostics.error(
                Location.of(name(it)), "this folder cannot be read", "make it readable, or remove it"));
    }

    /** Whether a file is no symbolic link that leads out of the site, which is reported. */
    boolean isWithin(String file, Diagnostics diagnostics) throws IOException {
        List<Path> outside = ConfinedFolder.of(root.resolve(file), root).outside();
        reportLinks(outside, diagnostics);
        return outside.isEmpty();
    }

    /**
     * Checks that no symbolic link on the way to a file leads out of the site.
     *
     * @throws IOException if one does
     */
    void requireWithin(Path file) throws IOException {
        for (Path parent = file; parent != null && !parent.equals(root); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent) && !parent.toRealPath().startsWith(root.toRealPath())) {
                throw new IOException(name(parent) + " is a symbolic link that leads out of the site");
            }
        }
    }

    private void reportLinks(List<Path> links, Diagnostics diagnostics) throws IOException {
        for (Path link : links) {
            if (Files.notExists(link)) {
                diagnostics.error(
                        Location.of(name(link)),
                        "this symbolic link leads to nothing",
                        "remove it, or put back what it leads to");
            } else if (isWithinSite(link)) {
                diagnostics.error(
                        Location.of(name(link)),
                        "this symbolic link leads to another part of the site, or to a hidden file",
                        "remove it; what is published belongs into this folder");
            } else {
                diagnostics.error(
                        Location.of(name(link)),
                        "this symbolic link leads out of the site",
                        "copy what it leads to into the site");
            }
        }
    }

    /** Whether a link leads to something of the site; not one in a circle. */
    private boolean isWithinSite(Path link) throws IOException {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (FileSystemException circle) {
            return false;
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
