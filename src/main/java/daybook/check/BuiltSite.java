package daybook.check;

import daybook.check.Link.Within;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.site.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A site as its readers get it.
 *
 * @param folder where its files are
 * @param names how messages call the file at a path in the folder
 * @param address where the site says that it is published
 */
record BuiltSite(Path folder, Function<String, String> names, SiteFiles files, SiteAddress address, Contents contents) {
    static final SitePath ROBOTS = new SitePath("robots.txt");

    /** What people subscribe to, and the months behind it. */
    private static final Pattern FEED = Pattern.compile("(.*/)?feed(/\\d{4}-\\d\\d)?\\.(xml|atom|json)");

    /** Reads the site in a folder. */
    static BuiltSite read(Path folder, Function<String, String> names) throws IOException {
        SiteFiles files = SiteFiles.in(folder);
        SiteAddress address = files.has(ROBOTS) ? SiteAddress.of(text(folder, ROBOTS)) : SiteAddress.UNKNOWN;
        Contents contents = Contents.read(files, address, path -> new SourceFile("", text(folder, path)).text());
        return new BuiltSite(folder, names, files, address, contents);
    }

    private static String text(Path folder, SitePath path) {
        try {
            return new String(Files.readAllBytes(folder.resolve(path.value())), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a file that is there. */
    SourceFile source(SitePath path) {
        return new SourceFile(names.apply(path.value()), text(folder, path));
    }

    /** The site as a whole, for messages. */
    Location whole() {
        return Location.of(names.apply(""));
    }

    /** A file as a whole, for messages. */
    Location whole(SitePath path) {
        return Location.of(names.apply(path.value()));
    }

    /** Where something stands first, for messages. */
    Location first(Use use) {
        return source(use.first()).at(use.place().offset(), use.place().length());
    }

    /** Whether there is what a link leads to; what is not of this site counts as there. */
    boolean has(Link link) {
        return !(link instanceof Within within) || (files.has(within.path()) && within.isAmong(anchors(within)));
    }

    /** The names of places in a page; other files have places that are not known, such as pages of a PDF. */
    private Set<String> anchors(Within link) {
        return contents.anchors().getOrDefault(link.path(), Set.of(link.fragment()));
    }

    /** The feeds, in the order of their paths. */
    List<SitePath> feeds() {
        return files.sizes().keySet().stream()
                .filter(it -> FEED.matcher(it.value()).matches())
                .toList();
    }
}
