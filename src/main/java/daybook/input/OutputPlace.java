package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that a site is written to, in which files are replaced and removed. A link in the site's folder may come
 * from anybody who contributes to the site, so it does not decide where that is.
 *
 * @param root the folder of the site
 * @param output may be absent
 */
record OutputPlace(Path root, Path output) {
    /** Whether a site can be written there, which is reported when it cannot. */
    boolean isAllowed(Diagnostics diagnostics) throws IOException {
        Optional<Path> link = link();
        if (link.isPresent()) {
            diagnostics.error(
                    Location.of(SiteFolder.slashes(link.get())),
                    "the site is not written where a symbolic link in its folder leads",
                    "remove the link, or name the folder that it leads to with --output");
            return false;
        }
        // It would become a part of what the next site is made from.
        for (String folder : List.of(SiteLayout.CONTENT, SiteLayout.TEMPLATES)) {
            Path source = root.resolve(folder);
            if (normal(output).startsWith(normal(source)) || real(output).startsWith(real(source))) {
                reportInside("the site cannot be written into its own " + folder, diagnostics);
                return false;
            }
        }
        if (real(root).startsWith(real(output))) {
            reportInside("the site cannot be written over the folder that it is made from", diagnostics);
            return false;
        }
        return true;
    }

    private void reportInside(String message, Diagnostics diagnostics) {
        diagnostics.error(Location.of(SiteFolder.slashes(output)), message, "name another folder with --output");
    }

    /** The outermost symbolic link on the way from the site's folder to the output within it; empty without any. */
    private Optional<Path> link() {
        Path place = normal(root);
        if (normal(output).startsWith(place)) {
            for (Path name : place.relativize(normal(output))) {
                place = place.resolve(name);
                if (Files.isSymbolicLink(place)) {
                    return Optional.of(root.resolve(normal(root).relativize(place)));
                }
            }
        }
        return Optional.empty();
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** A path without links, of which a part may be absent. */
    private static Path real(Path path) throws IOException {
        Path normal = normal(path);
        Path parent = normal.getParent();
        return parent == null || Files.exists(normal)
                ? normal.toRealPath()
                : real(parent).resolve(normal.getFileName());
    }
}
