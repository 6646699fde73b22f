package daybook.web;

import daybook.file.Bytes;
import daybook.unicode.Unicode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends a request and receives the whole response, decompressed and within limits of size and time. */
final class HttpExchange {
    /** In bytes; the same as for listing files. */
    static final int LARGEST = 32_768 * 1024;

    private static final String MALFORMED = "the address or the response is malformed";

    private final String userAgent;
    private final Duration timeout;

    /** Uses HTTP/1.1, which every server and proxy knows; a later version is of no use for one request at a time. */
    private final HttpClient client;

    /**
     * Prepares requests.
     *
     * @param userAgent the value of the header {@code User-Agent}
     * @param timeout for the whole response
     */
    HttpExchange(String userAgent, Duration timeout) {
        this.userAgent = userAgent;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** A response of a server, with its body decompressed. */
    record ServerResponse(int status, HttpHeaders headers, Bytes body) {
        /** The first header of a name, empty when it is absent or blank. */
        Optional<String> header(String name) {
            return headers.firstValue(name).map(String::strip).filter(it -> !it.isEmpty());
        }
    }

    /**
     * Sends a request.
     *
     * @param method {@code GET}, or {@code HEAD} for a response without a body
     * @param known the cached page, which makes the request conditional (RFC 9110, section 13); empty for none
     * @throws IOException if there is no complete and correct response within the limits
     */
    ServerResponse send(String method, URI address, Optional<WebPage> known) throws IOException {
        HttpResponse<byte[]> response = whole(start(method, address, known));
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        Bytes body = new Bytes(decompressed(response.body(), Unicode.lowerCase(encoding)));
        return new ServerResponse(response.statusCode(), response.headers(), body);
    }

    /** Java reports an address that no request can be sent to as a wrong argument, here or in the response. */
    private CompletableFuture<HttpResponse<byte[]>> start(String method, URI address, Optional<WebPage> known)
            throws IOException {
        try {
            return client.sendAsync(request(method, address, known), it -> new LimitedBody(LARGEST));
        } catch (IllegalArgumentException wrong) {
            throw new IOException(MALFORMED, wrong);
        }
    }

    private HttpRequest request(String method, URI address, Optional<WebPage> known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip")
                .timeout(timeout);
        known.flatMap(WebPage::tag).ifPresent(it -> request.header("If-None-Match", it));
        known.flatMap(WebPage::modified).ifPresent(it -> request.header("If-Modified-Since", it));
        return request.build();
    }

    /** The timeout of a request covers only the head of the response; a server may send the body one byte an hour. */
    private HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> response) throws IOException {
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            response.cancel(true);
            throw new HttpTimeoutException("the response takes longer than " + timeout.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a response");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            // Java's client does not expect all that a server may send, such as a Content-Length beyond all numbers.
            throw new IOException(MALFORMED, failure.getCause());
        }
    }

    /** Limited, because a small compressed body can expand to one that fills the memory. */
    private static byte[] decompressed(byte[] body, String encoding) throws IOException {
        if (encoding.equals("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new UnknownEncodingException(encoding);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] decompressed = in.readNBytes(LARGEST + 1);
            if (decompressed.length > LARGEST) {
                throw new BodyTooLargeException();
            }
            return decompressed;
        }
    }
}
