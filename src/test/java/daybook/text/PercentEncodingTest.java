package daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentEncodingTest {
    @Test
    void aComponentKeepsOnlyWhatMeansNothingInAnAddress() {
        assertThat(PercentEncoding.component("a-Z_0.*~ +/ü😀\ud800"))
                .isEqualTo("a-Z_0.*%7E%20%2B%2F%C3%BC%F0%9F%98%80%3F");
    }

    @Test
    void nothingOfATextStandsAsItIs() {
        assertThat(PercentEncoding.whole("a ü\ud800")).isEqualTo("%61%20%C3%BC%3F");
    }
}
