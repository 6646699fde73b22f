package daybook.check;

import daybook.diagnostic.SourceFile;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The texts of a site's files, read when they are asked for. */
final class SiteTexts {
    private final Function<String, String> names;
    private final Function<SitePath, Path> files;

    /** Asked for again while many problems are told of one file, which may be large. */
    private volatile SourceFile latest = new SourceFile("", "");

    /**
     * The files of a site, wherever they are.
     *
     * @param names how messages call the file at a path, and for an empty path the site as a whole
     * @param files where a file that is there is kept on this machine
     */
    SiteTexts(Function<String, String> names, Function<SitePath, Path> files) {
        this.names = names;
        this.files = files;
    }

    /** What messages call the file at a path. */
    String name(String path) {
        return names.apply(path);
    }

    /** The text of a file that is there, for messages. */
    SourceFile source(SitePath path) {
        String name = name(path.value());
        SourceFile known = latest;
        if (!known.name().equals(name)) {
            known = new SourceFile(name, read(path));
            latest = known;
        }
        return known;
    }

    /** The text of a file that is there, with line feeds as its only line ends. */
    String text(SitePath path) {
        return new SourceFile("", read(path)).text();
    }

    private String read(SitePath path) {
        try {
            return new String(Files.readAllBytes(files.apply(path)), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
