package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorySlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Awesome Java         | awesome-java
            -- C++ & Größe, v2 - | c-große-v2
            Ärger über Café      | arger-uber-cafe
            論文                 | 論文
            !?                   | list
            ''                   | list
            """)
    void keepsLowerCaseLettersAndDigits(String name, String slug) {
        assertThat(CategorySlug.of(name, "list")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "content/listings/old/My Library.v2.bib, my-library-v2",
        "C:\\lists\\hats.json, hats",
        "hats, hats",
        ".bib, bib",
    })
    void aFilesNameCountsWithoutFolderAndEnding(String path, String slug) {
        assertThat(CategorySlug.ofFile(path, "list")).isEqualTo(slug);
    }
}
