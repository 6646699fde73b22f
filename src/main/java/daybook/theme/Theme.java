package daybook.theme;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.layout.SiteLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The files of a theme by their names within it.
 *
 * <p>{@code *.html} are templates, {@code messages*.properties} the messages of the interface; all others go into the
 * site as they are, but for those that only pictures are made of, and Markdown, which speaks to those who work on the
 * theme.
 */
public final class Theme {
    /** How the names of templates end. */
    static final String TEMPLATE = ".html";

    private static final String OF_PICTURES = "picture/";
    private static final String PROPERTIES = ".properties";
    private static final String STYLE = "style.css";

    /** A site's own rules, which follow those of the theme in one file. */
    private static final String CUSTOM_STYLE = "custom.css";

    /** How messages call the folder of a theme. */
    static final String FOLDER = SiteLayout.TEMPLATES + "/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private final ThemeMessages messages = new ThemeMessages();

    /** The names of the files of folders behind the first. */
    private final Set<String> own = new TreeSet<>();

    /** The names of the templates of the first folder, which pages use. */
    private final Set<String> used = new TreeSet<>();

    private Optional<CustomStyle> customStyle = Optional.empty();

    /**
     * A site's own rules.
     *
     * @param start how many characters of the style sheet stand before them
     * @param problems what keeps them from being read
     */
    private record CustomStyle(SourceFile rules, int start, List<Diagnostic> problems) {}

    private Theme() {}

    /**
     * Loads the files of several folders. A file of a later folder replaces one of the same name, and a message one
     * with the same key. Names with a leading dot are the system's or an editor's.
     */
    public static Theme load(List<ThemeFolder> folders) throws IOException {
        Theme theme = new Theme();
        for (ThemeFolder source : folders) {
            boolean isFirst = theme.used.isEmpty();
            for (Path path : source.files()) {
                String name = source.path().relativize(path).toString().replace('\\', '/');
                if (!("/" + name).contains("/.")) {
                    theme.add(name, Files.readAllBytes(path));
                    if (!isFirst) {
                        theme.own.add(name);
                    }
                }
            }
            if (isFirst) {
                theme.files.keySet().stream()
                        .filter(it -> it.endsWith(TEMPLATE))
                        .forEach(theme.used::add);
                theme.messages.endTheme();
            }
        }
        theme.addCustomStyle();
        return theme;
    }

    private void addCustomStyle() {
        byte[] custom = files.remove(CUSTOM_STYLE);
        if (custom != null) {
            Diagnostics unreadable = new Diagnostics();
            SourceFile rules = SourceFile.utf8(FOLDER + CUSTOM_STYLE, custom, unreadable);
            String style = new SourceFile(STYLE, decoded(files.getOrDefault(STYLE, new byte[0]))).text();
            String before = style.isEmpty() || style.endsWith("\n") ? style : style + "\n";
            files.put(STYLE, (before + rules.text()).getBytes(StandardCharsets.UTF_8));
            customStyle = Optional.of(new CustomStyle(rules, before.length(), unreadable.sorted()));
        }
    }

    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Where a place in a file of the theme was written: the end of the style sheet in the site's own.
     *
     * @param file the text of a file, as messages name it; others than the theme's are all that they seem
     */
    public Location place(SourceFile file, int offset, int length) {
        return customStyle
                .filter(it -> file.name().equals(FOLDER + STYLE) && offset >= it.start)
                .map(it -> it.rules.at(offset - it.start, length))
                .orElseGet(() -> file.at(offset, length));
    }

    private void add(String name, byte[] bytes) {
        if (ThemeMessages.isFile(name)) {
            messages.add(name, bytes);
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
        messages.files().forEach((name, layers) -> update(sum, name, layers));
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

    /**
     * Reports templates and own rules of style that are not UTF-8, templates that nothing uses, and messages that say
     * something else than was meant.
     *
     * @param ofMessages receives errors that cost a message only
     */
    public void checkTemplates(Diagnostics diagnostics, Diagnostics ofMessages) {
        TemplateUse templates = new TemplateUse(used, read(diagnostics));
        customStyle.ifPresent(it -> it.problems.forEach(diagnostics::add));
        templates.reportUnused(diagnostics);
        files.keySet().stream()
                .filter(it -> it.endsWith(PROPERTIES))
                .forEach(it -> diagnostics.warning(
                        Location.of(FOLDER + it),
                        "no messages are read from this file",
                        "did you mean " + ThemeMessages.DEFAULT
                                + "? That of another language has its code of two or three small letters, such as"
                                + " messages_de.properties"));
        messages.check(templates.texts(), diagnostics, ofMessages);
    }

    /** The templates that pages use, and those that others name. */
    public List<SourceFile> usedTemplates() {
        return new TemplateUse(used, templates()).used();
    }

    /** Whether some templates are in a folder behind the first. */
    public boolean hasOwnTemplates() {
        return own.stream().anyMatch(it -> it.endsWith(TEMPLATE));
    }

    /** Whether a file is in a folder behind the first. */
    public boolean isOwn(SourceFile file) {
        return own.contains(name(file));
    }

    /** The name of a file within the theme. */
    static String name(SourceFile file) {
        return file.name().substring(FOLDER.length());
    }

    private List<SourceFile> read(Diagnostics diagnostics) {
        return files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(TEMPLATE))
                .map(it -> SourceFile.utf8(FOLDER + it.getKey(), it.getValue(), diagnostics))
                .toList();
    }

    /** The languages that have messages. */
    public Set<String> languages() {
        return languages(Set.of());
    }

    /**
     * The languages that have messages. A language stays known without those of a file that is left out: what it lacks
     * is English.
     *
     * @param leftOut names of files, as messages call them
     */
    public Set<String> languages(Set<String> leftOut) {
        return messages.languages(leftOut);
    }

    /** The messages of one of the {@link #languages()}; a message that it lacks is taken from the default language. */
    public Messages messages(String language, Diagnostics diagnostics) {
        return messages(language, diagnostics, diagnostics);
    }

    /**
     * The same.
     *
     * @param ofMessages receives errors that cost a message only: that of an earlier file takes its place
     */
    public Messages messages(String language, Diagnostics diagnostics, Diagnostics ofMessages) {
        return messages.of(language, diagnostics, ofMessages);
    }
}
