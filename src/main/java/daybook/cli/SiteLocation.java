package daybook.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Where a site is that was built. */
sealed interface SiteLocation {
    /** In a folder. */
    record Folder(Path path) implements SiteLocation {}

    /** On the web. */
    record Published(URI address) implements SiteLocation {}

    /** Takes what begins like an address of the web for one, and anything else for a folder. */
    final class Converter implements ITypeConverter<SiteLocation> {
        @Override
        public SiteLocation convert(String text) throws URISyntaxException {
            return text.matches("(?i)https?:.*")
                    ? new Published(new WebAddressConverter().convert(text))
                    : new Folder(Path.of(text));
        }
    }
}
