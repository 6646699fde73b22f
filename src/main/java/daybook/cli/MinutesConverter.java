package daybook.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration in whole minutes, at least one. */
final class MinutesConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 1) {
            throw new TypeConversionException("'" + text + "' is not a number of minutes");
        }
        return Duration.ofMinutes(minutes);
    }
}
