package daybook.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A web server on this machine with the replies and faults that a test gives it. */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Function<Request, Reply> replies;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger mostWaiting = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Starts a server, which asks for each reply on a thread of its own. */
    public LoopbackServer(Function<Request, Reply> replies) throws IOException {
        this.replies = replies;
        this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /**
     * What a client asks for.
     *
     * @param method such as {@code GET}
     * @param path with its query
     * @param headers by their names in small letters
     * @param body empty if there is none
     */
    public record Request(String method, String path, SortedMap<String, String> headers, String body) {
        /** A header, or an empty text. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The base of all addresses, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** What was asked for, in its order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The most requests that ever waited for their replies at the same time. */
    public int mostWaiting() {
        return mostWaiting.get();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            // Waits no longer than this: a client that has its reply may ask again before the connection is closed.
            Reply reply = reply(connection);
            OutputStream out = connection.getOutputStream();
            out.write(reply.bytes());
            out.flush();
        } catch (IOException | InterruptedException clientLeft) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(Socket connection) throws IOException, InterruptedException {
        mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        try {
            Request request = read(connection);
            requests.add(request);
            Reply reply = replies.apply(request);
            if (reply.isSilent()) {
                closing.await();
            }
            return reply;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String start = in.readLine();
        if (start == null) {
            throw new IOException("the client said nothing");
        }
        SortedMap<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        for (int read = 0; read < body.length; ) {
            int count = in.read(body, read, body.length - read);
            if (count < 0) {
                throw new IOException("the client left in the middle of its request");
            }
            read += count;
        }
        return new Request(start.split(" ")[0], start.split(" ")[1], headers, new String(body));
    }

    /** A server for whose lifetime a test need not catch anything. */
    public static LoopbackServer start(Function<Request, Reply> replies) {
        try {
            return new LoopbackServer(replies);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
