package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedChanges;
import daybook.feed.FeedChecker;
import daybook.feed.FeedReading;
import daybook.feed.FeedRecord;
import daybook.feed.Subscriber;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site that is edited and published again and again, and the subscribers of all its feeds. */
final class PublishedFolder {
    private static final Pattern URL = Pattern.compile("(?m)^url: (.*)$");

    private final Path folder;
    private final WrittenSite site;
    private final Path output;
    private final Path record;
    private final Map<String, Subscriber> subscribers = new TreeMap<>();
    private SortedMap<String, FeedReading> feeds = new TreeMap<>();
    private List<Diagnostic> problems = List.of();
    private Optional<FeedChanges> changes = Optional.empty();

    /** @param temporary an empty folder */
    PublishedFolder(Path temporary) {
        this.folder = temporary.resolve("site");
        this.site = new WrittenSite(folder);
        this.output = temporary.resolve("published");
        this.record = temporary.resolve("record.txt");
    }

    /**
     * Builds the site, publishes it, and lets all subscribers read; returns what they are shown as new, feed by feed.
     */
    SortedMap<String, List<String>> publish(LocalDate today) throws IOException {
        Diagnostics read = new Diagnostics();
        FeedRecord before = Files.exists(record) ? PublishedRecord.read(record, read) : FeedRecord.NONE;
        BuildResult result =
                new SiteBuild(new SiteFolder(folder), output, today, Optional.of(before), StageListener.NONE).run();
        problems = new ArrayList<>(read.sorted());
        problems.addAll(result.diagnostics());
        assertThat(result.summary()).as("published: " + problems).isPresent();
        changes = result.summary().get().feeds();
        Files.write(record, Files.readAllBytes(output.resolve("feeds/record.txt")));
        Matcher url = URL.matcher(Files.readString(folder.resolve("site-config.yml")));
        assertThat(url.find()).isTrue();
        feeds = FeedChecker.check(files(output), url.group(1));
        SortedMap<String, List<String>> shown = new TreeMap<>();
        feeds.forEach((path, feed) -> {
            List<String> items =
                    subscribers.computeIfAbsent(path, it -> new Subscriber()).read(feed);
            if (!items.isEmpty() && path.endsWith("feed.xml")) {
                shown.put(path, items);
            }
        });
        return shown;
    }

    /** The problems of the last publication. */
    List<String> problems() {
        return problems.stream().map(Diagnostic::toString).toList();
    }

    /** What the last publication says of itself. */
    FeedChanges changes() {
        return changes.orElseThrow();
    }

    /** A feed as it is published now. */
    FeedReading feed(String path) {
        return Objects.requireNonNull(feeds.get(path), path);
    }

    /** The subscriber of a feed. */
    Subscriber subscriber(String path) {
        return Objects.requireNonNull(subscribers.get(path), path);
    }

    /** Where the published record is kept. */
    Path record() {
        return record;
    }

    /** Where the published site is. */
    Path output() {
        return output;
    }

    /** Writes a file of the site. */
    void write(String path, String text) throws IOException {
        site.write(path, text);
    }

    /** Deletes all files of the site. */
    void clear() throws IOException {
        TemporaryFiles.remove(folder);
    }

    /** Deletes a file of the site. */
    void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    /** Writes a listing of new papers, each called {@code On <id>}. */
    void listing(String name, String day, String... papers) throws IOException {
        site.listing(
                name,
                day,
                Arrays.stream(papers)
                        .map(it -> "{\"kind\":\"new\",\"id\":\"%s\",\"title\":\"On %s\",\"abstract\":\"It is so.\"}"
                                .formatted(it, it))
                        .toArray(String[]::new));
    }

    private static SortedMap<String, byte[]> files(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The record as a text. */
    String recordText() throws IOException {
        return Files.readString(record, StandardCharsets.UTF_8);
    }
}
