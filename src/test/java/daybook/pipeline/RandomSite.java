package daybook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The source of a small site, made up and changed at random: the same seed gives the same site and the same changes.
 */
final class RandomSite {
    private final Random random;
    private final RandomTexts texts;
    private final List<Edit> edits = new ArrayList<>();

    /** All files by their paths. */
    private SortedMap<String, String> files = new TreeMap<>();

    private SortedMap<String, String> accepted = new TreeMap<>();
    private final List<SortedMap<String, String>> history = new ArrayList<>();

    private LocalDate today = LocalDate.of(2025, 7, 15);

    private record Edit(String name, Runnable action) {}

    RandomSite(long seed) {
        random = new Random(seed);
        texts = new RandomTexts(random);
        for (int listing = 0; listing < 4; listing++) {
            putListing(listing, RandomTexts.CATEGORIES.get(listing % 2));
        }
        files.put("site-config.yml", texts.config(true));
        files.put("content/pages/about.md", texts.page());
        files.put("content/assets/logo.svg", "<svg/>");
        for (int note = 0; note < 5; note++) {
            putNote();
        }
        defineEdits();
    }

    private void defineEdits() {
        define("add or change a listing", () -> putListing(random.nextInt(40), texts.oneOf(RandomTexts.CATEGORIES)));
        define("remove a listing", () -> remove("content/listings/"));
        define("rename a listing", () -> rename("content/listings/", ".jsonl"));
        define("a quiet day", () -> {
            int day = random.nextInt(40);
            files.put("content/listings/quiet-" + day + ".jsonl", texts.listing(day, "cs.DC", 0));
        });
        define("add a note", this::putNote);
        define("a note on several things", this::putNoteOnSeveral);
        define("change a note", () -> change("content/notes/", it -> texts.note()));
        define("add a link to a note", () -> change("content/notes/", it -> it + texts.oneOf(RandomTexts.LINKS)));
        define("add a link to a page", () -> change("content/pages/", it -> it + texts.oneOf(RandomTexts.LINKS)));
        define("pick or not", () -> swap("content/notes/", "pick: true", "pick: false"));
        define("remove a note", () -> remove("content/notes/"));
        define("change the config", () -> files.put("site-config.yml", texts.config(false)));
        define("another address", () -> swap("site-config.yml", "https://a.", "https://b."));
        define("another title", () -> swap("site-config.yml", "no. 0", "no. 1"));
        define("another curator's name", () -> swap("site-config.yml", "name: Jo", "name: J."));
        define("show less or more", () -> swap("site-config.yml", "show: {kinds: [new]}\nurl:", "url:"));
        define("more or fewer authors", () -> swap("site-config.yml", "author-pages: 2", "author-pages: 3"));
        define("another query", () -> swap("site-config.yml", "all:edge", "all:memory"));
        define(
                "change a template",
                () -> change("templates/", it -> it + "<!-- " + texts.oneOf(RandomTexts.WORDS) + " -->"));
        define("own template", () -> files.put("templates/card.html", ownTemplate("card.html")));
        define("own style", () -> files.put("templates/style.css", "body { width: " + random.nextInt(9) + "em }"));
        define("remove an own template", () -> remove("templates/"));
        define(
                "add a page",
                () -> files.put("content/pages/" + texts.oneOf(List.of("a", "b/c")) + ".md", texts.page()));
        define("rename a page", () -> rename("content/pages/", ".md"));
        define("remove a page", () -> remove("content/pages/"));
        define(
                "add an asset",
                () -> files.put(
                        "content/assets/" + texts.oneOf(List.of("x/y", "x/z", "logo.svg")),
                        texts.oneOf(RandomTexts.WORDS)));
        define("a folder in an asset's place", () -> {
            files.keySet().removeIf(it -> it.startsWith("content/assets/w"));
            files.put("content/assets/w" + texts.oneOf(List.of("", "/v", "/v/u")), "w");
        });
        define("an asset that is a page", () -> files.put("content/assets/x/page.html", texts.assetPage()));
        define("an asset that is called like a feed", () -> files.put("content/assets/feed.xml", texts.words(3)));
        define("remove an asset", () -> remove("content/assets/"));
        define("a mistake in the config", () -> files.merge("site-config.yml", "titel: x\n", String::concat));
        define("a template that cannot be read", () -> files.put("templates/day.html", "<p th:text=\"${\"></p>"));
        define("a note on nothing", () -> files.put("content/notes/2507.99999.md", "Nothing."));
        define("a later day", () -> today = today.plusDays(1));
        define("undo", () -> files = new TreeMap<>(history.get(random.nextInt(history.size()))));
    }

    /** Changes the site in some way, which may make it invalid; returns what it did. */
    String edit() {
        history.add(accepted);
        Edit edit = texts.oneOf(edits);
        edit.action.run();
        return edit.name;
    }

    /** The day on which it is built. */
    LocalDate today() {
        return today;
    }

    /** Says that the site as it is now can be built. */
    void accept() {
        accepted = new TreeMap<>(files);
    }

    /** Goes back to what could be built. */
    void revert() {
        files = new TreeMap<>(accepted);
    }

    /** Makes a folder hold the site and nothing else. */
    void write(Path folder) throws IOException {
        TemporaryFiles.remove(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private void putListing(int day, String category) {
        files.put(
                "content/listings/" + day + "-" + category + ".jsonl", texts.listing(day, category, random.nextInt(5)));
    }

    /** The names of what notes can be about; it may be there or not. */
    private List<String> targets() {
        List<String> names = RandomTexts.TOPICS.stream()
                .map(RandomTexts.Topic::slug)
                .collect(Collectors.toCollection(ArrayList::new));
        names.add(RandomTexts.FIRST_DAY.plusDays(random.nextInt(4)).toString());
        RandomTexts.PAPERS.stream()
                .filter(id -> files.values().stream().anyMatch(it -> it.contains(id)))
                .forEach(id -> names.add(id.replace('/', '_')));
        return names;
    }

    private void putNote() {
        files.put("content/notes/" + texts.oneOf(targets()) + ".md", texts.note());
    }

    private void putNoteOnSeveral() {
        String about = "about: ['" + texts.oneOf(targets()).replace('_', '/') + "', '"
                + texts.oneOf(targets()).replace('_', '/') + "']\n";
        files.put(
                "content/notes/" + texts.oneOf(RandomTexts.FILES) + ".md",
                texts.note().replaceFirst("\n", "\n" + about));
    }

    private static String ownTemplate(String name) {
        try {
            return Files.readString(Path.of("templates", name)) + "<!-- own -->";
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void remove(String folder) {
        oneWithin(folder).ifPresent(file -> files.remove(file.getKey()));
    }

    private void rename(String folder, String suffix) {
        oneWithin(folder).ifPresent(file -> {
            files.remove(file.getKey());
            files.put(folder + "renamed-" + random.nextInt(3) + suffix, file.getValue());
        });
    }

    private void change(String folder, UnaryOperator<String> change) {
        oneWithin(folder).ifPresent(file -> files.put(file.getKey(), change.apply(file.getValue())));
    }

    /** Puts one text in another's place, or the other way round. */
    private void swap(String folder, String one, String other) {
        change(folder, it -> it.contains(one) ? it.replace(one, other) : it.replace(other, one));
    }

    private Optional<Map.Entry<String, String>> oneWithin(String folder) {
        List<Map.Entry<String, String>> within = files.entrySet().stream()
                .filter(it -> it.getKey().startsWith(folder))
                .map(Map.Entry::copyOf)
                .toList();
        return within.isEmpty() ? Optional.empty() : Optional.of(texts.oneOf(within));
    }

    private void define(String name, Runnable action) {
        edits.add(new Edit(name, action));
    }
}
