package daybook.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Where a site is that was built. */
sealed interface SitePlace {
    /** In a folder. */
    record Folder(Path path) implements SitePlace {}

    /** On the web. */
    record Published(URI address) implements SitePlace {}

    /** Takes what begins like an address of the web for one, and anything else for a folder. */
    final class Converter implements ITypeConverter<SitePlace> {
        @Override
        public SitePlace convert(String text) throws URISyntaxException {
            return text.matches("(?i)https?:.*")
                    ? new Published(new WebAddress().convert(text))
                    : new Folder(Path.of(text));
        }
    }
}
