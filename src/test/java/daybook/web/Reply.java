package daybook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a {@link LoopbackServer} sends before it closes the connection. */
public final class Reply {
    private final int status;
    private final List<String> headers;
    private final byte[] body;

    /** How much of the body is sent; the header that states its length is wrong if it is less. */
    private final int sent;

    private Reply(int status, List<String> headers, byte[] body, int sent) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.sent = sent;
    }

    /** A text in UTF-8. */
    public static Reply of(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes. */
    public static Reply of(int status, byte[] body) {
        return new Reply(status, List.of(), body, body.length);
    }

    /** No answer for as long as the server lives. */
    public static Reply silence() {
        return new Reply(0, List.of(), new byte[0], 0);
    }

    /** The same with a header, such as {@code Retry-After: 120}. */
    public Reply with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Reply(status, more, body, sent);
    }

    /** The same, but the connection breaks in the middle of the body. */
    public Reply cut() {
        return new Reply(status, headers, body, body.length / 2);
    }

    /** The same, packed. */
    public Reply packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Reply(status, headers, packed.toByteArray(), packed.size()).with("Content-Encoding: gzip");
    }

    boolean isSilent() {
        return status == 0;
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Told\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(Arrays.copyOf(body, sent));
        return all.toByteArray();
    }
}
