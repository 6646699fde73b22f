package daybook.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Where a built site is. */
sealed interface SiteLocation {
    /** In a folder. */
    record Folder(Path path) implements SiteLocation {}

    /** On the web. */
    record Published(URI address) implements SiteLocation {}

    /** Reads a text that starts with a web scheme as an address, and any other as a folder. */
    final class Converter implements ITypeConverter<SiteLocation> {
        @Override
        public SiteLocation convert(String text) throws URISyntaxException {
            return text.matches("(?i)https?:.*")
                    ? new Published(new WebAddressConverter().convert(text))
                    : new Folder(Path.of(text));
        }
    }
}
