package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", ""
            })
    void leavesOutWhatWouldRunWhenAReaderFollowsIt(String address) {
        FullTextLinks links = new FullTextLinks(
                Optional.of(address),
                Optional.of(address),
                Optional.of(address),
                List.of(new LabelledLink("code", address), new LabelledLink("slides", "https://t.example/a b")));

        assertThat(links)
                .isEqualTo(new FullTextLinks(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new LabelledLink("slides", "https://t.example/a%20b"))));
    }

    @Test
    void hasEachLabelAndEachAddressOnce() {
        LabelledLink code = new LabelledLink("code", "https://t.example/code");
        LabelledLink slides = new LabelledLink("slides", "https://t.example/slides");

        assertThat(new FullTextLinks(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        code,
                                        new LabelledLink("code", "https://t.example/other"),
                                        new LabelledLink("source", "https://t.example/code"),
                                        slides,
                                        new LabelledLink("source", "https://t.example/source")))
                        .others())
                .containsExactly(code, slides, new LabelledLink("source", "https://t.example/source"));
    }
}
