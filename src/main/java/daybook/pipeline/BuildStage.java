package daybook.pipeline;

/** The stages of a build, in their order. */
public enum BuildStage {
    /** Settings, listings and notes are read. */
    READ("read", "reading", "listings"),
    /** The model of what readers see is made. */
    MODEL("model", "rendering notes", ""),
    /** Feeds are planned and compared with what is published. */
    FEEDS("feeds", "planning feeds", ""),
    /** Every other file is planned, the search index among them. */
    PLAN("plan", "planning pages", "papers"),
    /** Outdated files are found, the first of each kind is rendered, and links are checked. */
    CHECK("check", "checking", ""),
    /** Outdated files are rendered and written. */
    WRITE("write", "writing", "files");

    private final String title;
    private final String activity;
    private final String unit;

    BuildStage(String title, String activity, String unit) {
        this.title = title;
        this.activity = activity;
        this.unit = unit;
    }

    /** What people call it, such as {@code read}. */
    public String title() {
        return title;
    }

    /** What a build does in it, such as {@code reading}. */
    public String activity() {
        return activity;
    }

    /** What is counted in it, such as {@code files}; empty if nothing is. */
    public String unit() {
        return unit;
    }

    /** Is notified of each stage that begins, in the thread of the build. */
    public interface StageListener {
        /** Does nothing. */
        StageListener NONE = stage -> {};

        /** A stage begins, and the one before it has ended. A build with an error begins no later ones. */
        void begins(BuildStage stage);

        /**
         * The stage has done a part of its files, listings or papers; called from several threads, at first with none
         * done.
         *
         * @param total how many it has
         */
        default void advances(int done, int total) {}

        /** Notifies another one too. */
        default StageListener and(StageListener other) {
            StageListener first = this;
            return new StageListener() {
                @Override
                public void begins(BuildStage stage) {
                    first.begins(stage);
                    other.begins(stage);
                }

                @Override
                public void advances(int done, int total) {
                    first.advances(done, total);
                    other.advances(done, total);
                }
            };
        }
    }
}
