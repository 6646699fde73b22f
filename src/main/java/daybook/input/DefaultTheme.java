package daybook.input;

import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the theme of a site that has no templates of its own. */
public final class DefaultTheme {
    /** Names a folder to take in place of the packed theme; a checkout's launcher names its own {@code templates}. */
    private static final String PROPERTY = "daybook.theme";

    private static final String PACKED = "/default-theme";

    private DefaultTheme() {}

    /** The languages in which a site can be, its own among them. */
    public static Set<String> languages(SiteFolder site) throws IOException {
        return with(site).languages();
    }

    /** The default theme, in which files of a site's own templates replace those of the same name. */
    public static Theme with(SiteFolder site) throws IOException {
        ThemeFolder own = site.inputFiles().ownTheme();
        String folder = System.getProperty(PROPERTY);
        if (folder != null) {
            return Theme.load(List.of(ThemeFolder.of(Path.of(folder)), own));
        }
        try {
            URI packed = Objects.requireNonNull(DefaultTheme.class.getResource(PACKED + "/layout.html"))
                    .toURI();
            if (!packed.getScheme().equals("jar")) {
                return Theme.load(List.of(ThemeFolder.of(Path.of(packed).resolveSibling("")), own));
            }
            try (FileSystem jar = FileSystems.newFileSystem(packed, Map.of())) {
                return Theme.load(List.of(ThemeFolder.of(jar.getPath(PACKED)), own));
            }
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
