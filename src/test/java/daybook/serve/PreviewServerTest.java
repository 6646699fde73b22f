package daybook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.pipeline.BuildResult;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.TemporaryFiles;
import daybook.pipeline.WrittenSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real server, the real file system and the real build. */
class PreviewServerTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);
    private static final String NOTE = "content/notes/2507.08954.md";
    private static final String PAPER = "papers/2507.08954.html";
    private static final Pattern EVENTS = Pattern.compile("data-events=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final BlockingQueue<BuildResult> builds = new LinkedBlockingQueue<>();
    private WrittenSite site;
    private PreviewServer server;

    /** Collects what the server says of its builds. */
    private final class CollectingListener implements PreviewServer.PreviewListener {
        @Override
        public void built(BuildResult result) {
            builds.add(result);
        }

        @Override
        public void failed(Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-15", WrittenSite.paper("2507.08954", "Fair queueing"));
        site.write(NOTE, "First words.\n");
        server = start(0);
    }

    private PreviewServer start(int port) throws IOException {
        return start(port, () -> TODAY, new CollectingListener());
    }

    private PreviewServer start(int port, Supplier<LocalDate> today, PreviewServer.PreviewListener listener)
            throws IOException {
        PreviewServer started = new PreviewServer(folder, port, today, listener, StageListener.NONE);
        builds.poll();
        return started;
    }

    /** As editors save: another file takes the name, so that no build sees half of a text. */
    private void save(String name, String text) throws IOException {
        Path draft = site.write("draft", text);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void saysFromTheBeginningWhatIsWrong() throws Exception {
        server.close();
        site.write("content/notes/2507.99999.md", "About nothing.\n");

        server = new PreviewServer(folder, 0, () -> TODAY, new CollectingListener(), StageListener.NONE);

        assertThat(builds).hasSize(1);
        assertThat(builds.take().diagnostics()).singleElement().asString().contains("2507.99999");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    /** The events that a browser gets which has loaded a page, as lines. */
    private Iterator<String> events(String path) throws Exception {
        Matcher address = EVENTS.matcher(get(path).body());
        assertThat(address.find()).isTrue();
        URI events = server.address().resolve(address.group(1).replace("&amp;", "&"));
        HttpResponse<Stream<String>> response =
                browser.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines());
        Iterator<String> lines = response.body().iterator();
        assertThat(lines.next()).isEqualTo(": open");
        return lines;
    }

    /** The data of the next event of a kind. */
    private static String next(Iterator<String> lines, String event) {
        String line = lines.next();
        while (!line.equals("event: " + event)) {
            line = lines.next();
        }
        return lines.next();
    }

    @Test
    void servesTheSiteUnderItsBasePathWithAScriptThatNoFileHas() throws Exception {
        assertThat(server.address().getPath()).isEqualTo("/list/");
        assertThat(get("").body()).contains("Fair queueing").contains("/list/.daybook/preview.js");
        assertThat(get(".daybook/preview.js").body()).contains("EventSource");
        assertThat(get("days/2025-07-15").body()).contains("First words");
        assertThat(get("notes").uri().getPath()).isEqualTo("/list/notes");
        assertThat(get("papers/nothing.html").statusCode()).isEqualTo(404);

        try (Stream<Path> files = Files.walk(folder.resolve(".daybook-cache/preview"))) {
            assertThat(files.filter(it -> it.toString().endsWith(".html")))
                    .allSatisfy(it -> assertThat(Files.readString(it)).doesNotContain("preview.js"));
        }
        assertThat(folder.resolve("_site")).doesNotExist();
    }

    @Test
    void reloadsAPageWhoseNoteIsSaved() throws Exception {
        Iterator<String> events = events(PAPER);

        save(NOTE, "Better words.\n");

        next(events, "reload");
        assertThat(get(PAPER).body()).contains("Better words").doesNotContain("First words");
        assertThat(builds.take().summary()).isPresent();
        assertThat(get("notes/index.html").body()).contains("Better words");
    }

    @Test
    void showsANewPaperWhenItsListingIsSaved() throws Exception {
        Iterator<String> events = events("index.html");

        List<String> papers = List.of(WrittenSite.paper("2507.10001", "A later paper"));
        save("content/listings/b.jsonl", WrittenSite.listing("2025-07-16", papers));

        next(events, "reload");
        assertThat(get("").body()).contains("A later paper");
    }

    @Test
    void reloadsEveryPageWhenTheStyleSheetIsSaved() throws Exception {
        Iterator<String> events = events("index.html");

        save("templates/style.css", "body { color: red }\n");

        next(events, "reload");
        assertThat(get("theme/style.css").body()).contains("color: red");
    }

    @Test
    void showsAnErrorWithItsPlaceAndHintUntilItIsFixed() throws Exception {
        Iterator<String> events = events(PAPER);
        next(events, "problems");

        save(NOTE, "See [[2507.0895]].\n");

        assertThat(next(events, "problems"))
                .contains(NOTE + ":1:7")
                .contains("^")
                .contains("2507.08954");
        assertThat(get(PAPER).body()).contains("First words");
        save(NOTE, "See the paper.\n");
        assertThat(next(events, "problems")).contains("\"errors\":[]");
    }

    @Test
    void showsAnErrorNoLongerThanThePageWithout() throws Exception {
        server.close();
        AtomicBoolean holds = new AtomicBoolean();
        CountDownLatch held = new CountDownLatch(1);
        server = start(
                0,
                () -> {
                    if (holds.get() && isIn(Thread.currentThread(), "build")) {
                        hold(held);
                    }
                    return TODAY;
                },
                new CollectingListener());
        Iterator<String> events = events(PAPER);
        next(events, "problems");
        save(NOTE, "See [[2507.0895]].\n");
        assertThat(next(events, "problems")).contains(NOTE);
        builds.take();

        holds.set(true);
        save(NOTE, "See the paper.\n");

        List<String> before = new ArrayList<>();
        for (String line = events.next(); !line.equals("event: reload"); line = events.next()) {
            before.add(line);
        }
        String shown = get(PAPER).body();
        held.countDown();
        assertThat(shown).contains("See the paper");
        assertThat(before).contains("data: {\"errors\":[]}");
    }

    @Test
    void goesOnAfterASaveThatFailed() throws Exception {
        server.close();
        AtomicBoolean fails = new AtomicBoolean();
        BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
        Supplier<LocalDate> today = () -> {
            if (fails.getAndSet(false)) {
                throw new UncheckedIOException(new IOException("for once"));
            }
            return TODAY;
        };
        server = start(0, today, new PreviewServer.PreviewListener() {
            @Override
            public void built(BuildResult result) {
                builds.add(result);
            }

            @Override
            public void failed(Exception failure) {
                failures.add(failure);
            }
        });
        save(NOTE, "Better words.\n");
        builds.take();

        fails.set(true);
        save(NOTE, "The best words.\n");

        assertThat(failures.take()).hasMessageContaining("for once");
        assertThat(builds.take().summary()).isPresent();
        assertThat(get(PAPER).body()).contains("The best words");
    }

    @Test
    void marksDraftsAndEmbargoedNotes() throws Exception {
        site.listing(
                "a",
                "2025-07-15",
                WrittenSite.paper("2507.08954", "Fair queueing"),
                WrittenSite.paper("2507.10001", "Another paper"));
        site.write(NOTE, "---\ndraft: true\n---\nHalf a thought.\n");
        site.write("content/notes/2507.10001.md", "---\npublish: 2025-08-01\n---\nLater.\n");
        PreviewServer first = server;
        first.close();
        server = start(0);

        assertThat(get("days/2025-07-15.html").body())
                .contains("Half a thought", "Draft: not published")
                .contains("Later.", "Not published before 1 August 2025");
    }

    @Test
    void writesNothingAfterItIsClosed() throws Exception {
        server.close();
        Thread closing = Thread.currentThread();
        CountDownLatch held = new CountDownLatch(1);
        AtomicBoolean hasEnded = new AtomicBoolean();
        server = start(
                0,
                () -> {
                    if (Thread.currentThread() != closing) {
                        hold(held);
                        hasEnded.set(true);
                    }
                    return TODAY;
                },
                new CollectingListener());
        Thread releasing = new Thread(() -> {
            while (closing.isAlive() && !isIn(closing, "awaitTermination") && held.getCount() > 0) {
                Thread.onSpinWait();
            }
            held.countDown();
        });
        releasing.start();

        server.close();

        boolean hadEnded = hasEnded.get();
        held.countDown();
        releasing.join();
        assertThat(hadEnded).as("the build that ran").isTrue();
    }

    private static boolean isIn(Thread thread, String method) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(it -> it.getMethodName().equals(method));
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void startsWithAnErrorAndShowsTheSiteWhenItIsFixed() throws Exception {
        server.close();
        site.write("site-config.yml", "titel: T\n");
        removePreview();
        server = start(0);
        assertThat(get("").statusCode()).isEqualTo(503);
        Iterator<String> events = events("");
        assertThat(next(events, "problems")).contains("site-config.yml:1:1").contains("did you mean title?");

        save("site-config.yml", WrittenSite.SETTINGS);

        next(events, "reload");
        assertThat(server.address().getPath()).isEqualTo("/list/");
    }

    @ParameterizedTest
    @ValueSource(strings = {".daybook-cache", ".daybook-cache/preview"})
    void writesNoPreviewBehindALink(String link) throws Exception {
        server.close();
        Path other = folder.resolve("other");
        Files.move(folder.resolve(link), other);
        Files.createSymbolicLink(folder.resolve(link), other);
        SortedMap<String, String> before = TemporaryFiles.contents(other);
        save(NOTE, "Second words.\n");

        server = start(0);

        assertThat(get(PAPER).body()).contains("Second words");
        assertThat(TemporaryFiles.contents(other)).isEqualTo(before);
    }

    private void removePreview() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".daybook-cache/preview"))) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".daybook-manifest", "..%2F..%2F..%2Fsite-config.yml", "%2e%2e/site-config.yml", "link.html"})
    void servesOnlyWhatABuildWrote(String path) throws Exception {
        Files.createSymbolicLink(folder.resolve(".daybook-cache/preview/link.html"), folder.resolve("site-config.yml"));

        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost:1.evil.example"})
    void answersOnlyToItsOwnName(String host) throws Exception {
        assertThat(status("GET /list/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).contains(" 421 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:4000", "[::1]:4000"})
    void answersToTheNamesOfThisMachine(String host) throws Exception {
        assertThat(status("GET /list/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).contains(" 200 ");
    }

    @Test
    void changesNothingForAnybody() throws Exception {
        assertThat(status("POST /list/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
                .contains(" 405 ");
    }

    /** The status line that a request gets, whose host a browser would not send. */
    private String status(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(15), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void refusesAPortThatIsTaken() {
        assertThatThrownBy(() -> start(server.address().getPort())).isInstanceOf(BindException.class);
    }
}
