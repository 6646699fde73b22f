package daybook.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.Differences;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    void ownRulesOfStyleBeginALineOfTheStyleSheet() throws IOException {
        Path first = folder("first", "style.css");
        Path own = folder("own", "card.html");
        Files.writeString(own.resolve("custom.css"), "\ufeffp { color: red }\r\n");

        Theme theme = Theme.load(List.of(ThemeFolder.of(first), ThemeFolder.of(own)));
        SourceFile style =
                SourceFile.utf8("templates/style.css", theme.file("style.css").orElseThrow(), new Diagnostics());

        assertThat(style.text()).isEqualTo("first\np { color: red }\n");
        assertThat(theme.place(style, style.text().indexOf("color"), 5)).hasToString("templates/custom.css:1:5");
        assertThat(theme.place(style, 1, 2)).hasToString("templates/style.css:1:2");
    }

    @Test
    void ownRulesOfStyleAreInUtf8() throws IOException {
        Path own = folder("own", "style.css");
        Files.write(
                own.resolve("custom.css"), "p::before { content: 'caf\u00e9' }".getBytes(StandardCharsets.ISO_8859_1));
        Diagnostics diagnostics = new Diagnostics();

        Theme.load(List.of(ThemeFolder.of(own))).checkTemplates(diagnostics, diagnostics);

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("templates/custom.css:1:26: error: invalid UTF-8: byte 0xE9");
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
    void aMessageThatDoesNotFitItsArgumentsSaysWhereItStands() throws IOException {
        Path folder = folder("theme", "style.css");
        Files.writeString(folder.resolve("messages.properties"), """
                one = {0,choice,1#ein Tag|1<{0} Tage}
                two = {0,choice,0#{0,choice,zero}}
                three = {0,choice,zero}
                """);
        Diagnostics diagnostics = new Diagnostics();
        Messages messages = Theme.load(List.of(ThemeFolder.of(folder))).messages("en", diagnostics);

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("templates/messages.properties:3:1: error: the message 'three' is not a valid pattern");
        assertThatThrownBy(() -> messages.text("one", "{0}"))
                .isInstanceOfSatisfying(MissingMessageException.class, it -> {
                    assertThat(it.pattern().orElseThrow()).hasToString("templates/messages.properties:1:1");
                    assertThat(it.hint().orElseThrow()).contains("a choice is of a number");
                });
        assertThatThrownBy(() -> messages.text("two", 1)).isInstanceOf(MissingMessageException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            Aujourd'hui             ~ an apostrophe of the message 'topic.count' is not shown
            L'abonnement de {0}     ~ an apostrophe of the message 'topic.count' is not shown
            'tis {0}                ~ an apostrophe of the message 'topic.count' is not shown
            L'abonnement d'un {0}   ~ an apostrophe of the message 'topic.count' is not shown
            {5} of {0}              ~ the message 'topic.count' has no argument {5}
            Aujourd''hui {0} '{1}'  ~ ""
            {0,choice,0#no'|'one}   ~ ""
            ''{0}''                 ~ ""
            """)
    void warnsOfMessagesThatSayOtherThanWasMeant(String message, String warning) throws IOException {
        Path folder = folder("own", "style.css");
        Files.writeString(folder.resolve("messages_fr.properties"), "\ntopic.count = " + message);
        Diagnostics diagnostics = new Diagnostics();

        Theme.load(List.of(ThemeFolder.of(Path.of("templates")), ThemeFolder.of(folder)))
                .checkTemplates(diagnostics, diagnostics);

        assertThat(diagnostics.sorted().stream().map(Object::toString))
                .as(message)
                .hasSize(warning.isEmpty() ? 0 : 1)
                .allMatch(it -> it.startsWith("templates/messages_fr.properties:2:1: warning: " + warning));
    }

    @Test
    void warnsOfEnglishMessagesOfASiteInAnotherLanguage() throws IOException {
        Path folder = folder("own", "style.css");
        Files.writeString(folder.resolve("messages.properties"), "nav.days = Archive\nnav.notes = Remarks\n");
        Files.writeString(folder.resolve("messages_de.properties"), "nav.notes = Anmerkungen\n");
        Theme theme = Theme.load(List.of(ThemeFolder.of(Path.of("templates")), ThemeFolder.of(folder)));
        Diagnostics german = new Diagnostics();
        Diagnostics english = new Diagnostics();
        Diagnostics french = new Diagnostics();

        theme.messages("de", german);
        theme.messages("en", english);
        theme.messages("fr", french);

        assertThat(german.sorted())
                .singleElement()
                .asString()
                .startsWith("templates/messages.properties:1:1: warning: the message 'nav.days' is not shown");
        assertThat(english.sorted()).isEmpty();
        assertThat(french.sorted()).isEmpty();
    }

    /** As in dates; which digits Java takes for Arabic differs between its releases. */
    @Test
    void numbersHaveTheSameDigitsInAllLanguages() throws IOException {
        Path folder = folder("theme", "style.css");
        Files.writeString(folder.resolve("messages.properties"), "count = {0}{1,choice,0#|1# of {1}}\n");
        Files.writeString(folder.resolve("messages_ar.properties"), "");

        assertThat(Theme.load(List.of(ThemeFolder.of(folder)))
                        .messages("ar", new Diagnostics())
                        .text("count", 27, 35))
                .isEqualTo("27 of 35");
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
