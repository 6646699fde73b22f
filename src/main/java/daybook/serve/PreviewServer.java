package daybook.serve;

import com.sun.net.httpserver.HttpServer;
import daybook.file.Bytes;
import daybook.input.SiteFolder;
import daybook.layout.SiteLayout;
import daybook.pipeline.BuildResult;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.SitePreview;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Serves a preview of a site on the loopback interface. A saved file is on screen in two steps: the pages that a note
 * touches at once, and all others when the ordinary build behind it has ended.
 */
public final class PreviewServer implements AutoCloseable {
    static {
        // Without it the JDK's server waits up to 40 ms for more to send (Nagle's algorithm).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Among several threads, because a page asks for many files while it waits for events. */
    private final ExecutorService answers = Executors.newCachedThreadPool(PreviewServer::daemon);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ExecutorService builds = Executors.newSingleThreadExecutor(PreviewServer::daemon);
    private final Path root;
    private final SitePreview preview;
    private final Supplier<LocalDate> today;
    private final PreviewListener listener;
    private final PreviewState state;
    private final HttpServer server;
    private final FolderWatch watch;

    /** What changed since the last build began that wrote the site. */
    private Set<Path> changed = new HashSet<>();

    private long saves;
    private boolean isBuilding;

    /** Is notified of what a preview does. */
    public interface PreviewListener {
        /** A build has ended. */
        void built(BuildResult result);

        /** A build failed for a cause outside of the site, such as a full disk. */
        void failed(Exception failure);
    }

    /**
     * Builds a site and begins to serve it.
     *
     * @param root the site's folder
     * @param port 0 for any that is free
     * @param today the day of each build
     * @throws java.net.BindException if the port is taken
     */
    public PreviewServer(Path root, int port, Supplier<LocalDate> today, PreviewListener listener, StageListener stages)
            throws IOException {
        this.root = root.toAbsolutePath().normalize();
        SiteFolder folder = new SiteFolder(root);
        this.preview = new SitePreview(folder);
        this.today = today;
        this.listener = listener;
        this.state = new PreviewState(new PreviewPages(folder.cache().preview()));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        this.watch = new FolderWatch(this.root);
        BuildResult first = preview.build(today.get(), stages);
        finish(first);
        listener.built(first);
        server.createContext("/", new PreviewHandler(state));
        server.setExecutor(answers);
        server.start();
        answers.execute(this::watch);
        builds.execute(this::warmUp);
    }

    /** Where the front page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort()
                + state.pages().basePath());
    }

    private void warmUp() {
        try {
            if (!preview.isWarm()) {
                preview.warmUp(today.get());
            }
            // Once for nothing: code that runs for the first time is slow.
            preview.touched(today.get(), Set.of(Addresses.FRONT, Addresses.NOTES, Addresses.PICKS));
        } catch (IOException | UncheckedIOException failure) {
            listener.failed(failure);
        }
    }

    private void watch() {
        boolean isOpen = true;
        while (isOpen) {
            try {
                Set<Path> paths = watch.next();
                isOpen = !paths.isEmpty();
                if (isOpen) {
                    saved(paths);
                }
            } catch (IOException | RuntimeException failure) {
                // The next save may succeed: a preview that watches no more would never show it.
                listener.failed(failure);
            }
        }
    }

    private void saved(Set<Path> paths) throws IOException {
        boolean onlyNotes;
        boolean starts;
        synchronized (this) {
            changed.addAll(paths);
            saves++;
            onlyNotes = changed.stream().allMatch(this::isNote);
            starts = !isBuilding;
            isBuilding = true;
        }
        try {
            if (onlyNotes) {
                preview.touched(today.get(), state.clients().pages()).ifPresent(this::showAtOnce);
            }
        } finally {
            if (starts) {
                builds.execute(this::build);
            }
        }
    }

    /** Nothing but notes changed since the last build that wrote the site, and they have no error now. */
    private void showAtOnce(SortedMap<SitePath, Bytes> pages) {
        state.report(List.of());
        state.pages().add(pages);
        state.publish();
    }

    private boolean isNote(Path path) {
        return path.startsWith(root.resolve(SiteLayout.NOTES))
                && path.getFileName().toString().endsWith(".md");
    }

    /** Builds until nothing changed during the build. */
    private void build() {
        boolean goesOn = true;
        while (goesOn) {
            long before;
            synchronized (this) {
                before = saves;
            }
            try {
                BuildResult result = preview.build(today.get(), StageListener.NONE);
                goesOn = !settle(before, result.summary().isPresent());
                if (!goesOn) {
                    finish(result);
                    listener.built(result);
                }
            } catch (IOException | RuntimeException failure) {
                goesOn = !settle(before, false);
                listener.failed(failure);
            }
        }
    }

    /** Whether nothing was saved since a build began. */
    private synchronized boolean settle(long before, boolean isWritten) {
        boolean isSettled = saves == before;
        if (isSettled && isWritten) {
            if (!changed.stream().allMatch(this::isNote)) {
                state.changeLook();
            }
            changed = new HashSet<>();
        }
        isBuilding = !isSettled;
        return isSettled;
    }

    private void finish(BuildResult result) {
        state.report(result.diagnostics());
        if (result.summary().isPresent()) {
            state.pages().clear();
        }
        state.publish();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "preview");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends when the build that is running has ended: nothing is written after that. */
    @Override
    public void close() throws IOException {
        watch.close();
        state.clients().close();
        server.stop(0);
        answers.shutdownNow();
        builds.shutdown();
        try {
            builds.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
