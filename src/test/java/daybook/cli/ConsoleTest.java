package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.web.Sleeper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleTest {
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(
            Path.of(""),
            Sleeper.by(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            false,
            new ConsoleStyle(false),
            Optional.empty());

    @ParameterizedTest
    @MethodSource
    void describesFailuresOfFiles(IOException failure, String message) {
        assertThat(console.report(new UncheckedIOException(failure))).isEqualTo(1);
        assertThat(err).hasToString("daybook: error: " + message + System.lineSeparator());
    }

    static Stream<Arguments> describesFailuresOfFiles() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a.txt"), "no such file: a.txt"),
                Arguments.of(new AccessDeniedException("_site/a.html"), "permission denied: _site/a.html"),
                Arguments.of(new FileAlreadyExistsException("_site/days"), "not a folder: _site/days"),
                Arguments.of(new FileSystemException("a.txt", null, "Is a directory"), "Is a directory: a.txt"),
                Arguments.of(new IOException("Stream closed"), "Stream closed"));
    }

    @Test
    void saysWhatToDoAboutAFullDisk() {
        assertThat(console.report(new FileSystemException("_site/a.html", null, "No space left on device")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "daybook: error: No space left on device: _site/a.html", "  hint: make room, and run it again");
    }

    @Test
    void saysWhatToDoAboutANameThatTheLocaleDoesNotAllow() {
        assertThat(console.report(new InvalidPathException("\u00fc.txt", "unmappable characters")))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("daybook: error: no file can have the name '\u00fc.txt' here;"
                        + " if it is a usual name, set LC_ALL=C.UTF-8" + System.lineSeparator());
    }

    @Test
    void printsTheStackTraceOfABug() {
        assertThat(console.report(new IllegalStateException("oh"))).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("daybook: error: this is a bug in Daybook; please report it with the lines below")
                .contains("IllegalStateException: oh", "at daybook.cli.ConsoleTest.");
    }
}
