package daybook.theme;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of the interface in all languages: those of the theme, and those of a site over them. */
final class ThemeMessages {
    /** The file of the default language. */
    static final String DEFAULT = "messages.properties";

    private static final Pattern FILE = Pattern.compile("messages(?:_([a-z]{2,3}))?\\.properties");
    private static final String DEFAULT_LANGUAGE = "en";

    /** The contents of files by their names; those of later folders stand behind earlier ones. */
    private final SortedMap<String, List<byte[]>> files = new TreeMap<>();

    /** The names of the theme's files. */
    private final Set<String> ofTheme = new TreeSet<>();

    /** The keys of the theme's messages. */
    private final Set<String> knownKeys = new TreeSet<>();

    /** Whether a file of this name holds messages. */
    static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    void add(String name, byte[] bytes) {
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(bytes);
    }

    /** What is added from now on is a site's own. */
    void endTheme() {
        ofTheme.addAll(files.keySet());
        files.values().forEach(it -> it.forEach(bytes -> knownKeys.addAll(MessageKeys.of(bytes))));
    }

    /** The contents of all files by their names, of each those of the theme first. */
    SortedMap<String, List<byte[]>> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The languages that have messages, or would with files that are left out. */
    Set<String> languages(Set<String> leftOut) {
        return Stream.concat(
                        files.keySet().stream(),
                        leftOut.stream()
                                .filter(it -> it.startsWith(Theme.FOLDER))
                                .map(it -> it.substring(Theme.FOLDER.length())))
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(it -> Optional.ofNullable(it.group(1)).orElse(DEFAULT_LANGUAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The messages of a language; a message that it lacks is taken from the default language.
     *
     * @param ofMessages receives errors that cost a message only: that of an earlier file takes its place
     */
    Messages of(String language, Diagnostics diagnostics, Diagnostics ofMessages) {
        List<MessageFile> english = layers(DEFAULT, diagnostics);
        String file = "messages_" + language + ".properties";
        List<MessageFile> translated = layers(file, diagnostics);
        if (ofTheme.contains(file)) {
            reportHidden(english, translated, diagnostics);
        }
        return Messages.of(
                language, Stream.of(english, translated).flatMap(List::stream).toList(), ofMessages);
    }

    /** Warns of a site's own English messages where the theme says the same in the language of the site. */
    private static void reportHidden(List<MessageFile> english, List<MessageFile> translated, Diagnostics diagnostics) {
        MessageFile theme = translated.get(0);
        Set<String> own = translated.stream()
                .skip(1)
                .flatMap(it -> it.patterns().keySet().stream())
                .collect(Collectors.toSet());
        english.stream()
                .skip(1)
                .forEach(file -> file.patterns().keySet().stream()
                        .filter(it -> theme.patterns().containsKey(it) && !own.contains(it))
                        .forEach(it -> diagnostics.warning(
                                file.location(it),
                                "the message '" + it + "' is not shown: the theme has it in the language of the site",
                                "write it into " + theme.source().name())));
    }

    /**
     * Reports keys that nothing uses, and messages that say something else than was meant.
     *
     * @param templates the texts of all templates
     * @param ofMessages receives errors that cost a message only
     */
    void check(String templates, Diagnostics diagnostics, Diagnostics ofMessages) {
        Map<String, String> english = new TreeMap<>();
        layers(DEFAULT, new Diagnostics()).stream().limit(1).forEach(it -> english.putAll(it.patterns()));
        for (String name : files.keySet()) {
            // What is wrong with a file as a whole is reported for the language of the site.
            for (MessageFile file : layers(name, new Diagnostics())) {
                MessageKeys.report(file.source(), knownKeys, templates, ofMessages);
                MessageAdvice.report(file, english, diagnostics);
            }
        }
    }

    private List<MessageFile> layers(String name, Diagnostics diagnostics) {
        return files.getOrDefault(name, List.of()).stream()
                .map(it -> MessageFile.read(SourceFile.utf8(Theme.FOLDER + name, it, diagnostics), diagnostics))
                .toList();
    }
}
