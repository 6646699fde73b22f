package daybook.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/jo/list, https://github.com/jo/list/new/main?filename={file}&value={text}, "
                + "https://github.com/jo/list/edit/main/{file}",
        "https://github.com/jo/list.git, https://github.com/jo/list/new/main?filename={file}&value={text}, "
                + "https://github.com/jo/list/edit/main/{file}",
        "https://github.com/jo/list/tree/site, https://github.com/jo/list/new/site?filename={file}&value={text}, "
                + "https://github.com/jo/list/edit/site/{file}",
        "https://codeberg.org/jo/list/, https://codeberg.org/jo/list/_new/main/?filename={file}&value={text}, "
                + "https://codeberg.org/jo/list/_edit/main/{file}",
        "https://gitlab.com/group/part/list, https://gitlab.com/group/part/list/-/new/main?file_name={file}&content={text}, "
                + "https://gitlab.com/group/part/list/-/edit/main/{file}",
    })
    void knowsWhereEachForgeWritesFiles(String address, String newFile, String editFile) {
        assertThat(Repository.of(address)).contains(new Repository(newFile, editFile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com/jo/list",
                "https://github.com/jo",
                "https://example.org/jo/list",
                "jo/list",
                "https://github.com/jo/list?x",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoRepository(String address) {
        assertThat(Repository.of(address)).isEmpty();
    }
}
