package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedRecordTest {
    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aFileThatIsNotThereIsNoRecord() {
        Path file = folder.resolve("record.txt");

        assertThat(PublishedRecord.read(file, diagnostics)).isSameAs(FeedRecord.UNKNOWN);
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith(file + ": warning: there is no such file, so that it is unknown what was published");
    }

    @Test
    void aFolderIsNoRecord() {
        assertThat(PublishedRecord.read(folder, diagnostics)).isSameAs(FeedRecord.UNKNOWN);
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .isEqualTo(folder + ": warning: this is a folder, so that it is unknown what was published\n"
                        + "  hint: name the file feeds/record.txt of the published site");
    }
}
