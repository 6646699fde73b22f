package daybook.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is printed goes through this, because a writer to a full disk tells nobody that it failed. For one thread. */
final class PrintedStream extends FilterOutputStream {
    /** Whoever reads it has read enough, as {@code head} does. */
    private static final Pattern READ_ENOUGH = Pattern.compile("(?i)broken pipe");

    private Optional<IOException> failure = Optional.empty();

    /** A stream to where a process prints. */
    PrintedStream(OutputStream out) {
        super(out);
    }

    /** Why something was lost that somebody waits for; empty if nothing was. */
    Optional<IOException> failure() {
        return failure.filter(
                it -> !READ_ENOUGH.matcher(String.valueOf(it.getMessage())).find());
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException lost) {
            failure = failure.or(() -> Optional.of(lost));
            throw lost;
        }
    }
}
