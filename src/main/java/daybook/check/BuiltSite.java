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
 * @param names how messages call the file at a path, and for an empty path the site as a whole
 * @param texts gives what is in a file, wherever that is kept
 * @param address where the site says that it is published
 */
record BuiltSite(
        Function<String, String> names,
        Function<SitePath, String> texts,
        SiteFiles files,
        SiteAddress address,
        Contents contents) {
    static final SitePath ROBOTS = new SitePath("robots.txt");

    /** What people subscribe to, and the months behind it. */
    private static final Pattern FEED = Pattern.compile("(.*/)?feed(/\\d{4}-\\d\\d)?\\.(xml|atom|json)");

    /** Reads the site that is made of some files. */
    static BuiltSite read(Function<String, String> names, Function<SitePath, String> texts, SiteFiles files) {
        SiteAddress address = files.has(ROBOTS) ? SiteAddress.of(texts.apply(ROBOTS)) : SiteAddress.UNKNOWN;
        Contents contents = Contents.read(files, address, path -> new SourceFile("", texts.apply(path)).text());
        return new BuiltSite(names, texts, files, address, contents);
    }

    /** What is in a file on this machine. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a file that is there. */
    SourceFile source(SitePath path) {
        return new SourceFile(names.apply(path.value()), texts.apply(path));
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
