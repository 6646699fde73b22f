package daybook.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the system says of a file that it does not read or write, in the words of messages.
 *
 * @param file empty when the system does not say which
 * @param reason such as {@code permission denied}
 */
public record FileFailure(Optional<String> file, String reason) {
    private static final String UNKNOWN = "the system does not say why";

    private static final Pattern FULL = Pattern.compile("No space left on device|Disk quota exceeded");

    /** What a failure says. */
    public static FileFailure of(IOException failure) {
        return failure instanceof FileSystemException ofFile && ofFile.getFile() != null
                ? new FileFailure(Optional.of(ofFile.getFile()), reason(ofFile))
                : new FileFailure(Optional.empty(), nameless(failure));
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "not a folder";
        }
        return Optional.ofNullable(failure.getReason()).orElse(UNKNOWN);
    }

    private static String nameless(IOException failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(UNKNOWN);
    }

    /** What to do about it; empty when that depends on more. */
    public Optional<String> hint() {
        return FULL.matcher(reason).find() ? Optional.of("make room, and run it again") : Optional.empty();
    }

    @Override
    public String toString() {
        return reason + file.map(it -> ": " + it).orElse("");
    }
}
