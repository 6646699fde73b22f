package daybook.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.Differences;
import daybook.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    @TempDir
    private Path temporary;

    @Test
    void takesFilesOfLaterFoldersInPlaceOfEarlierOnes() throws IOException {
        Path first = folder("first", "style.css", "card.html");
        Path second = folder("second", "style.css", "fonts/a.woff2");

        Theme theme = Theme.load(
                List.of(ThemeFolder.of(first), ThemeFolder.of(second), ThemeFolder.of(temporary.resolve("absent"))));

        assertThat(theme.assets()).containsExactly("fonts/a.woff2", "style.css");
        assertThat(theme.file("style.css").orElseThrow()).asString().isEqualTo("second");
        assertThat(theme.file("card.html").orElseThrow()).asString().isEqualTo("first");
    }

    @Test
    void followsALinkToAFolder() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder("real", "style.css"));

        assertThat(Theme.load(List.of(ThemeFolder.of(link))).assets()).containsExactly("style.css");
    }

    @Test
    void leavesOutFilesWithALeadingDotAndMarkdown() throws IOException {
        Path folder = folder("theme", ".DS_Store", ".git/config", "README.md", "fonts/OFL.md", "style.css");

        assertThat(Theme.load(List.of(ThemeFolder.of(folder))).assets()).containsExactly("style.css");
    }

    @Test
    void aMessageThatIsNowhereNamesTheNearestOne() throws IOException {
        Path folder = folder("theme", "style.css");
        Files.writeString(folder.resolve("messages.properties"), "nav.days = Days\nodd = {0,number}\n");
        Diagnostics diagnostics = new Diagnostics();
        Messages messages = Theme.load(List.of(ThemeFolder.of(folder))).messages("en", diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThatThrownBy(() -> messages.text("nav.dais"))
                .isInstanceOfSatisfying(
                        MissingMessageException.class,
                        it -> assertThat(it.hint()).contains("did you mean nav.days?"));
        assertThatThrownBy(() -> messages.text("odd", "no number"))
                .isInstanceOfSatisfying(
                        MissingMessageException.class,
                        it -> assertThat(it.location()).hasToString("templates/messages.properties:2:1"));
    }

    @Test
    void aMessageOfAnyLayerTellsOneThemeFromAnother() throws IOException {
        Path first = folder("first", "messages.properties");
        Path second = folder("second", "messages.properties");

        assertThat(Theme.load(List.of(ThemeFolder.of(first), ThemeFolder.of(second)))
                        .fingerprint())
                .isNotEqualTo(Theme.load(List.of(ThemeFolder.of(second))).fingerprint());
    }

    /** A message that only one language has is English on a German page, or dead. */
    @ParameterizedTest
    @MethodSource("translations")
    void theDefaultThemeSaysEverythingInEachOfItsLanguages(String language) throws IOException {
        Properties english = messages("messages.properties");
        String file = "messages_" + language + ".properties";
        Properties other = messages(file);

        Differences.assertSame("keys of " + file, other.stringPropertyNames(), english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /** MessageFormat takes what follows a single apostrophe literally, placeholders too. */
    @ParameterizedTest
    @MethodSource("translations")
    void everyApostropheIsWrittenTwice(String language) throws IOException {
        messages("messages_" + language + ".properties")
                .forEach((key, message) -> assertThat(message.toString().replace("''", ""))
                        .as("%s in %s", key, language)
                        .doesNotContain("'"));
    }

    /** Every language of the default theme but English. */
    static Stream<String> translations() throws IOException {
        return Theme.load(List.of(ThemeFolder.of(Path.of("templates")))).languages().stream()
                .filter(it -> !it.equals("en"));
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("templates", name))) {
            messages.load(reader);
        }
        return messages;
    }

    /** The numbers of the arguments that a message shows. */
    private static Set<String> arguments(String message) {
        return Pattern.compile("\\{(\\d)")
                .matcher(message)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    /** A folder with files that all hold its name. */
    private Path folder(String name, String... files) throws IOException {
        for (String file : files) {
            Path path = temporary.resolve(name).resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, name);
        }
        return temporary.resolve(name);
    }
}
