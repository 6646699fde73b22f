package daybook.web;

import daybook.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When each host was asked last, and when it may be asked again. All of it stands in a file, a line for each host, so
 * that it holds for the next process too; a file that is absent or damaged knows nothing.
 */
final class HostHistory {
    /** However long a host wants to be left alone, it is asked again the day after: its clock or ours may be wrong. */
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    /** More than anybody tells apart. */
    private static final int MOST_FAILURES = 16;

    private static final String FIELD = "\t";

    private final Path file;
    private final SortedMap<String, Visit> visits = new TreeMap<>();

    /**
     * What is known of a host.
     *
     * @param asked when the last request began
     * @param rest until when the host is left alone
     * @param failures how many requests in a row failed
     */
    private record Visit(Instant asked, Instant rest, int failures) {}

    private HostHistory(Path file) {
        this.file = file;
    }

    /** What the file holds. */
    static HostHistory read(Path file) {
        HostHistory visits = new HostHistory(file);
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split(FIELD);
                int failures = Math.min(Math.max(0, Integer.parseInt(fields[3])), MOST_FAILURES);
                visits.visits.put(fields[0], new Visit(Instant.parse(fields[1]), Instant.parse(fields[2]), failures));
            }
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unknown) {
            visits.visits.clear();
        }
        return visits;
    }

    /** When a host may be asked, not before now. Of a visit in the future, told by some other clock, nothing holds. */
    Instant earliest(RateLimit pace, Instant now) {
        Visit visit = visit(pace.host());
        if (visit.asked.isAfter(now)) {
            return now.plus(pace.interval());
        }
        Instant rested = earlier(visit.rest, visit.asked.plus(LONGEST_REST));
        return later(now, later(visit.asked.plus(pace.interval()), rested));
    }

    /** How many requests to a host failed in a row. */
    int failures(String host) {
        return visit(host).failures;
    }

    /** Notes that a request begins. It is written before, so that it counts even if the process dies of it. */
    void begin(String host, Instant now) throws IOException {
        put(host, new Visit(now, visit(host).rest, visit(host).failures));
    }

    /** Notes that a host answered. */
    void succeed(String host) throws IOException {
        if (visit(host).failures > 0) {
            put(host, new Visit(visit(host).asked, visit(host).rest, 0));
        }
    }

    /** Notes that a request failed, and until when the host is left alone. */
    void fail(String host, Instant rest) throws IOException {
        put(host, new Visit(visit(host).asked, rest, Math.min(visit(host).failures + 1, MOST_FAILURES)));
    }

    private Visit visit(String host) {
        return visits.getOrDefault(host, new Visit(Instant.EPOCH, Instant.EPOCH, 0));
    }

    private void put(String host, Visit visit) throws IOException {
        visits.put(host, visit);
        StringBuilder lines = new StringBuilder();
        visits.forEach((name, it) -> lines.append(
                        String.join(FIELD, name, it.asked.toString(), it.rest.toString(), String.valueOf(it.failures)))
                .append('\n'));
        AtomicFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
