package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.Once;
import daybook.layout.SiteLayout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder that a site is made from: configuration, content, templates. */
public final class SiteFolder {
    static final List<String> FOLDERS =
            List.of(SiteLayout.LISTINGS, SiteLayout.NOTES, SiteLayout.PAGES, SiteLayout.ASSETS, SiteLayout.TEMPLATES);

    private final Path root;
    private final Optional<URI> url;
    private final Tolerance tolerance;
    private final boolean archive;
    private final boolean preview;
    private final Once<CacheFolder> cache;

    /** The folder at a path, whether it is a site or not. */
    public SiteFolder(Path root) {
        this(root, Optional.empty());
    }

    /**
     * The folder of a site that may be published elsewhere than its settings say, such as a fork.
     *
     * @param url where the site will live, in place of that of the settings
     */
    public SiteFolder(Path root, Optional<URI> url) {
        this(
                root,
                url,
                Tolerance.STRICT,
                false,
                false,
                new Once<>(() -> CacheFolder.of(root.resolve(SiteLayout.CACHE))));
    }

    private SiteFolder(
            Path root,
            Optional<URI> url,
            Tolerance tolerance,
            boolean archive,
            boolean preview,
            Once<CacheFolder> cache) {
        this.root = root;
        this.url = url;
        this.tolerance = tolerance;
        this.archive = archive;
        this.preview = preview;
        this.cache = cache;
    }

    /** The same folder for a build that does something else about errors, or knows of more. */
    public SiteFolder with(Tolerance other) {
        return new SiteFolder(root, url, other, archive, preview, cache);
    }

    /** The same folder for its curator, who sees drafts and what is to be published later. */
    public SiteFolder inPreview() {
        return new SiteFolder(root, url, tolerance, archive, true, cache);
    }

    /** The same folder, of which the archive of older years is built. */
    public SiteFolder ofArchive() {
        return new SiteFolder(root, url, tolerance, true, preview, cache);
    }

    /** Whether the archive of older years is built, and not the site itself. */
    public boolean isArchive() {
        return archive;
    }

    /** Whether the site is for its curator alone. */
    public boolean isPreview() {
        return preview;
    }

    /** What a build of this folder does about errors. */
    public Tolerance tolerance() {
        return tolerance;
    }

    /** Where the site will live, if it is not where the settings say. */
    public Optional<URI> url() {
        return url;
    }

    /** Whether there is a configuration, without which the folder is not a site; reported when not. */
    public boolean isSite(Diagnostics diagnostics) {
        if (!Files.isDirectory(root)) {
            diagnostics.error(Location.of(slashes(root)), "there is no such folder", "name the folder of a site");
        } else if (!Files.isRegularFile(root.resolve(SiteLayout.SETTINGS))) {
            diagnostics.error(
                    Location.of(slashes(root.resolve(SiteLayout.SETTINGS))),
                    "there is no such file",
                    new MissingSettings(root).hint());
        } else {
            return true;
        }
        return false;
    }

    /** The files that the site is made from. */
    public SiteInputFiles inputFiles() {
        return new SiteInputFiles(this);
    }

    /** Where the folder is. */
    Path root() {
        return root;
    }

    /** What is required of the folder and where it fails. */
    SiteStructure structure() {
        return new SiteStructure(root);
    }

    /**
     * Checks that a file would be written within the site, and that no symbolic link leads to another place.
     *
     * @throws IOException if one does
     */
    public void requireWithin(Path file) throws IOException {
        structure().requireWithin(file);
    }

    /** Whether a site can be written to a folder, which may be absent; reported when it cannot. */
    public boolean allowsOutput(Path output, Diagnostics diagnostics) throws IOException {
        return new OutputPlace(root, output).isAllowed(diagnostics);
    }

    /** What earlier runs keep for later ones. */
    public CacheFolder cache() {
        return cache.get();
    }

    /** Whether what a run keeps is there for the next one; a link that is in the way of that is reported. */
    public boolean keepsCache(Diagnostics diagnostics) {
        Optional<Path> link = cache().link();
        link.ifPresent(it -> diagnostics.warning(
                Location.of(name(it)),
                "this is a symbolic link, so that nothing is read from the cache or kept in it",
                "remove the link; Daybook makes a file or folder of its own in its place"));
        return link.isEmpty();
    }

    /** The file of a note. */
    public Path noteFile(String name) {
        return root.resolve(SiteLayout.NOTES).resolve(name);
    }

    /** Where fetched listings are stored. */
    public Path fetchedListings() {
        return root.resolve(SiteLayout.LISTINGS);
    }

    /** Where the pages are kept that fetched listings were read from: beside what is read as listings. */
    public Path pagesOfListings() {
        return root.resolve(SiteLayout.RAW);
    }

    /** A file's path below one of the content folders, with forward slashes. */
    public String nameWithin(String folder, Path file) {
        return slashes(root.resolve(folder).relativize(file));
    }

    /** How messages call a file of the folder; one that is elsewhere keeps its path. */
    public String name(Path file) {
        return slashes(root.isAbsolute() == file.isAbsolute() ? root.relativize(file) : file);
    }

    /** A path with forward slashes, as messages name it. */
    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * A file anywhere in the folder; empty if there is none, for a path that leads out of the folder, and for one that
     * no file can have.
     */
    public Optional<Path> file(String name) throws IOException {
        Path file;
        try {
            file = root.resolve(name).normalize();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
        boolean isWithin = file.startsWith(root.normalize())
                && Files.isRegularFile(file)
                && file.toRealPath().startsWith(root.toRealPath());
        return isWithin ? Optional.of(file) : Optional.empty();
    }
}
