package daybook.cli;

import daybook.config.SiteUrl;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a site as the settings do. */
final class SiteUrlOption implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        return SiteUrl.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no address of a site"));
    }
}
