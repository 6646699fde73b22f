package daybook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"one\ntwo\n\nlast", "one\r\ntwo\r\n\r\nlast", "one\rtwo\r\rlast", "\uFEFFone\ntwo\r\n\rlast"})
    void countsTheSameLinesWhateverEndsThem(String text) {
        SourceFile file = new SourceFile("a.md", text);

        assertThat(file.text()).isEqualTo("one\ntwo\n\nlast");
        assertThat(file.lineCount()).isEqualTo(4);
        assertThat(file.line(1)).isEqualTo("one");
        assertThat(file.line(2)).isEqualTo("two");
        assertThat(file.line(3)).isEmpty();
        assertThat(file.line(4)).isEqualTo("last");
    }

    @ParameterizedTest
    @CsvSource({"0, 1:1", "2, 1:3", "3, 1:4", "4, 2:1", "8, 3:1", "9, 4:1", "12, 4:4", "13, 4:5", "99, 4:5", "-1, 1:1"})
    void tellsLineAndColumnOfAnOffset(int offset, String place) {
        SourceFile file = new SourceFile("a.md", "one\ntwo\n\nlast");

        assertThat(file.at(offset, 1)).hasToString("a.md:" + place);
    }

    @Test
    void aLineThatTheFileDoesNotHaveIsTheNearestOneItHas() {
        SourceFile file = new SourceFile("a.md", "one\ntwo");

        assertThat(file.at(3, 1, 1)).hasToString("a.md:2:1");
        assertThat(file.at(0, 1, 1)).hasToString("a.md:1:1");
    }

    @Test
    void manyProblemsOfOneLineShareItsText() {
        SourceFile file = new SourceFile("a.xml", "one long line\ntwo");

        assertThat(file.at(1, 1).excerpt()).isSameAs(file.at(5, 1).excerpt());
        assertThat(file.at(15, 1).excerpt()).isEqualTo("two");
        assertThat(file.at(5, 1).excerpt()).isEqualTo("one long line");
    }

    @Test
    void anEmptyFileHasOneEmptyLine() {
        SourceFile file = new SourceFile("a.md", "");

        assertThat(file.lineCount()).isOne();
        assertThat(file.at(0, 1).excerpt()).isEmpty();
        assertThat(file.whole()).hasToString("a.md");
    }
}
