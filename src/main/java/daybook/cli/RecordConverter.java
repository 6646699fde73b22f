package daybook.cli;

import daybook.nightly.GivenRecord;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where the record of feeds is: an address of the web, or the name of a file. */
final class RecordConverter implements ITypeConverter<GivenRecord> {
    @Override
    public GivenRecord convert(String text) {
        if (!GivenRecord.AtAddress.isMeant(text)) {
            return new GivenRecord.InFile(Path.of(text));
        }
        return GivenRecord.AtAddress.of(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not the address of a site or of its record"));
    }
}
