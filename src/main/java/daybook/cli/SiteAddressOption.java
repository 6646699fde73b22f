package daybook.cli;

import daybook.config.SiteAddress;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a site as the settings do. */
final class SiteAddressOption implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        return SiteAddress.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no address of a site"));
    }
}
