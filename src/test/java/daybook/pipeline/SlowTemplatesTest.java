package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.input.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowTemplatesTest {
    @TempDir
    private Path site;

    @Test
    void namesNothingOfTheDefaultTheme() throws IOException {
        assertThat(notes()).isEmpty();
    }

    @Test
    void namesTheConstructOfATemplateThatIsNotCompiled() throws IOException {
        write("page.html", "<main>\n<p th:switch=\"${page.title}\"></p>\n</main>\n");

        assertThat(notes())
                .containsExactly(
                        "templates/page.html:2:1: note: th:switch is not compiled, so pages with it take longer to render");
    }

    @Test
    void namesAConstructOfAFragmentOnceWhereItStands() throws IOException {
        write("layout.html", "<html th:fragment=\"layout(main)\"><p th:remove=\"tag\">x</p></html>\n");

        assertThat(notes())
                .containsExactly("templates/layout.html:1:34: note: th:remove is not compiled, so pages with it take"
                        + " longer to render");
    }

    private void write(String template, String text) throws IOException {
        Path folder = Files.createDirectories(site.resolve("templates"));
        Files.writeString(folder.resolve(template), text);
    }

    private List<String> notes() throws IOException {
        return SlowTemplates.notes(new SiteFolder(site));
    }
}
