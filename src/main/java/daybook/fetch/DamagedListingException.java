package daybook.fetch;

import java.io.Serial;

/** A stored file holds more, or something else, than what one listing says: to write it anew would lose that. */
final class DamagedListingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;

    DamagedListingException(String file) {
        super(file);
        this.file = file;
    }

    /** How messages call the file. */
    String file() {
        return file;
    }
}
