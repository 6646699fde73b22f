package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The messages of a file.
 *
 * @param patterns by their keys
 * @param locations where the keys stand that are written without escapes
 */
record MessageFile(SourceFile source, SortedMap<String, String> patterns, Map<String, Location> locations) {
    MessageFile {
        patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
        locations = Map.copyOf(locations);
    }

    /** Reads a file up to its first error, which is reported. */
    static MessageFile read(SourceFile source, Diagnostics diagnostics) {
        Properties loaded = new Properties();
        try {
            loaded.load(new StringReader(source.text()));
        } catch (IllegalArgumentException malformed) {
            diagnostics.error(source.whole(), "an escape here is malformed", "write \\u and four hexadecimal digits");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        SortedMap<String, String> patterns = new TreeMap<>();
        loaded.stringPropertyNames().forEach(key -> patterns.put(key, loaded.getProperty(key)));
        return new MessageFile(source, patterns, MessageKeys.locations(source));
    }

    /** Where a message stands. */
    Location location(String key) {
        return locations.getOrDefault(key, source.whole());
    }
}
