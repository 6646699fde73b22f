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

/** Sends one request and takes its answer: whole, unpacked, and within limits of size and time. */
final class HttpExchange {
    /** In bytes; the same as for files of listings. */
    private static final int LARGEST = 32_768 * 1024;

    private final String userAgent;
    private final Duration timeout;

    /** A version of HTTP that every server and proxy knows; one request at a time has no use for a later one. */
    private final HttpClient client;

    /**
     * Prepares requests.
     *
     * @param userAgent who asks
     * @param timeout within which the whole answer has to be there
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

    /** What a server says. */
    record Answer(int status, HttpHeaders headers, Bytes body) {
        /** The first header of a name. */
        Optional<String> header(String name) {
            return headers.firstValue(name).map(String::strip).filter(it -> !it.isEmpty());
        }
    }

    /**
     * Asks for an address of the web.
     *
     * @param method {@code GET}, or {@code HEAD} for an answer without its body
     * @param known what is held of it already, so that the server need not send the same again
     */
    Answer ask(String method, URI address, Optional<WebPage> known) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip")
                .timeout(timeout);
        known.flatMap(WebPage::tag).ifPresent(it -> request.header("If-None-Match", it));
        known.flatMap(WebPage::modified).ifPresent(it -> request.header("If-Modified-Since", it));
        HttpResponse<byte[]> response = whole(client.sendAsync(request.build(), it -> new LimitedBody(LARGEST)));
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        Bytes body = new Bytes(unpacked(response.body(), Unicode.lowerCase(encoding)));
        return new Answer(response.statusCode(), response.headers(), body);
    }

    /** The timeout of a request covers its answer's head only, and a server may send the body one byte an hour. */
    private HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> response) throws IOException {
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            response.cancel(true);
            throw new HttpTimeoutException("the answer takes longer than " + timeout.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for an answer");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** A small packed body can unpack to one that fills all memory. */
    private static byte[] unpacked(byte[] body, String encoding) throws IOException {
        if (encoding.equals("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new IOException("the answer is packed by '" + encoding + "', which was not asked for");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(LARGEST + 1);
            if (unpacked.length > LARGEST) {
                throw new BodyTooLargeException();
            }
            return unpacked;
        }
    }
}
