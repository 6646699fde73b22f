package daybook.input;

import daybook.theme.Theme;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the theme of a site that has no templates of its own. */
public final class DefaultTheme {
    /** Names a folder to take in place of the packed theme; a checkout's launcher names its own {@code templates}. */
    private static final String PROPERTY = "daybook.theme";

    private static final String PACKED = "/default-theme";

    private DefaultTheme() {}

    /** The default theme with the files of a folder over it. */
    public static Theme with(Path own) throws IOException {
        String folder = System.getProperty(PROPERTY);
        if (folder != null) {
            return Theme.load(List.of(Path.of(folder), own));
        }
        try {
            URI packed = Objects.requireNonNull(DefaultTheme.class.getResource(PACKED + "/layout.html"))
                    .toURI();
            if (!packed.getScheme().equals("jar")) {
                return Theme.load(List.of(Path.of(packed).resolveSibling(""), own));
            }
            try (FileSystem jar = FileSystems.newFileSystem(packed, Map.of())) {
                List<Path> folders = new ArrayList<>(List.of(jar.getPath(PACKED)));
                folders.add(own);
                return Theme.load(folders);
            }
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
