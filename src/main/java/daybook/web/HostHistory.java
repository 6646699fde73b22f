package daybook.web;

import daybook.file.AtomicFile;
import daybook.file.LimitedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When each host was last sent a request, and when it may be sent the next. It is stored in a file with a line for each
 * host, so that the next process respects it too. An absent or damaged file counts as empty.
 */
final class HostHistory {
    /** A host is tried again after a day, even if it states a longer time: its clock or ours may be wrong. */
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);

    /** Bounds the count; the pause is at its longest before. */
    private static final int MOST_FAILURES = 16;

    /** In bytes; thousands of hosts need less. */
    private static final int LARGEST = 1024 * 1024;

    private static final String FIELD = "\t";

    private final Path file;
    private final SortedMap<String, HostRecord> hosts = new TreeMap<>();

    /**
     * What is known of a host.
     *
     * @param requested when the last request began
     * @param notBefore when the next request may begin after a failure
     * @param failures the number of requests in a row that failed, 16 at most
     */
    private record HostRecord(Instant requested, Instant notBefore, int failures) {}

    private HostHistory(Path file) {
        this.file = file;
    }

    /** Reads the history from a file. */
    static HostHistory read(Path file) {
        HostHistory history = new HostHistory(file);
        try {
            String text = new String(LimitedInput.read(file, LARGEST), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] fields = line.split(FIELD);
                int failures = Math.min(Math.max(0, Integer.parseInt(fields[3])), MOST_FAILURES);
                history.hosts.put(
                        fields[0], new HostRecord(Instant.parse(fields[1]), Instant.parse(fields[2]), failures));
            }
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unknown) {
            history.hosts.clear();
        }
        return history;
    }

    /** When a request may begin, now at the earliest. A last request in the future is due to a wrong clock. */
    Instant earliest(RateLimit limit, Instant now) {
        HostRecord known = host(limit.host());
        if (known.requested.isAfter(now)) {
            return now.plus(limit.interval());
        }
        Instant rested = earlier(known.notBefore, known.requested.plus(LONGEST_BACKOFF));
        return later(now, later(known.requested.plus(limit.interval()), rested));
    }

    /** The number of requests to a host in a row that failed. */
    int failures(String host) {
        return host(host).failures;
    }

    /** The hosts whose last request failed, as a new set. */
    Set<String> inTrouble() {
        return hosts.entrySet().stream()
                .filter(it -> it.getValue().failures > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Records the start of a request; written before it is sent, so that it counts even if the process dies. */
    void begin(String host, Instant now) throws IOException {
        put(host, new HostRecord(now, host(host).notBefore, host(host).failures));
    }

    /** Records that a host responded. */
    void succeed(String host) throws IOException {
        if (host(host).failures > 0) {
            put(host, new HostRecord(host(host).requested, host(host).notBefore, 0));
        }
    }

    /** Records that a request failed, and when the next one may begin. */
    void fail(String host, Instant notBefore) throws IOException {
        put(host, new HostRecord(host(host).requested, notBefore, Math.min(host(host).failures + 1, MOST_FAILURES)));
    }

    private HostRecord host(String host) {
        return hosts.getOrDefault(host, new HostRecord(Instant.EPOCH, Instant.EPOCH, 0));
    }

    private void put(String host, HostRecord changed) throws IOException {
        hosts.put(host, changed);
        StringBuilder lines = new StringBuilder();
        hosts.forEach((name, it) -> lines.append(String.join(
                        FIELD, name, it.requested.toString(), it.notBefore.toString(), String.valueOf(it.failures)))
                .append('\n'));
        AtomicFile.writeDerived(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
