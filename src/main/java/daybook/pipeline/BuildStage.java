package daybook.pipeline;

/** The stages of a build, in their order. */
public enum BuildStage {
    /** Settings, listings and notes are read. */
    READ("read"),
    /** The model of what readers see is made. */
    MODEL("model"),
    /** Feeds are planned and compared with what is published. */
    FEEDS("feeds"),
    /** Every other file is planned, the search index among them. */
    PLAN("plan"),
    /** Outdated files are found, the first of each kind is rendered, and links are checked. */
    CHECK("check"),
    /** Outdated files are rendered and written. */
    WRITE("write");

    private final String title;

    BuildStage(String title) {
        this.title = title;
    }

    /** What people call it, such as {@code read}. */
    public String title() {
        return title;
    }

    /** Is notified of each stage that begins, in the thread of the build. */
    public interface StageListener {
        /** Does nothing. */
        StageListener NONE = stage -> {};

        /** A stage begins, and the one before it has ended. A build with an error begins no later ones. */
        void begins(BuildStage stage);
    }
}
