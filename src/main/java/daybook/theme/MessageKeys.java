package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a file of messages. */
final class MessageKeys {
    private static final String KEY_IN_LINE = "(?m)^[ \\t\\f]*([^\\s=:#!\\\\][^\\s=:\\\\]*+)[ \\t\\f]*";

    private static final Pattern KEY = Pattern.compile(KEY_IN_LINE + "[=:]");

    /** What the format takes for a key besides, as it does a line that only continues a message. */
    private static final Pattern ANY_KEY = Pattern.compile(KEY_IN_LINE + "(?:[=: \\t\\f]|$)");

    private MessageKeys() {}

    /** All keys. */
    static Set<String> of(byte[] file) {
        Set<String> keys = new TreeSet<>();
        Matcher key = KEY.matcher(new String(file, StandardCharsets.UTF_8));
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    /** Where each key is defined that stands there without escapes; the last of several definitions counts. */
    static Map<String, Location> locations(SourceFile file) {
        Map<String, Location> locations = new HashMap<>();
        Matcher key = ANY_KEY.matcher(file.text());
        while (key.find()) {
            locations.put(key.group(1), file.at(key.start(1), key.group(1).length()));
        }
        return locations;
    }

    /**
     * Reports keys that no template uses and that are nearly those of messages.
     *
     * @param known the keys of the messages that the theme uses
     * @param templates the text of all templates
     */
    static void report(SourceFile file, Set<String> known, String templates, Diagnostics diagnostics) {
        Matcher key = KEY.matcher(file.text());
        while (key.find()) {
            String name = key.group(1);
            Optional<String> near = known.contains(name) || isKeyIn(name, templates)
                    ? Optional.empty()
                    : KnownNames.of(known).nearest(name);
            near.ifPresent(it -> diagnostics.error(
                    file.at(key.start(1), name.length()),
                    "unknown message '" + name + "'",
                    "did you mean " + it + "?"));
        }
    }

    /** Whether a text names a key as a whole, and not only a longer one that begins or ends so. */
    private static boolean isKeyIn(String key, String text) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w.-])")
                .matcher(text)
                .find();
    }
}
