package daybook.input;

import java.nio.file.Path;

/**
 * Real pages, mails, feeds and lists, which are not ours to hand on. The tests that read them have a tag, and fail
 * where the files are not.
 */
public final class SharedData {
    /** The tag of all tests that need these files. */
    public static final String TAG = "shared-data";

    /** Beside the project, unless the system property {@code shared.data} names another folder. */
    public static final Path FOLDER = Path.of(System.getProperty("shared.data", "../shared/data"));

    private SharedData() {}
}
