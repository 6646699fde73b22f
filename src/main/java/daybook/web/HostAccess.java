package daybook.web;

import daybook.web.PageFetcher.RequestPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * When a host may be sent a request: as often as its rate limit allows, after longer and longer pauses while it fails,
 * and for some time not at all after a refusal.
 */
final class HostAccess {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /**
     * How long a run waits for a host that was in trouble before and has not said when to come back: all others wait
     * with it.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final HostHistory history;
    private final Instant deadline;
    private final Duration afterRefusal;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Consumer<String> progress;

    /** Hosts that have not responded well since an earlier run, or cannot be connected to. */
    private final Set<String> troubled;

    HostAccess(
            HostHistory history,
            RequestPolicy policy,
            Sleeper sleeper,
            RandomGenerator random,
            Consumer<String> progress) {
        this.history = history;
        this.deadline = policy.deadline();
        this.afterRefusal = policy.afterRefusal();
        this.sleeper = sleeper;
        this.random = random;
        this.progress = progress;
        this.troubled = history.inTrouble();
    }

    /**
     * Waits until a host may be sent a request, which the caller then sends.
     *
     * @param problem why the request before failed; empty if there was none
     * @param isExpected whether the host has said when to come back
     * @throws UnreachableException if that is too late for this run
     */
    void await(RateLimit limit, String problem, boolean isExpected) throws UnreachableException, IOException {
        Instant earliest = history.earliest(limit, sleeper.now());
        boolean isTooLong = !isExpected
                && troubled.contains(limit.host())
                && earliest.isAfter(sleeper.now().plus(LONGEST_WAIT));
        if (isTooLong || earliest.isAfter(deadline)) {
            throw new UnreachableException(
                    (problem.isEmpty() ? "" : problem + "; ") + limit.host() + " may not be sent a request before "
                            + earliest.truncatedTo(ChronoUnit.SECONDS) + ", which is too late for this run");
        }
        Duration left = Duration.between(sleeper.now(), earliest);
        if (left.toSeconds() > 0) {
            progress.accept("waiting " + left.toSeconds() + " s for " + limit.host());
        }
        sleeper.until(earliest);
        history.begin(limit.host(), sleeper.now());
        progress.accept("asking " + limit.host());
    }

    /** Records that a host responded well. */
    void succeed(String host) throws IOException {
        history.succeed(host);
        troubled.remove(host);
    }

    /**
     * Records that a request failed that may succeed later.
     *
     * @param retryAfter when the host says to come back; empty if it does not
     */
    void fail(String host, Optional<Instant> retryAfter) throws IOException {
        Instant rested = sleeper.now().plus(pause(history.failures(host)));
        history.fail(host, retryAfter.filter(rested::isBefore).orElse(rested));
    }

    /** Records that a host cannot be connected to: this run does not wait long for it again. */
    void avoid(String host) {
        troubled.add(host);
    }

    /**
     * Records that a host refused a request.
     *
     * @param isForAll whether it refuses all others too
     * @return what to tell whoever made the request
     */
    UnreachableException refused(String host, boolean isForAll) throws IOException {
        String problem = "the server responds 403";
        if (!isForAll) {
            history.succeed(host);
            return new UnreachableException(problem);
        }
        history.fail(host, sleeper.now().plus(afterRefusal));
        return new UnreachableException(
                problem + (afterRefusal.isZero() ? "" : "; no further request is sent for some hours"));
    }

    /** Doubles with each failure, plus up to a half at random. */
    private Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << failures);
        Duration bounded = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return bounded.plusMillis(random.nextLong(bounded.toMillis() / 2));
    }
}
