package daybook.theme;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import daybook.pipeline.WrittenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The looks of the documentation, and what is said of misspelt names in a theme. */
class LooksTest {
    private static final Pattern LOOK = Pattern.compile("(?s)```css\n(/\\* templates/custom\\.css .*?)```");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^  (--[a-z]+):");

    @TempDir
    private Path folder;

    static List<String> looks() throws IOException {
        return LOOK.matcher(Files.readString(Path.of("docs/templates.md")))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private BuildResult build(String file, String text) throws IOException {
        WrittenSite site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-15", WrittenSite.paper("2507.08954", "Fair queueing"));
        site.write("templates/" + file, text);
        return new SiteBuild(folder, folder.resolve("_site"), LocalDate.of(2025, 7, 16)).run();
    }

    @Test
    void thereAreThree() throws IOException {
        assertThat(looks()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLookFollowsTheStyleOfTheThemeAndUsesItsNames(String look) throws IOException {
        assertThat(build("custom.css", look).summary()).isPresent();

        String theme = Files.readString(Path.of("templates/style.css"));
        assertThat(Files.readString(folder.resolve("_site/theme/style.css"))).isEqualTo(theme + look);
        assertThat(folder.resolve("_site/theme/custom.css")).doesNotExist();
        assertThat(VARIABLE.matcher(look).results().map(it -> it.group(1) + ":"))
                .isNotEmpty()
                .allMatch(theme::contains);
    }

    @Test
    void namesTheTemplateThatAMisspeltOneIsMeantToReplace() throws IOException {
        assertThat(build("dya.html", "<p>x</p>").diagnostics().toString())
                .contains("templates/dya.html: error: no page uses this template")
                .contains("did you mean day.html?");
    }

    @Test
    void warnsOfATemplateThatNothingUses() throws IOException {
        assertThat(build("sidebar.html", "<p th:fi='x'>x</p>").diagnostics())
                .singleElement()
                .hasToString("templates/sidebar.html: warning: no page and no template uses this template\n"
                        + "  hint: name it in another one, as in th:replace=\"~{sidebar}\", or remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.properties", "messages_en-US.properties", "Messages_DE.properties"})
    void warnsOfMessagesThatAreNotRead(String file) throws IOException {
        assertThat(build(file, "nav.days = Archive\n").diagnostics().toString())
                .contains("templates/" + file + ": warning: no messages are read from this file")
                .contains("did you mean messages.properties?");
    }

    @Test
    void readsTheMessagesOfTheLanguageOfTheSite() throws IOException {
        assertThat(build("messages_en.properties", "nav.days = Archive\n").diagnostics())
                .isEmpty();

        assertThat(Files.readString(folder.resolve("_site/index.html"))).contains(">Archive<");
    }

    @Test
    void takesATemplateThatAnotherOneUses() throws IOException {
        new WrittenSite(folder).write("templates/dayz.html", "<p th:fragment='x'>x</p>");

        assertThat(build("404.html", "<p th:replace='~{dayz :: x}'>x</p>").diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav.dayz", "nav.day"})
    void namesTheMessageThatAMisspeltOneIsMeantToReplace(String key) throws IOException {
        assertThat(build("messages.properties", key + " = Archive\n")
                        .diagnostics()
                        .toString())
                .contains("templates/messages.properties:1:1: error: unknown message '" + key + "'")
                .contains("did you mean nav.days?");
    }

    @Test
    void namesThePropertyAndTheTemplateThatAreMeant() throws IOException {
        assertThat(build("404.html", "<p th:text=\"${page.site.titel}\">x</p>")
                        .diagnostics()
                        .toString())
                .contains("SiteView has no 'titel'")
                .contains("did you mean title?");
        assertThat(build("404.html", "<p th:replace='~{partz :: x}'>x</p>")
                        .diagnostics()
                        .toString())
                .contains("the theme has no template 'partz'")
                .contains("did you mean parts?");
    }
}
