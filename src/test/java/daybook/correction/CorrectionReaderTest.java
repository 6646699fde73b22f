package daybook.correction;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.EntryId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionReaderTest {
    private static final EntryId PAPER = new EntryId("arxiv", "2611.01083");

    private final Diagnostics diagnostics = new Diagnostics();

    /** A tilde is a line end, and an angle a tab. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2611.01083:~  adress: https://one.example/~  hide: true",
                "2611.01083:~  title: ''~  hide: true",
                "2611.01083:~  same-as: x~  hide: true",
                "2611.01083:~  same-as: 2611.01017~  hide: true",
                "2611.01083:~  title: [a]~  hide: true",
                "2611.01083:~  title: Of One~2611.01083:~  hide: true",
                "2611.01083:~  hide: true~2611.01083:~  hide: false",
                "2611.01083:~  title: Of One~arXiv:2611.01083v2:~  hide: true",
                "2611.01083:~  hide: true~arXiv:2611.01083:~  title: Of One",
                "2611.01083:~  same-as: 2611.01017~arXiv:2611.01083:~  hide: true",
                "2611.01083:~  hide: false~  hide: true",
                "2611.01083:~  hide: yes",
                "2611.01083:~  hide: on",
                "2611.01083:~  hide: 1",
                "2611.01083:~  hide: treu",
                "2611.01083:~  hide: 'true'",
                "2611.01083:~  hide: [true]",
                "2611.01083:~  hide: {because: wrong}",
                "2611.01083:~  hide:true",
                "2611.01083:~  title: Of One~  hide:true",
                "2611.01083:~  title:Of One~  hide:true",
                "2611.01083: {title: Of One, hide:true}",
                "2611.01083: {title: a: b, hide: true}",
                "2611.01083:~  - hide: true",
                "2611.01083:~  - title: Of One~  - hide: true",
                "2611.01083:~  links:~    code: https://one.example/~    hide: true",
                "2611.01083:~>hide: true",
                "2611.01083:~  title: Of One~>hide: true",
                "2611.01083:~  title: Of One~    hide: true",
                "2611.01083:~  hide: true: false",
                "2611.01083:~  title: 'Of One~  hide: true",
                "2611.01083~  hide: true",
                "2611.01083:~  title: Of: One~<<<<<<< HEAD~  hide: false~=======~  hide: true~>>>>>>> other",
                "2611.01083:~hide: true",
                "2611.01083:~  title: Of: One~'2611.01017':~>hide: true~2611.01083:~>hide: true",
                "2611.01083:~  Hide: true",
                "2611.01083:~  hdie: true",
                "2611.01083: hidden",
                "2611.01083: hide",
                "- 2611.01083:~    hide: true",
                "2611.01017: [~2611.01083:~  hide: yes",
                "---~2611.01083:~  hide: true~---~2611.01017:~  hide: true",
                "2611.01083:~  same-as: 2611.01017~2611.01017:~  same-as: 2611.01018~2611.01018:~  hide: true",
            })
    void whatACorrectionMeansToHideIsHiddenWhateverIsWrongOfIt(String yaml) {
        assertThat(corrections(yaml).hides(PAPER)).isTrue();
        assertThat(problems()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hide: true", "hide: True", "hide: TRUE"})
    void hidesWithoutAProblem(String yaml) {
        assertThat(corrections("2611.01083:~  " + yaml).hides(PAPER)).isTrue();
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2611.01083:~  hide: false~  titel: Of One",
                "2611.01083:~  hide: no",
                "2611.01083:~  hide: False~  titel: Of One",
                "2611.01083:~  hide:~  titel: Of One",
                "2611.01083:~  title: To hide: a study",
                "2611.01083:~  title: One: two~  hide: false # yet",
                "2611.01083:~  authors: [[Hide Tanaka]]",
                "2611.01083:~  links: {hide: 'https://one.example/', slide: 'https://one.example/'}~  titel: Of One",
                "somewhere:~  hide: true~2611.01083:~  title: []",
                "2611.01083:~  title: []~somewhere:~  hide: true",
            })
    void hidesNothingElse(String yaml) {
        assertThat(corrections(yaml).hides(PAPER)).isFalse();
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void anErrorCostsWhatIsWrongOfACorrectionAndNothingElse() {
        Correction correction = of(corrections("2611.01083:~  title: Of One~  address: one.example~  links:~"
                + "    code: one.example~    talk: https://one.example/~"));

        assertThat(correction.title()).contains("Of One");
        assertThat(correction.address()).isEmpty();
        assertThat(correction.links()).extracting("label").containsExactly("talk");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void ofTwoThatAreTheSameAsEachOtherOneIsToBeRemoved() {
        corrections("2611.01083:~  same-as: 2611.01017~2611.01017:~  same-as: 2611.01083");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("'2611.01083' is the same as '2611.01017'")
                .contains("hint: remove one of the two");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'https://hf.co/papers/2611.01083':~  same-as: 2611.01083~2611.01083:~  title: Of One",
                "2611.01083:~  same-as: https://hf.co/papers/2611.01083",
            })
    void thatAPageIsTheSameAsItsPaperSaysNothing(String yaml) {
        assertThat(corrections(yaml).identity(PAPER)).isEqualTo(PAPER);
        assertThat(corrections(yaml).identity(new EntryId("url", "https://hf.co/papers/2611.01083")))
                .isEqualTo(PAPER);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsCorrectedOfAPageIsCorrectedOfItsPaper() {
        Corrections corrections =
                corrections("'https://hf.co/papers/2611.01083':~  same-as: doi:10.1145/1~2611.01017:~  hide: true");

        assertThat(corrections.identity(PAPER)).hasToString("doi:10.1145/1");
        assertThat(corrections.hides(new EntryId("url", "https://hf.co/papers/2611.01017")))
                .isTrue();
        assertThat(problems()).isEmpty();
    }

    @Test
    void severalAuthorsAreWrittenAsAList() {
        Corrections corrections = corrections("2611.01083:~  authors: Ada Example, Ben Sample");

        assertThat(of(corrections).authors()).isEmpty();
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/overrides.yml:2:12: error: 'authors' must be a list")
                .contains("hint: write it as [Ada Example, Ben Sample]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "[[Ada], Ben]", "'-'"})
    void authorsThatCannotBeReadStayAsTheListingHasThem(String authors) {
        Corrections corrections = corrections("2611.01083:~  authors: " + authors);

        assertThat(of(corrections).authors()).isEmpty();
        assertThat(problems()).singleElement().asString().startsWith("content/overrides.yml:2:1");
    }

    private static Correction of(Corrections corrections) {
        return Objects.requireNonNull(corrections.byEntry().get(PAPER));
    }

    private Corrections corrections(String yaml) {
        String text = yaml.replace('~', '\n').replaceAll(">(?=hide)", "\t");
        return CorrectionReader.read(new SourceFile("content/overrides.yml", text), diagnostics);
    }

    private List<String> problems() {
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }
}
