package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.math.Formula;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MathCacheTest {
    private static final Map<Formula, Optional<String>> MATH = Map.of(
            new Formula("\\alpha", false), Optional.of("<math><mi>α</mi></math>"),
            new Formula("\\alpha", true), Optional.of("<math display=\"block\"><mi>α</mi></math>"),
            new Formula("a\n\tb %\\", false), Optional.of("<math></math>"),
            new Formula("\\foo", false), Optional.empty());

    @TempDir
    private Path folder;

    private MathCache cache;

    @BeforeEach
    void write() throws IOException {
        cache = new MathCache(folder.resolve("kept/math"), "1");
        cache.write(new TreeMap<>(MATH), Map.of());
    }

    @Test
    void keepsWhatWasSetAndWhatCouldNotBe() {
        assertThat(cache.read()).isEqualTo(MATH);
    }

    @Test
    void keepsWhatFormerBuildsUsed() throws IOException {
        Formula other = new Formula("x", false);
        cache.write(new TreeMap<>(Map.of(other, Optional.of("<math><mi>x</mi></math>"))), cache.read());

        assertThat(cache.read())
                .hasSize(MATH.size() + 1)
                .containsAllEntriesOf(MATH)
                .containsKey(other);
    }

    @Test
    void knowsNothingThatAnotherVersionSet() {
        assertThat(new MathCache(cache.file(), "2").read()).isEmpty();
    }

    @Test
    void knowsNothingWhenTheFileIsAbsentOrDamagedAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(cache.file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(cache.file(), Arrays.copyOf(whole, length));

            assertThat(cache.read()).as("cut at %d", length).isEmpty();
        }
        Files.write(cache.file(), "no archive".getBytes(StandardCharsets.UTF_8));
        assertThat(cache.read()).isEmpty();
        Files.delete(cache.file());
        assertThat(cache.read()).isEmpty();
    }

    @Test
    void readsNoMoreThanABuildWouldHaveWritten() throws IOException {
        try (OutputStream bomb = new GZIPOutputStream(Files.newOutputStream(cache.file()))) {
            bomb.write("1\ninline\tx\t".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1024 * 1024];
            for (int mebibyte = 0; mebibyte < 65; mebibyte++) {
                bomb.write(zeros);
            }
        }
        assertThat(Files.size(cache.file())).isLessThan(100_000);
        assertThat(cache.read()).isEmpty();

        try (Writer many = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(cache.file())), StandardCharsets.UTF_8)) {
            many.write("1\n");
            for (int number = 0; number < 100_100; number++) {
                many.write("inline\t" + number + "\t\n");
            }
        }
        assertThat(cache.read()).hasSize(100_000);
    }

    @Test
    void keepsAsMuchAsTheNextBuildReads() throws IOException {
        Map<Formula, Optional<String>> huge = new TreeMap<>();
        String mathMl = "x".repeat(1024 * 1024);
        for (int number = 100; number < 170; number++) {
            huge.put(new Formula(String.valueOf(number), false), Optional.of(mathMl));
        }
        cache.write(new TreeMap<>(huge), Map.of());

        assertThat(cache.read()).hasSize(63);
    }

    @Test
    void neverWritesThroughALink() throws IOException {
        Path important = Files.writeString(folder.resolve("important"), "mine");
        Files.delete(cache.file());
        Files.createSymbolicLink(cache.file().resolveSibling(".math.draft"), important);

        cache.write(new TreeMap<>(MATH), Map.of());

        assertThat(important).hasContent("mine");
        assertThat(cache.read()).isEqualTo(MATH);
    }

    @Test
    void replacesWhatSomebodyChanged() throws IOException {
        Map<Formula, Optional<String>> changed = new TreeMap<>(MATH);
        changed.put(new Formula("\\alpha", false), Optional.of("<math><script></script></math>"));
        cache.write(new TreeMap<>(MATH), changed);

        assertThat(cache.read()).isEqualTo(MATH);
    }

    @Test
    void leavesTheFileAloneWhenNothingIsNew() throws IOException {
        Files.delete(cache.file());

        cache.write(new TreeMap<>(MATH), MATH);

        assertThat(cache.file()).doesNotExist();
    }
}
