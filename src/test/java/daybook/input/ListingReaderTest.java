package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.file.Fingerprint;
import daybook.format.ListingFormat;
import daybook.keep.FactKind;
import daybook.keep.KeptFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of listings, by a build and by the next one. */
class ListingReaderTest {
    private static final ReadListingsFormat FORMAT = new ReadListingsFormat(it -> {
        throw new IllegalStateException("nothing is damaged");
    });

    @TempDir
    private Path temporary;

    private Path listings;
    private final Map<Path, Fingerprint> fingerprints = new HashMap<>();

    @BeforeEach
    void makeTheFolder() throws IOException {
        listings = Files.createDirectories(temporary.resolve("content/listings"));
    }

    @Test
    void knowsAllThatAnyFormatHoldsWithoutTheFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (ListingFormat format : ListingFormats.ALL) {
            files.add(
                    write("2025-07-" + (10 + files.size()) + "." + format.name().replaceAll("\\W+", "-"), format));
        }
        files.add(Files.writeString(listings.resolve("no listing"), "Nothing that anybody reads."));
        files.add(Files.writeString(listings.resolve("empty.txt"), " "));
        List<ReadListings> read = readAndKeep(files);
        for (Path file : files) {
            Files.delete(file);
        }

        assertThat(read(files)).isEqualTo(read).hasToString(read.toString());
        assertThat(read).hasSize(files.size());
        assertThat(read.subList(0, ListingFormats.ALL.size()))
                .allSatisfy(it -> assertThat(it.listings()).isNotEmpty());
        assertThat(read.subList(ListingFormats.ALL.size(), read.size()))
                .allSatisfy(it -> assertThat(it.tolerated()).hasSize(1));
    }

    @Test
    void readsAFileOfOtherContent() throws IOException {
        Path file = write("2025-07-15.cs.DC.jsonl", ListingFormats.ALL.get(0));
        List<ReadListings> before = readAndKeep(List.of(file));
        Files.writeString(file, Files.readString(file).replace("\"title\":\"", "\"title\":\"On "));

        assertThat(read(List.of(file))).isNotEqualTo(before);
    }

    @Test
    void readsWhatIsApartFromTheFilesAgainWhenItIsDamaged() throws IOException {
        Path file = write("2025-07-15.cs.DC.jsonl", ListingFormats.ALL.get(0));
        List<ReadListings> before = readAndKeep(List.of(file));
        Path facts = temporary.resolve("facts/listings/2025-07-15");
        byte[] damaged = Files.readAllBytes(facts);
        damaged[damaged.length - 1] ^= 1;
        Files.write(facts, damaged);

        List<ReadListings> after = read(List.of(file));

        assertThat(after).hasToString(before.toString());
    }

    @Test
    void keepsNothingThatContradictsTheFiles() throws IOException {
        Path file = write("2025-07-15.cs.DC.jsonl", ListingFormats.ALL.get(0));
        readAndKeep(List.of(file));
        List<ReadListings> read = read(List.of(file));
        Files.writeString(file, "{}");
        Path facts = temporary.resolve("facts/listings/2025-07-15");
        byte[] damaged = Files.readAllBytes(facts);
        damaged[damaged.length - 1] ^= 1;
        Files.write(facts, damaged);

        assertThatThrownBy(read::toString)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("2025-07-15.cs.DC.jsonl");
        assertThat(facts).doesNotExist();
    }

    @Test
    void readsWhatIsApartInAGroupOfWhichAFileChanged() throws IOException {
        Path first = write("2025-07-15.cs.DC.jsonl", ListingFormats.ALL.get(0));
        Path second = write("2025-07-15.cs.LG.jsonl", ListingFormats.ALL.get(0));
        readAndKeep(List.of(first, second));
        Files.writeString(second, Files.readString(second).replace("\"title\":\"", "\"title\":\"On "));
        List<ReadListings> fresh = read(List.of(first, second), new KeptFacts(temporary.resolve("others"), "1"));
        KeptFacts kept = new KeptFacts(temporary.resolve("facts"), "1");

        List<ReadListings> read = read(List.of(first, second), kept);

        assertThat(read).hasToString(fresh.toString());
        kept.store();
        assertThat(read).hasToString(fresh.toString());
        assertThat(read(List.of(first, second))).hasToString(fresh.toString());
    }

    /** Whoever can write the cache could have a control character become part of a page. */
    @Test
    void readsAFileOfWhichSomethingIsKeptThatNoFileCanHold() throws IOException {
        Path file = write("2025-07-15.cs.DC.jsonl", ListingFormats.ALL.get(0));
        ReadListings honest = readAndKeep(List.of(file)).get(0);
        ReadListings forged = new ReadListings(
                honest.listings().stream()
                        .map(it -> it.titled(Optional.of("\u0091")))
                        .toList(),
                List.of(),
                List.of());
        KeptFacts kept = new KeptFacts(temporary.resolve("facts"), "1");
        kept.of(
                new FactKind<Path, ReadListings>("listings", this::fingerprint, files -> List.of(forged), FORMAT),
                "2025-07-16",
                List.of(file));
        kept.store();
        Files.move(
                temporary.resolve("facts/listings/2025-07-16"),
                temporary.resolve("facts/listings/2025-07-15"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(read(List.of(file))).containsExactly(honest);
    }

    private Path write(String name, ListingFormat format) throws IOException {
        return Files.writeString(listings.resolve(name), SampleListings.of(format));
    }

    private List<ReadListings> readAndKeep(List<Path> files) throws IOException {
        KeptFacts kept = new KeptFacts(temporary.resolve("facts"), "1");
        List<ReadListings> read = read(files, kept);
        kept.store();
        return read;
    }

    private List<ReadListings> read(List<Path> files) {
        return read(files, new KeptFacts(temporary.resolve("facts"), "1"));
    }

    private List<ReadListings> read(List<Path> files, KeptFacts kept) {
        KeptInput input = new KeptInput(kept, it -> Optional.of(fingerprint(it)));
        return new ListingReader(new SiteFolder(temporary), input).read(files, done -> {});
    }

    /** Of name and content; of a file that is gone as it was. */
    private Fingerprint fingerprint(Path file) {
        try {
            if (Files.exists(file)) {
                String content = file.getFileName() + Files.readString(file);
                fingerprints.put(file, new Fingerprint(0, content.hashCode()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Objects.requireNonNull(fingerprints.get(file));
    }
}
