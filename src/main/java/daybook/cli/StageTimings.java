package daybook.cli;

import daybook.pipeline.BuildStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long each stage of a build took. */
final class StageTimings implements BuildStage.StageListener {
    private final Clock clock;
    private final List<StageStart> starts = new ArrayList<>();

    private record StageStart(BuildStage stage, Instant time) {}

    StageTimings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void begins(BuildStage stage) {
        starts.add(new StageStart(stage, clock.instant()));
    }

    /** A line for each stage that began, of which the last ends now. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Instant end = clock.instant();
        for (int index = starts.size() - 1; index >= 0; index--) {
            StageStart start = starts.get(index);
            lines.add(
                    0,
                    String.format(
                            Locale.ROOT,
                            "  %-6s %6.2f s",
                            start.stage.title(),
                            Duration.between(start.time, end).toMillis() / 1000.0));
            end = start.time;
        }
        return lines;
    }
}
