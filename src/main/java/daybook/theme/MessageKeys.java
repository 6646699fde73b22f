package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a file of messages. */
final class MessageKeys {
    private static final Pattern KEY = Pattern.compile("(?m)^[ \\t\\f]*([^\\s=:#!\\\\][^\\s=:\\\\]*+)[ \\t\\f]*[=:]");

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
            Optional<String> near = known.contains(name) || templates.contains(name)
                    ? Optional.empty()
                    : KnownNames.of(known).nearest(name);
            near.ifPresent(it -> diagnostics.error(
                    file.at(key.start(1), name.length()),
                    "unknown message '" + name + "'",
                    "did you mean " + it + "?"));
        }
    }
}
