package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Known;
import daybook.listing.PaperDetails.Rest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperDetailsTest {
    private static final EntryId ID = new EntryId("arxiv", "2507.00001");
    private static final Brief BRIEF =
            new Brief("Title", List.of("cs.DC", "cs.LG"), Optional.of("9 pages"), Optional.of("J. 1"));
    private static final Brief OTHER_BRIEF =
            new Brief("Titles", List.of("cs.DC"), Optional.of("8 pages"), Optional.empty());
    private static final Rest REST = new Rest(
            Optional.of(new Authors(List.of("Jo Roe", "Ed Poe"), false)),
            Optional.of("Text."),
            Optional.of("10.1/a"),
            Optional.of("R-1"),
            new FullTextLinks(
                    Optional.of("https://a.example/"),
                    Optional.of("https://a.example/a.pdf"),
                    Optional.empty(),
                    List.of(new LabelledLink("code", "https://c.example/"))),
            PublicationDate.parse("2025-07"));
    private static final Rest OTHER_REST = new Rest(
            Optional.of(new Authors(List.of("Jo Roe", "Ed Poe"), true)),
            Optional.empty(),
            Optional.of("10.1/b"),
            Optional.of("R-2"),
            new FullTextLinks(
                    Optional.of("https://a.example/"),
                    Optional.empty(),
                    Optional.of("https://a.example/a.pdf"),
                    List.of(new LabelledLink("code", "https://c.example/"))),
            PublicationDate.parse("2025-08"));

    @Test
    void eachPartCounts() throws ReflectiveOperationException {
        List<PaperDetails> others = new ArrayList<>();
        for (Brief brief : variants(BRIEF, OTHER_BRIEF)) {
            others.add(new PaperDetails(brief, REST));
        }
        for (Rest rest : variants(REST, OTHER_REST)) {
            others.add(new PaperDetails(BRIEF, rest));
        }

        others.add(new PaperDetails(BRIEF, REST));

        assertThat(others.stream().map(PaperDetails::fingerprint)).hasSize(11).doesNotHaveDuplicates();
        assertThat(others).doesNotHaveDuplicates();
    }

    /** The same record with one part of another, for each part. */
    private static <R extends Record> List<R> variants(R record, R other) throws ReflectiveOperationException {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        @SuppressWarnings("unchecked") // records have no subclasses
        Constructor<R> constructor = (Constructor<R>) record.getClass()
                .getDeclaredConstructor(
                        Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        List<R> variants = new ArrayList<>();
        for (RecordComponent changed : parts) {
            List<Object> values = new ArrayList<>();
            for (RecordComponent part : parts) {
                values.add(part.getAccessor().invoke(part.equals(changed) ? other : record));
            }
            variants.add(constructor.newInstance(values.toArray()));
        }
        return variants;
    }

    @Test
    void noTextCanStandForAnother() {
        List<PaperDetails> details = List.of(
                withTexts("ab", Optional.of("c")),
                withTexts("a", Optional.of("bc")),
                withTexts("abc", Optional.empty()),
                withTexts("abc", Optional.of("")),
                withTexts("", Optional.of("abc")),
                withTexts("äbc", Optional.empty()));

        assertThat(details.stream().map(PaperDetails::fingerprint)).doesNotHaveDuplicates();
        assertThat(details.stream().map(PaperDetails::hasAbstract))
                .containsExactly(true, true, false, true, true, false);
    }

    private static PaperDetails withTexts(String title, Optional<String> abstractText) {
        return new PaperDetails(
                new Brief(title, List.of(), Optional.empty(), Optional.empty()),
                new Rest(
                        Optional.empty(),
                        abstractText,
                        Optional.empty(),
                        Optional.empty(),
                        FullTextLinks.NONE,
                        Optional.empty()));
    }

    @Test
    void areComparedWithoutBeingRead() {
        AtomicInteger read = new AtomicInteger();
        PaperDetails atHand = new PaperDetails(BRIEF, REST);
        Known known = atHand.known();
        PaperDetails later = new PaperDetails(BRIEF, known, () -> {
            read.incrementAndGet();
            return REST;
        });

        assertThat(later.equals(atHand)).isTrue();
        assertThat(later.fingerprint()).isEqualTo(atHand.fingerprint());
        assertThat(later.byline(ID).fingerprint()).isEqualTo(atHand.byline(ID).fingerprint());
        assertThat(later.isSameBesideSubjects(atHand.with(List.of("math.GT")))).isTrue();
        assertThat(later.with(List.of()).brief().title()).isEqualTo("Title");
        assertThat(read).hasValue(0);
        assertThat(later.byline(ID).authors()).isEqualTo(REST.authors());
        assertThat(read).hasValue(1);
    }

    @Test
    void aBylineIsTheSameWithAnotherAbstract() {
        PaperDetails.Byline byline = new PaperDetails(BRIEF, REST).byline(ID);
        Rest other = new Rest(
                REST.authors(), Optional.of("Other."), REST.doi(), REST.reportNumber(), REST.links(), REST.published());

        assertThat(new PaperDetails(BRIEF, other).byline(ID)).isEqualTo(byline).hasSameHashCodeAs(byline);
        assertThat(new PaperDetails(BRIEF, OTHER_REST).byline(ID)).isNotEqualTo(byline);
        assertThat(new PaperDetails(OTHER_BRIEF, REST).byline(ID)).isNotEqualTo(byline);
    }

    @Test
    void onlyAWithdrawalChangesABylineWithOtherComments() {
        PaperDetails.Byline byline = withComments(Optional.empty()).byline(ID);
        PaperDetails.Byline remarked = withComments(Optional.of("9 pages")).byline(ID);
        PaperDetails.Byline withdrawn =
                withComments(Optional.of("This paper has been withdrawn")).byline(ID);

        // What is published of a paper that is not withdrawn has the same fingerprint as ever.
        assertThat(remarked.fingerprint()).isEqualTo(byline.fingerprint());
        assertThat(remarked).isEqualTo(byline);
        assertThat(remarked.isWithdrawn()).isFalse();
        assertThat(withdrawn.fingerprint()).isNotEqualTo(byline.fingerprint());
        assertThat(withdrawn).isNotEqualTo(byline);
        assertThat(withdrawn.isWithdrawn()).isTrue();
    }

    private static PaperDetails withComments(Optional<String> comments) {
        return new PaperDetails(new Brief("Title", List.of(), comments, Optional.empty()), REST);
    }
}
