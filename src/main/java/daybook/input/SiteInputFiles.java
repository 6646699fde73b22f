package daybook.input;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.file.FileFailure;
import daybook.layout.SiteLayout;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a site is made from, without those that its folder leaves out because of their errors. A folder is
 * looked through once, when somebody first asks for what is in it: who wants to know what came since takes others.
 */
public final class SiteInputFiles {
    private static final List<String> CONTENT_NAMES =
            List.of("listings", "notes", "pages", "assets", "raw", "overrides.yml");

    /** In KiB; a chapter of a book has a tenth. */
    private static final int LARGEST_TEXT = 256;

    private final SiteFolder folder;
    private final Map<String, ConfinedFolder> seen = new HashMap<>();

    SiteInputFiles(SiteFolder folder) {
        this.folder = folder;
    }

    /** The folder of the site. */
    public SiteFolder folder() {
        return folder;
    }

    /** The text of the settings; empty when it is too large, or elsewhere, because messages show lines of it. */
    Optional<SourceFile> config(Diagnostics diagnostics) throws IOException {
        return folder.structure().isWithin(SiteLayout.SETTINGS, diagnostics)
                ? text(folder.root().resolve(SiteLayout.SETTINGS), diagnostics)
                : Optional.empty();
    }

    /** The text of the corrections; empty without any, and when it is too large or elsewhere. */
    Optional<SourceFile> overrides(Diagnostics diagnostics) throws IOException {
        Path file = folder.root().resolve(SiteLayout.OVERRIDES);
        return Files.isRegularFile(file)
                        && folder.structure().isWithin(SiteLayout.OVERRIDES, diagnostics)
                        && !folder.tolerance().leftOut().contains(SiteLayout.OVERRIDES)
                ? text(file, diagnostics)
                : Optional.empty();
    }

    /** The site's own templates, if it has any; a file of the default theme takes the place of one that is left out. */
    ThemeFolder ownTheme() throws IOException {
        return new ThemeFolder(folder.root().resolve(SiteLayout.TEMPLATES), files(SiteLayout.TEMPLATES));
    }

    /** The files of content and templates, as messages name them. */
    public List<String> names() throws IOException {
        return contents().map(folder::name).toList();
    }

    /** All files, settings among them, sorted. */
    public List<Path> all() throws IOException {
        return Stream.concat(Stream.of(folder.root().resolve(SiteLayout.SETTINGS)), contents())
                .sorted()
                .toList();
    }

    private Stream<Path> contents() throws IOException {
        List<Path> contents = new ArrayList<>(linksOutside());
        contents.addAll(unreadableFolders());
        for (String each : SiteFolder.FOLDERS) {
            contents.addAll(files(each));
        }
        Path overrides = folder.root().resolve(SiteLayout.OVERRIDES);
        if (Files.isRegularFile(overrides) && !contents.contains(overrides)) {
            contents.add(overrides);
        }
        return folder.tolerance().leftOut().isEmpty()
                ? contents.stream()
                : contents.stream().filter(it -> !folder.tolerance().leftOut().contains(folder.name(it)));
    }

    /** The symbolic links among content and templates that lead out of the site, but for those that are left out. */
    List<Path> linksOutside() throws IOException {
        return notLeftOut(
                seen(SiteLayout.CONTENT).outside(), seen(SiteLayout.TEMPLATES).outside());
    }

    /** The folders among content and templates that cannot be read, but for those that are left out. */
    List<Path> unreadableFolders() throws IOException {
        return notLeftOut(
                seen(SiteLayout.CONTENT).unreadable(),
                seen(SiteLayout.TEMPLATES).unreadable());
    }

    private List<Path> notLeftOut(List<Path> ofContent, List<Path> ofTemplates) {
        return Stream.concat(ofContent.stream(), ofTemplates.stream())
                .filter(it -> !folder.tolerance().leftOut().contains(folder.name(it)))
                .toList();
    }

    /** The files of captured listings. */
    List<Path> listings() throws IOException {
        return files(SiteLayout.LISTINGS).stream()
                .filter(it -> !StrayFiles.isCopy(it))
                .toList();
    }

    /** The curators' notes. */
    List<Path> notes() throws IOException {
        return files(SiteLayout.NOTES).stream().filter(StrayFiles::isMarkdown).toList();
    }

    /** The written pages. */
    List<Path> pages() throws IOException {
        return files(SiteLayout.PAGES).stream().filter(StrayFiles::isMarkdown).toList();
    }

    /**
     * Warns of files among listings, notes and pages that are passed over, and of what lies elsewhere. It follows from
     * nothing but the names of files, some of which are not among {@link #all}.
     */
    public List<Diagnostic> stray() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<Path> texts = Stream.concat(files(SiteLayout.NOTES).stream(), files(SiteLayout.PAGES).stream())
                .toList();
        StrayFiles.report(files(SiteLayout.LISTINGS), texts, folder::name, diagnostics);
        StrayFiles.reportMisspelt(folder.root(), List.of(SiteLayout.TEMPLATES), folder::name, diagnostics);
        StrayFiles.reportUnread(
                folder.root().resolve(SiteLayout.CONTENT),
                files(SiteLayout.CONTENT),
                CONTENT_NAMES,
                folder::name,
                diagnostics);
        StrayFiles.reportNotesOutside(folder.root(), folder::name, diagnostics);
        return diagnostics.sorted();
    }

    /** Files that are copied as they are. */
    public List<Path> assets() throws IOException {
        return files(SiteLayout.ASSETS);
    }

    /**
     * A text that people write, in UTF-8; the first byte that is not is reported, and so is a conflict that Git left.
     * Empty when it is too large.
     */
    Optional<SourceFile> text(Path file, Diagnostics diagnostics) throws IOException {
        Optional<SourceFile> text = InputFile.read(
                        file, folder.name(file), LARGEST_TEXT, "split it, or make it shorter", diagnostics)
                .map(bytes -> SourceFile.utf8(folder.name(file), bytes, diagnostics));
        text.ifPresent(it -> ConflictMarkers.report(it, diagnostics));
        return text;
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

    /** Reports a file that the system does not let us read, but not one that is gone. */
    void reportUnreadable(Path file, IOException failure, Diagnostics diagnostics) {
        if (failure instanceof NoSuchFileException) {
            // Somebody removed or renamed it meanwhile, which the next build finds.
            return;
        }
        diagnostics.error(
                Location.of(folder.name(file)),
                "this file cannot be read (" + FileFailure.of(failure).reason() + ")",
                "make it readable, or remove it");
    }

    private List<Path> files(String name) throws IOException {
        Set<String> leftOut = folder.tolerance().leftOut();
        List<Path> files = seen(name).files();
        return leftOut.isEmpty()
                ? files
                : files.stream()
                        .filter(it -> !leftOut.contains(folder.name(it)))
                        .toList();
    }

    private ConfinedFolder seen(String name) throws IOException {
        Path path = folder.root().resolve(name);
        ConfinedFolder known = seen.get(name);
        if (known == null) {
            ConfinedFolder content = seen.get(SiteLayout.CONTENT);
            known = content != null && name.startsWith(SiteLayout.CONTENT + "/")
                    ? content.below(path)
                    : ConfinedFolder.of(path, folder.root());
            seen.put(name, known);
        }
        return known;
    }
}
