package daybook.format.arxiv;

/** What to do about problems that several of arXiv's formats have. */
final class Hints {
    /** Something that a listing should have is not there. */
    static final String CUT_OFF = "the file may be cut off, or in a form that Daybook does not know";

    private Hints() {}
}
