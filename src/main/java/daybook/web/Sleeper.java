package daybook.web;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the time and sleeps; tests simulate both.
 *
 * @param clock the current time
 * @param action how to sleep
 */
public record Sleeper(Clock clock, SleepAction action) {
    /** How to sleep. */
    public interface SleepAction {
        /** Returns after the duration, which is positive. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Sleeps for real, by the clock of the system or another. */
    public static Sleeper by(Clock clock) {
        return new Sleeper(clock, duration -> Thread.sleep(duration.toMillis()));
    }

    /** The current time. */
    public Instant now() {
        return clock.instant();
    }

    /** Sleeps until a time; returns at once if it has passed. */
    void until(Instant time) throws InterruptedIOException {
        Duration left = Duration.between(now(), time);
        try {
            if (!left.isNegative() && !left.isZero()) {
                action.sleep(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while sleeping");
        }
    }
}
