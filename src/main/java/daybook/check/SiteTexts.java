package daybook.check;

import daybook.diagnostic.SourceFile;
import daybook.file.Bytes;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The texts of a site's files, read on request. */
final class SiteTexts {
    private final Function<String, String> names;
    private final Function<SitePath, Path> files;

    /** Cached, because many problems may be reported for one large file. */
    private volatile SourceFile latest = new SourceFile("", "");

    /**
     * The files of a site in a folder, or of a published one.
     *
     * @param names how messages name the file at a path, and for an empty path the site as a whole
     * @param files where a file that exists is stored on this machine
     */
    SiteTexts(Function<String, String> names, Function<SitePath, Path> files) {
        this.names = names;
        this.files = files;
    }

    /** How messages name the file at a path. */
    String name(String path) {
        return names.apply(path);
    }

    /** A file that exists, for messages. */
    SourceFile source(SitePath path) {
        String name = name(path.value());
        SourceFile known = latest;
        if (!known.name().equals(name)) {
            known = new SourceFile(name, read(path));
            latest = known;
        }
        return known;
    }

    /** The text of a file that exists, with line feeds as its only line ends. */
    String text(SitePath path) {
        return new SourceFile("", read(path)).text();
    }

    /** The bytes of a file that exists. */
    Bytes bytes(SitePath path) {
        return new Bytes(content(path));
    }

    private String read(SitePath path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    private byte[] content(SitePath path) {
        try {
            return Files.readAllBytes(files.apply(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
