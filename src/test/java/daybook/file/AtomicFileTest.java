package daybook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes files as a whole or not at all. */
class AtomicFileTest {
    private static final byte[] BYTES = "all".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void makesTheFoldersOnTheWay() throws IOException {
        AtomicFile.write(folder.resolve("a/b"), BYTES);

        assertThat(folder.resolve("a/b")).hasContent("all");
    }

    @Test
    void aFailureNamesTheFileAndLeavesOnlyWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(BYTES);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": No space left on device");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(it -> !it.equals(file));
        assertThat(file).hasContent("before");
    }

    @Test
    void writesStraightToADevice() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("/dev/null"));

        AtomicFile.write(nowhere, BYTES);

        assertThat(nowhere).isSymbolicLink();
    }

    @Test
    void aFullDeviceStaysOne() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));

        assertThatThrownBy(() -> AtomicFile.write(full, BYTES)).hasMessage(full + ": No space left on device");
        assertThat(full).isSymbolicLink();
    }
}
