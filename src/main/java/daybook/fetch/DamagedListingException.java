package daybook.fetch;

import java.io.IOException;
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

    /** The system does not let it be read. */
    DamagedListingException(String file, IOException cause) {
        super(file, cause);
        this.file = file;
    }

    /** How messages call the file. */
    String file() {
        return file;
    }
}
