package daybook.web;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is, and how it passes while nothing is done.
 *
 * @param clock tells the time
 * @param pause lets time pass
 */
public record Sleeper(Clock clock, Pause pause) {
    /** Lets time pass. */
    public interface Pause {
        /** Returns after this time, which is not negative. */
        void rest(Duration duration) throws InterruptedException;
    }

    /** Waiting in earnest. */
    public static Sleeper by(Clock clock) {
        return new Sleeper(clock, duration -> Thread.sleep(duration.toMillis()));
    }

    /** The time by the clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns at that time, at once if it is over. */
    void until(Instant time) throws InterruptedIOException {
        Duration left = Duration.between(now(), time);
        try {
            if (!left.isNegative() && !left.isZero()) {
                pause.rest(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }
}
