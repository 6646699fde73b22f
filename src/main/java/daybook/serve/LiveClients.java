package daybook.serve;

import com.sun.net.httpserver.HttpExchange;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The browsers that look at pages, each with an open stream of events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
final class LiveClients implements AutoCloseable {
    private final List<LiveClient> clients = new CopyOnWriteArrayList<>();

    /** A browser that looks at a page, of which it has a version. */
    private static final class LiveClient {
        private final HttpExchange exchange;
        private final SitePath page;
        private String version;
        private String problems = "";

        LiveClient(HttpExchange exchange, SitePath page, String version) {
            this.exchange = exchange;
            this.page = page;
            this.version = version;
        }

        /** Reports what is new; throws when nobody listens any more. */
        synchronized void update(String newVersion, String newProblems) throws IOException {
            OutputStream out = exchange.getResponseBody();
            if (!problems.equals(newProblems)) {
                problems = newProblems;
                send(out, "problems", newProblems);
            }
            if (!version.equals(newVersion)) {
                version = newVersion;
                send(out, "reload", newVersion);
            }
            out.flush();
        }

        private static void send(OutputStream out, String event, String data) throws IOException {
            out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Begins to send events to a browser. */
    void add(HttpExchange exchange, SitePath page, String version) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(": open\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        clients.add(new LiveClient(exchange, page, version));
    }

    /** The pages that are looked at. */
    Set<SitePath> pages() {
        return clients.stream().map(it -> it.page).collect(Collectors.toSet());
    }

    /**
     * Tells each browser whose page is another than it has, and all of them of problems that they do not know.
     *
     * @param versions the version of each page now
     * @param problems on one line
     */
    void update(Function<SitePath, String> versions, String problems) {
        clients.removeIf(client -> {
            try {
                client.update(versions.apply(client.page), problems);
                return false;
            } catch (IOException gone) {
                client.exchange.close();
                return true;
            }
        });
    }

    @Override
    public void close() {
        clients.forEach(it -> it.exchange.close());
        clients.clear();
    }
}
