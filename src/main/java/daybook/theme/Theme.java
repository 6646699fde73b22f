package daybook.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files of a theme by their names within it.
 *
 * <p>{@code *.html} are templates, {@code messages*.properties} the words of the interface; all others go into the site
 * as they are.
 */
public final class Theme {
    private static final Pattern MESSAGES = Pattern.compile("messages(?:_([a-z]{2,3}))?\\.properties");
    private static final String DEFAULT_LANGUAGE = "en";

    private final SortedMap<String, byte[]> files;

    private Theme(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Loads the files of several folders; a file of a later folder replaces one of the same name. Names with a leading
     * dot are the system's or an editor's.
     */
    public static Theme load(List<Path> folders) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path path : paths.filter(Files::isRegularFile).toList()) {
                        String name = folder.relativize(path).toString().replace('\\', '/');
                        if (!("/" + name).contains("/.")) {
                            files.put(name, Files.readAllBytes(path));
                        }
                    }
                }
            }
        }
        return new Theme(files);
    }

    /** The bytes of a file, empty when the theme has none of that name. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Tells one state of the theme from another, as hexadecimal digits. */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        files.forEach((name, bytes) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(bytes);
        });
        return Long.toHexString(sum.getValue());
    }

    /** The names of the files that go into the site as they are, sorted. */
    public List<String> assets() {
        return files.keySet().stream()
                .filter(name ->
                        !name.endsWith(".html") && !MESSAGES.matcher(name).matches())
                .toList();
    }

    /** The languages for which there are words. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (String name : files.keySet()) {
            Matcher messages = MESSAGES.matcher(name);
            if (messages.matches()) {
                languages.add(messages.group(1) == null ? DEFAULT_LANGUAGE : messages.group(1));
            }
        }
        return languages;
    }

    /** The words of one of the {@link #languages()}. */
    public Words words(String language) throws IOException {
        String name =
                language.equals(DEFAULT_LANGUAGE) ? "messages.properties" : "messages_" + language + ".properties";
        return Words.load(language, files.getOrDefault(name, new byte[0]));
    }
}
