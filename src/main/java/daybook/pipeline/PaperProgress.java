package daybook.pipeline;

import daybook.pipeline.BuildStage.StageListener;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Tells a listener how many papers are done, by one or several passes over all of them. */
final class PaperProgress implements IntConsumer {
    private final StageListener listener;
    private final int papers;
    private final int passes;
    private final AtomicInteger done = new AtomicInteger();

    PaperProgress(StageListener listener, int papers, int passes) {
        this.listener = listener;
        this.papers = papers;
        this.passes = passes;
        listener.advances(0, papers);
    }

    /** A pass is done with some more papers; called from several threads. */
    @Override
    public void accept(int more) {
        listener.advances(done.addAndGet(more) / passes, papers);
    }
}
