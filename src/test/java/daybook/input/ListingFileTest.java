package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingFileTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @TempDir
    private Path folder;

    @Test
    void aFileThatNoListingIsAsLargeAsIsAnErrorAndNotRead() throws IOException {
        Path file = folder.resolve("huge.xml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        assertThat(ListingFile.read(file, "huge.xml", diagnostics)).isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .hasToString("huge.xml: error: the file is larger than 32768 KiB\n  hint: split it into several files");
    }

    @Test
    void aFileOfTheGreatestSizeIsRead() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(32L << 20);
        }

        assertThat(ListingFile.source(file, "large", diagnostics))
                .hasValueSatisfying(source -> assertThat(source.text()).hasSize(32 << 20));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void theUmlautsOfAFeedInLatin1AreShownProperly() throws IOException {
        Path file = folder.resolve("feed.xml");
        Files.write(file, """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <rss version="2.0"><channel><title>Neues</title>
                <item><title>Grüße</title><link>https://a.example/1</link></item></channel></rss>
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ListingFile.read(file, "feed.xml", diagnostics))
                .flatExtracting(it -> it.announcements())
                .extracting(it -> it.title())
                .containsExactly("Grüße");
    }
}
