package daybook.cli;

import daybook.listing.AnnouncementKind;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a paper was announced as. */
final class KindConverter implements ITypeConverter<AnnouncementKind> {
    @Override
    public AnnouncementKind convert(String value) {
        return AnnouncementKind.ofKey(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is no kind"));
    }

    /** The names of all kinds. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(AnnouncementKind.values())
                    .map(AnnouncementKind::key)
                    .iterator();
        }
    }
}
