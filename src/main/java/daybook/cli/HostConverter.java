package daybook.cli;

import daybook.host.Host;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a host. */
final class HostConverter implements ITypeConverter<Host> {
    @Override
    public Host convert(String value) {
        return Host.named(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(Host.values()).map(Host::toString).collect(Collectors.joining(", "))));
    }

    /** The names of all hosts. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Host.values()).map(Host::toString).iterator();
        }
    }
}
