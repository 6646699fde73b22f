package daybook.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an absolute http or https address. */
final class WebAddressConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) throws URISyntaxException {
        URI address = new URI(text);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new TypeConversionException("'" + text + "' is not a web address");
        }
        return address;
    }
}
