package daybook.input;

/** Is told how many listings of a site are read. */
@FunctionalInterface
public interface ReadProgress {
    /** Does nothing. */
    ReadProgress NONE = (done, total) -> {};

    /**
     * Some files of listings are read; called from several threads, at first with none done.
     *
     * @param total how many there are
     */
    void read(int done, int total);
}
