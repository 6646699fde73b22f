package daybook.cli;

import daybook.pipeline.BuildStage;
import daybook.pipeline.BuildStage.StageListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Says what a long build is doing: on a terminal in a line that goes away, with counts and the time that is left;
 * elsewhere in a line for each step with many files, listings or papers.
 */
final class BuildProgress implements StageListener {
    /** Steps with fewer of them are over before anybody wonders. */
    private static final int MANY = 1_000;

    private static final int PERCENT = 100;

    /** Before this much is done, nobody can say how long the rest takes. */
    private static final int FEWEST_PERCENT = 5;

    private final Console console;
    private final ProgressLine line;
    private BuildStage stage = BuildStage.READ;
    private Instant start;
    private int shown = -1;

    BuildProgress(Console console) {
        this.console = console;
        this.line = new ProgressLine(console);
        this.start = console.clock().instant();
    }

    @Override
    public synchronized void begins(BuildStage next) {
        stage = next;
        start = console.clock().instant();
        shown = -1;
        line.waiting(stage.activity() + " …");
    }

    @Override
    public synchronized void advances(int done, int total) {
        if (!console.terminal()) {
            if (done == 0 && total >= MANY) {
                console.err().println("daybook: " + stage.activity() + ", " + number(total) + " " + stage.unit());
                console.err().flush();
            }
            return;
        }
        int percent = (int) (done * (long) PERCENT / Math.max(1, total));
        if (percent > shown) {
            shown = percent;
            line.waiting(stage.activity() + ", " + number(done) + " of " + number(total) + " " + stage.unit()
                    + left(done, total));
        }
    }

    private String left(int done, int total) {
        if (done * (long) PERCENT < total * (long) FEWEST_PERCENT) {
            return "";
        }
        long passed = Duration.between(start, console.clock().instant()).toMillis();
        long seconds = passed * (total - done) / Math.max(1, done) / 1000;
        return seconds < 1 ? "" : ", " + seconds + " s left";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Clears the line. */
    void end() {
        line.end();
    }
}
