package daybook.titlecard;

/** A font of the theme that is not there, or cannot be read. */
public final class FontException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String file;

    FontException(String file, String problem) {
        super(problem);
        this.file = file;
    }

    /** The font's name within the theme. */
    public String file() {
        return file;
    }
}
