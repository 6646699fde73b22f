package daybook.cli;

import daybook.config.SiteUrlParser;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a site by the rules of site-config.yml. */
final class SiteUrlConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        return SiteUrlParser.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not the address of a site"));
    }
}
