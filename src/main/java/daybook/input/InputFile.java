package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files into memory, but none that is larger than what is in it can be. */
public final class InputFile {
    private InputFile() {}

    /**
     * The bytes of a file; empty when it is too large, which is reported. A file that does not know its size, such as a
     * pipe, is read no further than the limit.
     *
     * @param name how messages call the file
     * @param kibibytes the limit, at most a million
     * @param hint how to fix a file that is too large
     */
    public static Optional<byte[]> read(Path file, String name, int kibibytes, String hint, Diagnostics diagnostics)
            throws IOException {
        int limit = kibibytes * 1024;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = Files.size(file) > limit ? new byte[0] : in.readNBytes(limit);
            if (in.read() < 0) {
                return Optional.of(bytes);
            }
        }
        diagnostics.error(Location.of(name), "the file is larger than " + kibibytes + " KiB", hint);
        return Optional.empty();
    }
}
