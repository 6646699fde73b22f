package daybook.siteplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.listing.AnnouncementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFingerprintTest {
    private static final SitePath DAY = new SitePath("days/2025-07-15.html");

    /** A value of each type that a model can hold, and what differs from it in the least. */
    static Stream<Arguments> countsEveryKindOfValue() {
        return Stream.of(
                Arguments.of("text", "texu"),
                Arguments.of(1, 2),
                Arguments.of(1, "1"),
                Arguments.of(true, false),
                Arguments.of(AnnouncementKind.NEW, AnnouncementKind.CROSS),
                Arguments.of(LocalDate.of(2025, 7, 15), LocalDate.of(2025, 7, 16)),
                Arguments.of(YearMonth.of(2025, 7), YearMonth.of(2025, 8)),
                Arguments.of(OptionalInt.of(0), OptionalInt.empty()),
                Arguments.of(Optional.of(""), Optional.empty()),
                Arguments.of(Optional.of("a"), "a"),
                Arguments.of(List.of("ab"), List.of("a", "b")),
                Arguments.of(List.of("a", "bc"), List.of("ab", "c")),
                Arguments.of(List.of("a", "b"), List.of("b", "a")),
                Arguments.of(List.of(List.of("a"), List.of()), List.of(List.of(), List.of("a"))),
                Arguments.of(List.of(), Optional.empty()),
                Arguments.of(bytes(1, 2), bytes(1, 3)),
                Arguments.of(DAY, new SitePath("days/2025-07-16.html")),
                Arguments.of(DAY, DAY.value()),
                Arguments.of(link("days/2025-07-15.html"), link("days/2025-07-16.html")),
                Arguments.of(link("a.html", "b"), link("a.html", "c")),
                Arguments.of(link("a.html", "b"), link("a.html")),
                Arguments.of(new Partial<>("card", new Inner("a", 1)), new Partial<>("card", new Inner("b", 1))),
                Arguments.of(new Inner("a", 1), new Inner("a", 2)),
                Arguments.of(new Inner("a", 1), new Other("a", 1)));
    }

    private record Inner(String text, int number) {}

    private static InternalLink link(String path) {
        return new InternalLink(new SitePath(path), Location.of("a.md"));
    }

    private static InternalLink link(String path, String fragment) {
        return new InternalLink(new SitePath(path), fragment, Location.of("a.md"));
    }

    private record Other(String text, int count) {}

    /** Several components, of which one is under test. */
    private record Model(String before, Object value, List<String> after) {
        Model(Object value) {
            this("before", value, List.of("after"));
        }
    }

    private record Located(String html, Location location, List<InternalLink> links) {}

    @ParameterizedTest
    @MethodSource
    void countsEveryKindOfValue(Object value, Object other) {
        assertThat(fingerprint(new Model(value))).isNotEqualTo(fingerprint(new Model(other)));
    }

    @Test
    void countsEveryComponentOfARecord() {
        Stream<Model> models = Stream.of(
                new Model("before", "value", List.of("after")),
                new Model("Before", "value", List.of("after")),
                new Model("before", "Value", List.of("after")),
                new Model("before", "value", List.of("After")));

        assertThat(models.map(ModelFingerprintTest::fingerprint)).doesNotHaveDuplicates();
    }

    @Test
    void makesEqualFingerprintsOfEqualModels() {
        assertThat(fingerprint(model())).isEqualTo(fingerprint(model()));
    }

    /** A fingerprint that depended on one run or release of Java would differ from the one recorded here. */
    @Test
    void makesTheSameFingerprintInEveryRunOfEveryJava() {
        assertThat(fingerprint(model())).hasToString("9536c27301094d074f22a1c42ade8aed");
    }

    @Test
    void doesNotCountWhereATextStandsInItsSource() {
        SourceFile file = new SourceFile("a.md", "first line\nsecond line");
        List<InternalLink> here = List.of(new InternalLink(DAY, file.at(1, 1, 1)));
        List<InternalLink> there = List.of(new InternalLink(DAY, file.at(2, 3, 4)));

        assertThat(fingerprint(new Located("text", file.at(1, 1, 1), here)))
                .isEqualTo(fingerprint(new Located("text", file.at(2, 3, 4), there)));
    }

    private record Divided(List<String> pieces) implements TextValue {
        @Override
        public String toString() {
            return String.join("", pieces);
        }
    }

    @Test
    void countsATextThatIsDividedLikeTheWholeOne() {
        assertThat(fingerprint(new Model(new Divided(List.of("a", "bc"))))).isEqualTo(fingerprint(new Model("abc")));
    }

    @Test
    void findsTheLinksOfAllParts() {
        InternalLink written = new InternalLink(new SitePath("about.html"), new SourceFile("a.md", "x").at(0, 1));
        Partial<?> card = new Partial<>("card", new Located("text", Location.of("a.md"), List.of(written)));

        assertThat(ModelFingerprint.of(new Model(List.of(Optional.of(DAY), card)))
                        .links())
                .containsExactly(new InternalLink(DAY, Location.of("")), written);
    }

    @ParameterizedTest
    @MethodSource
    void refusesValuesWithoutAStableText(Object value) {
        assertThatThrownBy(() -> fingerprint(new Model(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a model cannot hold");
    }

    static Stream<Object> refusesValuesWithoutAStableText() {
        return Stream.of(Map.of(), Set.of(), 1.5, new int[0], new Object(), Instant.EPOCH);
    }

    private static Model model() {
        return new Model(List.of(
                "naïve",
                -7,
                true,
                AnnouncementKind.REPLACEMENT,
                LocalDate.of(2025, 7, 15),
                YearMonth.of(2025, 7),
                OptionalInt.of(3),
                OptionalInt.empty(),
                Optional.of("some"),
                Optional.empty(),
                List.of(List.of(), List.of("a", "b")),
                bytes(0, -1),
                DAY,
                new Partial<>("card", new Inner("text", 1)),
                new Inner("text", 1)));
    }

    private static Bytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return new Bytes(bytes);
    }

    private static Fingerprint fingerprint(Record model) {
        return ModelFingerprint.of(model).fingerprint();
    }

    private record Sum(int one, int other) {}

    @Test
    void isOfTheInputsOfARecordThatIsMadeWhenSomebodyAsks() {
        SharedModel<Inner> made = new SharedModel<>(new Sum(1, 2), ModelFingerprintTest::made);

        assertThat(made.value()).isEqualTo(new Inner("", 3));
        assertThat(made.fingerprint())
                .isEqualTo(ModelFingerprint.of(new Sum(1, 2)).fingerprint())
                .isNotEqualTo(new SharedModel<>(new Sum(2, 1), ModelFingerprintTest::made).fingerprint());
    }

    @Test
    void isTheSameForAModelThatIsMadeAgain() {
        List<Inner> all = new ArrayList<>();
        SharedModel<Inner> remade = SharedModel.remade(() -> {
            all.add(new Inner("text", 3));
            return all.get(all.size() - 1);
        });

        assertThat(remade.fingerprint()).isEqualTo(fingerprint(new Inner("text", 3)));
        assertThat(remade.value()).isEqualTo(new Inner("text", 3)).isNotSameAs(all.get(0));
    }

    private static Inner made(Sum sum) {
        return new Inner("", sum.one + sum.other);
    }

    @Test
    void rejectsAFunctionThatKnowsMoreThanTheInputs() {
        String name = "more than " + DAY;

        assertThatThrownBy(() -> new SharedModel<>(new Sum(1, 2), sum -> new Inner(name, sum.one)))
                .isInstanceOf(AssertionError.class);
    }
}
