package daybook.nightly;

import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A local server of the published site, below a path like that of GitHub Pages. */
final class PublishedSite implements AutoCloseable {
    private final String base;
    private final LoopbackServer server;
    private final Map<String, Reply> others = new ConcurrentHashMap<>();
    private SortedMap<String, byte[]> files = new TreeMap<>();
    private Optional<Reply> all = Optional.empty();

    PublishedSite() throws IOException {
        this("/reading-list/");
    }

    /** Below another path, which begins and ends with a slash. */
    PublishedSite(String base) throws IOException {
        this.base = base;
        server = new LoopbackServer(this::reply);
    }

    /** The address of the site. */
    URI address() {
        return URI.create(server.address() + base);
    }

    /** Publishes the files of a folder, without those whose names begin with a dot. */
    void publish(Path folder) throws IOException {
        SortedMap<String, byte[]> published = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    published.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        files = published;
    }

    /** Publishes files by their paths. */
    void publish(SortedMap<String, byte[]> published) {
        files = published;
    }

    /** The published files by path. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The days that have a page. */
    List<String> days() {
        return files.keySet().stream()
                .filter(it -> it.matches("days/\\d{4}-\\d\\d-\\d\\d\\.html"))
                .map(it -> it.substring("days/".length(), it.length() - ".html".length()))
                .toList();
    }

    /** Answers requests for a file in another way from now on, or again with the file if that is null. */
    void answering(String path, @Nullable Reply reply) {
        if (reply == null) {
            others.remove(base + path);
        } else {
            others.put(base + path, reply);
        }
    }

    /** Answers all requests in one way from now on, or again with the files if that is null. */
    void answeringAll(@Nullable Reply reply) {
        all = Optional.ofNullable(reply);
    }

    private Reply reply(Request request) {
        if (all.isPresent()) {
            return all.get();
        }
        Reply other = others.get(request.path());
        if (other != null) {
            return other;
        }
        byte[] body = request.path().startsWith(base) ? files.get(request.path().substring(base.length())) : null;
        return body == null ? Reply.of(404, "nothing here") : Reply.of(200, body);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
