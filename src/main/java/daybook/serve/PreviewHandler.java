package daybook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import daybook.text.PercentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers browsers of this machine: with files of the preview, with the script that keeps pages up to date, and with
 * events.
 */
final class PreviewHandler implements HttpHandler {
    /** Below the site's base path; no page of a site has such a name. */
    static final String FOLDER = ".daybook/";

    /**
     * The names of this machine. A page of another host that makes its name mean this machine (DNS rebinding) sends its
     * own name.
     */
    private static final Pattern OWN_HOST = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    private static final Pattern EVENTS = Pattern.compile("version=([0-9a-f]+-\\d+)&page=(.*)", Pattern.DOTALL);

    private static final String WAITING =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Daybook</title></head>"
                    + "<body><p>There is no page yet.</p></body></html>";

    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int UNAVAILABLE = 503;

    private final PreviewState state;

    PreviewHandler(PreviewState state) {
        this.state = state;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            text(exchange, MISDIRECTED, "this server answers only to localhost");
        } else if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            text(exchange, METHOD_NOT_ALLOWED, "this server answers only GET and HEAD");
        } else {
            answer(exchange, exchange.getRequestURI());
        }
    }

    private void answer(HttpExchange exchange, URI address) throws IOException {
        String base = state.pages().basePath();
        String path = Objects.requireNonNullElse(address.getRawPath(), "/");
        if (!path.startsWith(base)) {
            redirect(exchange, base);
        } else if (path.startsWith(base + FOLDER)) {
            own(exchange, path.substring((base + FOLDER).length()), Optional.ofNullable(address.getQuery()));
        } else {
            file(exchange, SitePath.ofAddress(path.substring(base.length() - 1)), base);
        }
    }

    /** What belongs to the preview and not to the site. */
    private void own(HttpExchange exchange, String name, Optional<String> query) throws IOException {
        Matcher events = EVENTS.matcher(query.orElse(""));
        if (name.equals("events") && events.matches()) {
            state.clients().add(exchange, new SitePath(events.group(2)), events.group(1));
            state.publish();
        } else if (name.equals("preview.js") || name.equals("preview.css")) {
            send(exchange, OK, MediaTypes.of(new SitePath(name)), resource(name));
        } else {
            text(exchange, NOT_FOUND, "there is no such file");
        }
    }

    private void file(HttpExchange exchange, SitePath asked, String base) throws IOException {
        Optional<SitePath> found = state.pages().find(asked);
        SitePath path = found.orElse(Addresses.NOT_FOUND);
        Optional<byte[]> bytes = state.pages().bytes(path);
        SitePath index = new SitePath(asked.value() + "/index.html");
        if (found.isEmpty() && state.pages().bytes(index).isPresent()) {
            redirect(exchange, base + encoded(asked) + "/");
        } else if (bytes.isEmpty()) {
            byte[] waiting = state.live(asked, WAITING.getBytes(StandardCharsets.UTF_8), base);
            send(exchange, UNAVAILABLE, MediaTypes.HTML, waiting);
        } else if (MediaTypes.of(path).equals(MediaTypes.HTML)) {
            byte[] page = state.live(found.isEmpty() ? asked : path, bytes.get(), base);
            send(exchange, found.isEmpty() ? NOT_FOUND : OK, MediaTypes.HTML, page);
        } else {
            send(exchange, found.isEmpty() ? NOT_FOUND : OK, MediaTypes.of(path), bytes.get());
        }
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        text(exchange, FOUND, address);
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** A path as a part of an address, made of characters that mean nothing there. */
    static String encoded(SitePath path) {
        return PercentEncoding.component(path.value()).replace("%2F", "/");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PreviewHandler.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
