package daybook.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.file.Fingerprint;
import daybook.keep.FactKind.FactFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFactsTest {
    private static final String DAY = "2025-07-15";

    @TempDir
    private Path temporary;

    private final List<String> derived = new ArrayList<>();

    /** The length of a text, which takes long to find. */
    private final FactKind<String, Integer> lengths = new FactKind<>(
            "lengths",
            it -> new Fingerprint(0, it.hashCode()),
            texts -> {
                derived.addAll(texts);
                return texts.stream().map(String::length).toList();
            },
            new NumberFormat());

    private static final class NumberFormat implements FactFormat<Integer> {
        @Override
        public void write(List<Integer> facts, FactOutput out) {
            facts.forEach(out::number);
        }

        @Override
        public List<Integer> read(int count, FactInput in) {
            List<Integer> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                facts.add(in.number());
            }
            return facts;
        }
    }

    private Path folder() {
        return temporary.resolve("facts");
    }

    private Path file() {
        return folder().resolve("lengths").resolve(DAY);
    }

    /** The facts of texts, by a build that keeps them. */
    private List<Integer> build(String version, String... texts) throws IOException {
        derived.clear();
        KeptFacts kept = new KeptFacts(folder(), version);
        List<Integer> facts = kept.of(lengths, DAY, List.of(texts));
        kept.store();
        return facts;
    }

    @Test
    void derivesAFactOnceForAllBuilds() throws IOException {
        assertThat(build("1", "one", "three")).containsExactly(3, 5);
        assertThat(derived).containsExactly("one", "three");

        assertThat(build("1", "one", "three")).containsExactly(3, 5);
        assertThat(derived).isEmpty();
    }

    @Test
    void derivesOnlyWhatIsNewInAGroup() throws IOException {
        build("1", "one", "three");

        assertThat(build("1", "three", "seventeen", "one")).containsExactly(5, 9, 3);
        assertThat(derived).containsExactly("seventeen");
    }

    @Test
    void readsWhatIsKeptWhenSomebodyAsksForIt() throws IOException {
        build("1", "one", "three");
        List<List<Integer>> asked = new ArrayList<>();
        KeptFacts kept = new KeptFacts(folder(), "1");

        Supplier<Integer> sum = kept.later(lengths, DAY, List.of("one", "three"), facts -> sum(facts, asked));
        assertThat(asked).isEmpty();
        kept.store();

        assertThat(file()).exists();
        assertThat(sum.get()).isEqualTo(8);
        assertThat(sum.get()).isEqualTo(8);
        assertThat(asked).hasSize(1);
        assertThat(derived).hasSize(2);
    }

    @Test
    void derivesAtOnceWhatIsNotKept() throws IOException {
        List<List<Integer>> asked = new ArrayList<>();
        KeptFacts kept = new KeptFacts(folder(), "1");

        Supplier<Integer> sum = kept.later(lengths, DAY, List.of("one"), facts -> sum(facts, asked));
        assertThat(asked).hasSize(1);
        kept.store();

        assertThat(build("1", "one")).containsExactly(3);
        assertThat(derived).isEmpty();
        assertThat(sum.get()).isEqualTo(3);
    }

    @Test
    void derivesAnewWhatTurnsOutToBeDamagedWhenSomebodyAsksForIt() throws IOException {
        FactKind<String, Integer> apart = new FactKind<>(
                lengths.name(), lengths.inputs(), lengths.function(), new ApartFormat<>(lengths.format()));
        KeptFacts first = new KeptFacts(folder(), "1");
        first.of(apart, DAY, List.of("one", "three"));
        first.store();
        byte[] damaged = Files.readAllBytes(file());
        damaged[damaged.length - 1] ^= 4;
        Files.write(file(), damaged);
        derived.clear();

        Supplier<Integer> sum = new KeptFacts(folder(), "1")
                .later(apart, DAY, List.of("one", "three"), facts -> sum(facts, new ArrayList<>()));

        assertThat(derived).isEmpty();
        assertThat(sum.get()).isEqualTo(8);
        assertThat(derived).containsExactly("one", "three");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20, Integer.MAX_VALUE - 100, Integer.MAX_VALUE})
    void derivesAnewWhatIsSaidToBeLongerThanItsFile(int length) throws IOException {
        FactKind<String, Integer> apart = new FactKind<>(
                lengths.name(), lengths.inputs(), lengths.function(), new ApartFormat<>(lengths.format()));
        FactOutput forged = new FactOutput();
        forged.text("1");
        forged.number(1);
        forged.fingerprint(lengths.inputs().apply("one"));
        // The length and the check sum of what stands apart, of which there is nothing.
        forged.number(length);
        forged.number(0);
        Files.createDirectories(file().getParent());
        Files.write(file(), FactFile.of(forged));

        assertThat(new KeptFacts(folder(), "1").of(apart, DAY, List.of("one"))).containsExactly(3);
    }

    private static int sum(List<Integer> facts, List<List<Integer>> asked) {
        asked.add(facts);
        return facts.stream().mapToInt(it -> it).sum();
    }

    @Test
    void leavesNothingOfABuildThatFailed() throws IOException {
        build("1", "one");
        KeptFacts kept = new KeptFacts(folder(), "1");
        kept.of(lengths, DAY, List.of("three"));
        kept.of(lengths, "2025-07-16", List.of("seventeen"));
        kept.discard();

        assertThat(folder().resolve("lengths")).isDirectoryNotContaining("glob:**/{.,2025-07-16}*");
        build("1", "one");
        assertThat(derived).isEmpty();
    }

    @Test
    void usesNothingOfAnotherVersionOfTheProgram() throws IOException {
        build("1", "one");
        build("2", "one");

        assertThat(derived).containsExactly("one");
    }

    @Test
    void derivesAnewWhateverHappenedToTheFile() throws IOException {
        build("1", "one", "three");
        byte[] whole = Files.readAllBytes(file());
        for (int index = 0; index < whole.length; index++) {
            byte[] damaged = whole.clone();
            damaged[index] ^= 4;
            Files.write(file(), damaged);
            assertThat(build("1", "one", "three")).containsExactly(3, 5);
            assertThat(derived).as("byte " + index).hasSize(2);

            Files.write(file(), Arrays.copyOf(whole, index));
            assertThat(build("1", "one", "three")).containsExactly(3, 5);
            assertThat(derived).as("the first " + index + " bytes").hasSize(2);
        }
    }

    @Test
    void removesWhatNobodyAskedFor() throws IOException {
        build("1", "one");
        Files.writeString(folder().resolve("lengths").resolve("2024-01-01"), "of a day that is gone");

        build("1", "one");

        assertThat(folder().resolve("lengths")).isDirectoryContaining("glob:**/" + DAY);
        assertThat(folder().resolve("lengths").resolve("2024-01-01")).doesNotExist();
    }

    @Test
    void changesNothingBehindALink() throws IOException {
        Path precious = temporary.resolve("precious");
        Files.createDirectories(precious);
        Files.writeString(precious.resolve("file"), "mine");
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("lengths"), precious);

        assertThatThrownBy(() -> build("1", "one")).isInstanceOf(NotDirectoryException.class);

        assertThat(precious.resolve("file")).hasContent("mine");
        assertThat(precious.resolve(DAY)).doesNotExist();
    }

    @Test
    void readsNothingBehindALink() throws IOException {
        build("1", "one");
        Files.createSymbolicLink(file(), Files.move(file(), temporary.resolve("moved")));

        build("1", "one");

        assertThat(derived).containsExactly("one");
        assertThat(Files.isSymbolicLink(file())).isFalse();
    }

    @Test
    void namesNoFileOutsideOfItsFolder() {
        KeptFacts kept = new KeptFacts(folder(), "1");

        assertThatThrownBy(() -> kept.of(lengths, "../" + DAY, List.of("one")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A text in the place of its length, which is read when somebody asks for it. */
    private final FactKind<String, Supplier<Optional<String>>> texts = new FactKind<>(
            "texts",
            it -> new Fingerprint(0, it.hashCode()),
            some -> {
                derived.addAll(some);
                return some.stream()
                        .<Supplier<Optional<String>>>map(it -> () -> Optional.of(it))
                        .toList();
            },
            new TextFormat());

    private static final class TextFormat implements FactFormat<Supplier<Optional<String>>> {
        @Override
        public void write(List<Supplier<Optional<String>>> facts, FactOutput out) {
            facts.forEach(it -> out.apart(piece -> piece.text(it.get().orElseThrow())));
        }

        @Override
        public List<Supplier<Optional<String>>> read(int count, FactInput in) {
            List<Supplier<Optional<String>>> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                facts.add(in.apart(FactInput::text));
            }
            return facts;
        }
    }

    private KeptFacts keepTexts(String... some) throws IOException {
        KeptFacts kept = new KeptFacts(folder(), "1");
        kept.of(texts, DAY, List.of(some));
        kept.store();
        return kept;
    }

    private static List<Optional<String>> read(List<Supplier<Optional<String>>> some) {
        return some.stream().map(Supplier::get).toList();
    }

    @Test
    void readsWhatStandsApartFromWhereverItIs() throws IOException {
        keepTexts("one", "three");
        KeptFacts kept = new KeptFacts(folder(), "1");
        derived.clear();

        List<Supplier<Optional<String>>> some = kept.of(texts, DAY, List.of("a longer one", "three", "one"));

        assertThat(derived).containsExactly("a longer one");
        assertThat(read(some)).containsExactly(Optional.of("a longer one"), Optional.of("three"), Optional.of("one"));
        kept.store();
        assertThat(read(some)).containsExactly(Optional.of("a longer one"), Optional.of("three"), Optional.of("one"));
        assertThat(read(new KeptFacts(folder(), "1").of(texts, DAY, List.of("one"))))
                .containsExactly(Optional.of("one"));
    }

    @Test
    void readsWhatStandsApartThoughNothingCanBeWritten() throws IOException {
        keepTexts("one");
        Path texts = folder().resolve("texts");
        KeptFacts kept = new KeptFacts(folder(), "1");
        Files.createDirectories(texts.resolve("." + DAY).resolve("occupied"));

        List<Supplier<Optional<String>>> some = kept.of(this.texts, DAY, List.of("one", "three"));

        assertThat(read(some)).containsExactly(Optional.of("one"), Optional.of("three"));
    }

    @Test
    void saysThatWhatStandsApartIsNotAsItWas() throws IOException {
        keepTexts("one", "three");
        Path file = folder().resolve("texts").resolve(DAY);
        byte[] whole = Files.readAllBytes(file);
        int second = whole.length - "three".length() - 1;
        for (int index = second - "one".length() - 1; index < whole.length; index++) {
            byte[] damaged = whole.clone();
            damaged[index] ^= 4;
            Files.write(file, damaged);
            assertThat(read(new KeptFacts(folder(), "1").of(texts, DAY, List.of("one", "three"))))
                    .containsExactly(
                            Optional.of("one").filter(containing(second <= index)),
                            Optional.of("three").filter(containing(index < second)));
            Files.write(file, Arrays.copyOf(whole, index));
            assertThat(read(new KeptFacts(folder(), "1").of(texts, DAY, List.of("one", "three"))))
                    .containsExactly(Optional.of("one").filter(containing(second <= index)), Optional.empty());
        }
    }

    private static Predicate<String> containing(boolean isThere) {
        return text -> isThere;
    }
}
