package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.file.Fingerprint;
import daybook.input.SiteFolder;
import daybook.keep.KeptFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSnapshotTest {
    @TempDir
    private Path temporary;

    private Path note;

    @BeforeEach
    void writeASite() throws IOException {
        Files.writeString(temporary.resolve("site-config.yml"), "title: Title");
        Files.createDirectories(temporary.resolve("content/notes"));
        note = Files.writeString(temporary.resolve("content/notes/2507.10069.md"), "One word.");
    }

    private KeptFacts kept() {
        return new KeptFacts(temporary.resolve("facts"), "1");
    }

    /** What a build finds, which keeps what it found. */
    private InputSnapshot snapshot() throws IOException {
        KeptFacts kept = kept();
        InputSnapshot snapshot = InputSnapshot.of(new SiteFolder(temporary), kept);
        kept.store();
        return snapshot;
    }

    /** What a build that can keep files for known has found of them. */
    private InputSnapshot settled() throws IOException {
        FileTime written = (FileTime) Files.getAttribute(note, "unix:ctime");
        // The system's time moves in steps: until the next one it could not tell a file that changes again.
        while (kept().now().orElseThrow().compareTo(written) <= 0) {
            Thread.onSpinWait();
        }
        return snapshot();
    }

    @Test
    void findsTheSameOfFilesThatStayedAsTheyAre() throws IOException {
        Optional<List<Fingerprint>> first = settled().fingerprints();

        assertThat(first.orElseThrow()).hasSize(2).doesNotHaveDuplicates();
        assertThat(temporary.resolve("facts/inputs/all")).exists();
        assertThat(snapshot().fingerprints()).isEqualTo(first);
    }

    @Test
    void noticesOtherContentOfTheSameSizeAndTime() throws IOException {
        Optional<Fingerprint> before = settled().fingerprint(note);
        FileTime time = Files.getLastModifiedTime(note);
        Files.writeString(note, "Two words");
        Files.setLastModifiedTime(note, time);

        assertThat(snapshot().fingerprint(note)).isPresent().isNotEqualTo(before);
    }

    @Test
    void noticesAnotherFileInThePlaceOfOne() throws IOException {
        Optional<Fingerprint> before = settled().fingerprint(note);
        Path other = Files.writeString(temporary.resolve("other"), "Two words");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(note));
        Files.delete(note);
        Files.move(other, note);

        assertThat(snapshot().fingerprint(note)).isPresent().isNotEqualTo(before);
    }

    @Test
    void tellsWhetherFilesChangedSinceThen() throws IOException {
        InputSnapshot before = snapshot();
        assertThat(before.isCurrent()).isTrue();

        Files.writeString(note, "Two words");
        assertThat(before.isCurrent()).isFalse();

        InputSnapshot settled = settled();
        assertThat(settled.isCurrent()).isTrue();
        Files.writeString(note, "One word.");
        assertThat(settled.isCurrent()).isFalse();

        InputSnapshot last = snapshot();
        Files.writeString(temporary.resolve("content/notes/2025-07-15.md"), "A day.");
        assertThat(last.isCurrent()).isFalse();
    }

    @Test
    void doesWithoutWhatSomebodyPutIntoThePlaceOfTheClock() throws IOException {
        settled();
        Path other = Files.writeString(temporary.resolve("elsewhere"), "As it was.");
        Files.createSymbolicLink(temporary.resolve("facts/clock"), other);

        assertThat(snapshot().fingerprint(note)).isPresent();
        assertThat(other).hasContent("As it was.");
    }
}
