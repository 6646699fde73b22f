package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String MESSAGES_SUFFIX = ".properties";
    private static final String STYLE = "style.css";

    /** A site's own rules, which follow those of the theme in one file. */
    private static final String CUSTOM_STYLE = "custom.css";

    /** How messages call the folder of a theme. */
    private static final String FOLDER = "templates/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** The messages of the interface, by the names of their files; those of later folders stand behind earlier ones. */
    private final SortedMap<String, List<byte[]>> messages = new TreeMap<>();

    /** The names of the templates of the first folder, which pages use. */
    private final Set<String> used = new TreeSet<>();

    /** The keys of the messages of the first folder. */
    private final Set<String> knownKeys = new TreeSet<>();

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
            if (theme.used.isEmpty()) {
                theme.knowNames();
            }
        }
        theme.addCustomStyle();
        return theme;
    }

    private void knowNames() {
        files.keySet().stream().filter(it -> it.endsWith(TEMPLATE)).forEach(used::add);
        messages.values().forEach(it -> it.forEach(bytes -> knownKeys.addAll(MessageKeys.of(bytes))));
    }

    private void addCustomStyle() {
        byte[] custom = files.remove(CUSTOM_STYLE);
        if (custom != null) {
            byte[] style = files.getOrDefault(STYLE, new byte[0]);
            byte[] both = Arrays.copyOf(style, style.length + custom.length);
            System.arraycopy(custom, 0, both, style.length, custom.length);
            files.put(STYLE, both);
        }
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

    /** Reports templates that are not UTF-8, and names that nothing uses and that are nearly those of others. */
    public void checkTemplates(Diagnostics diagnostics) {
        List<SourceFile> templates = read(diagnostics);
        String texts = templates.stream().map(SourceFile::text).collect(Collectors.joining("\n"));
        for (SourceFile template : templates) {
            String name = template.name().substring(FOLDER.length());
            String reference = name.substring(0, name.length() - TEMPLATE.length());
            if (!used.contains(name) && !texts.contains("~{" + reference)) {
                KnownNames.of(used)
                        .nearest(name)
                        .ifPresent(near -> diagnostics.error(
                                Location.of(template.name()),
                                "no page uses this template",
                                "did you mean " + near + "?"));
            }
        }
        files.keySet().stream()
                .filter(it -> it.endsWith(MESSAGES_SUFFIX))
                .forEach(it -> diagnostics.warning(
                        Location.of(FOLDER + it),
                        "no messages are read from this file",
                        "did you mean " + DEFAULT_MESSAGES
                                + "? That of another language has its code of two or three small letters, such as"
                                + " messages_de.properties"));
        messages.forEach((name, layers) -> layers.forEach(bytes -> MessageKeys.report(
                SourceFile.utf8(FOLDER + name, bytes, new Diagnostics()), knownKeys, texts, diagnostics)));
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
