package daybook.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still, and jumps when somebody waits. */
public final class SimulatedTime extends Clock {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;

    /** A clock that starts at a time. */
    public SimulatedTime(Instant start) {
        now = start;
    }

    /** Waiting by this clock, which takes no time. */
    public Sleeper sleeper() {
        return new Sleeper(this, duration -> {
            pauses.add(duration);
            now = now.plus(duration);
        });
    }

    /** Sets the clock. */
    public void jumpTo(Instant time) {
        now = time;
    }

    /** How long somebody waited, each time. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock has no other zone than UTC");
    }
}
