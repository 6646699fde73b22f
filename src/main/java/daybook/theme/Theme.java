package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The files of a theme by their names within it.
 *
 * <p>{@code *.html} are templates, {@code messages*.properties} the messages of the interface; all others go into the
 * site as they are, but for those that only pictures are made of, and Markdown, which speaks to those who work on the
 * theme.
 */
public final class Theme {
    private static final Pattern MESSAGES = Pattern.compile("messages(?:_([a-z]{2,3}))?\\.properties");
    private static final String TEMPLATE = ".html";
    private static final String OF_PICTURES = "picture/";
    private static final String DEFAULT_LANGUAGE = "en";
    private static final String DEFAULT_MESSAGES = "messages.properties";

    /** How messages call the folder of a theme. */
    private static final String FOLDER = "templates/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** The messages of the interface, by the names of their files; those of later folders stand behind earlier ones. */
    private final SortedMap<String, List<byte[]>> messages = new TreeMap<>();

    private Theme() {}

    /**
     * Loads the files of several folders. A file of a later folder replaces one of the same name, and a message one
     * with the same key. Names with a leading dot are the system's or an editor's.
     */
    public static Theme load(List<ThemeFolder> folders) throws IOException {
        Theme theme = new Theme();
        for (ThemeFolder source : folders) {
            for (Path path : source.files()) {
                String name = source.path().relativize(path).toString().replace('\\', '/');
                if (!("/" + name).contains("/.")) {
                    theme.add(name, Files.readAllBytes(path));
                }
            }
        }
        return theme;
    }

    private void add(String name, byte[] bytes) {
        if (MESSAGES.matcher(name).matches()) {
            messages.computeIfAbsent(name, key -> new ArrayList<>()).add(bytes);
        } else if (!name.endsWith(".md")) {
            files.put(name, bytes);
        }
    }

    /** The bytes of a file, empty when the theme has none of that name. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Tells one state of the theme from another, as hexadecimal digits. */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        files.forEach((name, bytes) -> update(sum, name, List.of(bytes)));
        messages.forEach((name, layers) -> update(sum, name, layers));
        return Long.toHexString(sum.getValue());
    }

    private static void update(CRC32 sum, String name, List<byte[]> contents) {
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        contents.forEach(sum::update);
    }

    /** The names of the files that go into the site as they are, sorted. */
    public List<String> assets() {
        return files.keySet().stream()
                .filter(name -> !name.endsWith(TEMPLATE) && !name.startsWith(OF_PICTURES))
                .toList();
    }

    /** The templates, sorted by name, as messages call them. */
    public List<SourceFile> templates() {
        return read(new Diagnostics());
    }

    /** Reports templates that are not UTF-8. */
    public void checkTemplates(Diagnostics diagnostics) {
        read(diagnostics);
    }

    private List<SourceFile> read(Diagnostics diagnostics) {
        return files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(TEMPLATE))
                .map(it -> SourceFile.utf8(FOLDER + it.getKey(), it.getValue(), diagnostics))
                .toList();
    }

    /** The languages that have messages. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (String name : messages.keySet()) {
            Matcher matcher = MESSAGES.matcher(name);
            languages.add(matcher.matches() && matcher.group(1) != null ? matcher.group(1) : DEFAULT_LANGUAGE);
        }
        return languages;
    }

    /** The messages of one of the {@link #languages()}; a message that it lacks is taken from the default language. */
    public Messages messages(String language, Diagnostics diagnostics) {
        List<SourceFile> layers = new ArrayList<>();
        for (String name : List.of(DEFAULT_MESSAGES, "messages_" + language + ".properties")) {
            for (byte[] bytes : messages.getOrDefault(name, List.of())) {
                layers.add(SourceFile.utf8(FOLDER + name, bytes, diagnostics));
            }
        }
        return Messages.of(language, layers, diagnostics);
    }
}
