package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that a site is made from: configuration, content, templates. */
public final class SiteFolder {
    private static final String CONFIG = "site-config.yml";
    private static final String TEMPLATES = "templates";

    /** In KiB; a chapter of a book has a tenth. */
    private static final int LARGEST_TEXT = 256;

    private final Path root;
    private final Optional<URI> url;
    private final Tolerance tolerance;

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
        this(root, url, Tolerance.STRICT);
    }

    private SiteFolder(Path root, Optional<URI> url, Tolerance tolerance) {
        this.root = root;
        this.url = url;
        this.tolerance = tolerance;
    }

    /** The same folder for a build that does something else about errors, or knows of more. */
    public SiteFolder with(Tolerance other) {
        return new SiteFolder(root, url, other);
    }

    /** What a build of this folder does about errors. */
    public Tolerance tolerance() {
        return tolerance;
    }

    /** Where the site will live, if it is not where the settings say. */
    Optional<URI> url() {
        return url;
    }

    /** Whether there is a configuration, without which the folder is not a site; reported when not. */
    boolean isSite(Diagnostics diagnostics) {
        if (!Files.isDirectory(root)) {
            diagnostics.error(Location.of(slashes(root)), "there is no such folder", "name the folder of a site");
        } else if (!Files.isRegularFile(root.resolve(CONFIG))) {
            diagnostics.error(
                    Location.of(slashes(root.resolve(CONFIG))),
                    "there is no such file",
                    "run Daybook in the folder of a site, or name it with --directory");
        } else {
            return true;
        }
        return false;
    }

    Optional<SourceFile> config(Diagnostics diagnostics) throws IOException {
        return text(root.resolve(CONFIG), diagnostics);
    }

    /** Where the site's own templates are, whether it has any or not. */
    Path templates() {
        return root.resolve(TEMPLATES);
    }

    /** Whether a file of the site's own templates is used; the default theme's takes the place of one that is not. */
    boolean usesTemplate(String name) {
        return !tolerance.leftOut().contains(TEMPLATES + "/" + name);
    }

    /** The files of content and templates that the site has, but for those that are left out, as messages name them. */
    public List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder :
                List.of("content/listings", "content/notes", "content/pages", "content/assets", TEMPLATES)) {
            files(folder, "").forEach(it -> names.add(name(it)));
        }
        return names;
    }

    /** Math that earlier builds set. */
    public Path mathCache() {
        return root.resolve(".daybook-cache").resolve("math");
    }

    /** What is known of the servers that listings are fetched from. */
    public Path fetchCache() {
        return root.resolve(".daybook-cache").resolve("fetch");
    }

    /** What is known of the site as it is published. */
    public Path publishedCache() {
        return root.resolve(".daybook-cache").resolve("published");
    }

    /** Where fetched listings are stored. */
    public Path fetchedListings() {
        return root.resolve("content/listings");
    }

    /** Where the pages are kept that fetched listings were read from: beside what is read as listings. */
    public Path pagesOfListings() {
        return root.resolve("content/raw");
    }

    /** The files of captured listings. */
    List<Path> listings() throws IOException {
        return files("content/listings", "");
    }

    /** The curators' notes. */
    List<Path> notes() throws IOException {
        return files("content/notes", ".md");
    }

    /** The written pages. */
    List<Path> pages() throws IOException {
        return files("content/pages", ".md");
    }

    /** Files that are copied as they are. */
    public List<Path> assets() throws IOException {
        return files("content/assets", "");
    }

    /** A file's path below one of the content folders, with forward slashes. */
    public String nameWithin(String folder, Path file) {
        return slashes(root.resolve(folder).relativize(file));
    }

    /** A text that people write, in UTF-8; the first byte that is not is reported. Empty when it is too large. */
    Optional<SourceFile> text(Path file, Diagnostics diagnostics) throws IOException {
        return InputFile.read(file, name(file), LARGEST_TEXT, "split it, or make it shorter", diagnostics)
                .map(bytes -> SourceFile.utf8(name(file), bytes, diagnostics));
    }

    /** The bytes of a file that is copied as it is; empty when it cannot be read, which is reported. */
    public Optional<byte[]> bytes(Path file, Diagnostics diagnostics) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            reportUnreadable(file, failure, diagnostics);
            return Optional.empty();
        }
    }

    /** Reports a file that the system does not let us read. */
    void reportUnreadable(Path file, IOException failure, Diagnostics diagnostics) {
        diagnostics.error(
                Location.of(name(file)),
                "this file cannot be read (" + failure.getClass().getSimpleName() + ")",
                "make it readable, or remove it");
    }

    /** How messages call a file of the folder. */
    public String name(Path file) {
        return slashes(root.relativize(file));
    }

    private List<Path> files(String folder, String suffix) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        return FolderFiles.below(start).stream()
                .filter(file -> file.toString().endsWith(suffix))
                .filter(file -> !tolerance.leftOut().contains(name(file)))
                .toList();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
