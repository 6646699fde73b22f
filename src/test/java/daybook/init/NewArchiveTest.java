package daybook.init;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creates the repository of an archive on the command line. */
class NewArchiveTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static final String SETTINGS = """
            title: Hats
            description: Papers about hats.
            url: https://jo.github.io/hats/
            curators: {id: jo, name: Jo}
            """;

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void cloneBoth() throws IOException {
        repository("hats", "https://github.com/Jo/hats.git");
        repository("hats-archive", "git@github.com:Jo/hats-archive.git");
        settings(SETTINGS + "archive-before: 2024\n");
        Files.writeString(folder.resolve("hats-archive/.git/HEAD"), "ref: refs/heads/trunk\n");
    }

    @Test
    void hasAWorkflowThatBuildsTheOlderPartOfTheSite() throws IOException {
        assertThat(run("init", "../hats-archive", "--archive")).isEqualTo(new Run(0, """
                hats/../hats-archive/.github/workflows/publish.yml
                hats/../hats-archive/README.md
                Next: read hats/../hats-archive/README.md
                """, ""));

        assertThat(read("hats-archive/.github/workflows/publish.yml"))
                .contains("repository: Jo/hats\n", "options: --archive --url ${{ steps.pages.outputs.base_url }}\n")
                .contains("uses: jo/daybook/.github/actions/check@0123abc\n", "branches: ['trunk']\n");
        assertThat(read("hats-archive/README.md"))
                .startsWith("# Hats: archive\n")
                .contains("The years before 2024 of [Hats](https://jo.github.io/hats/).")
                .contains("archive-url: https://jo.github.io/hats-archive/\n");
    }

    @Test
    void usesTheProgramThatTheSiteHas() throws IOException {
        Files.createDirectories(folder.resolve("hats/.daybook/check"));
        Files.writeString(folder.resolve("hats/.daybook/check/action.yml"), "runs:\n");

        assertThat(run("init", "../hats-archive", "--archive").err).isEmpty();

        assertThat(read("hats-archive/.github/workflows/publish.yml")).contains("uses: ./.daybook/check\n");
    }

    @Test
    void saysWhatTheSiteLacks() throws IOException {
        settings(SETTINGS);
        assertThat(run("init", "../hats-archive", "--archive").err).contains("the site has no archive");
        settings(SETTINGS.replace("jo.github.io/hats", "example.org") + "archive-before: 2024\n");
        assertThat(run("init", "../hats-archive", "--archive").err).contains("the url is an example");
        settings(SETTINGS + "archive-before: 2024\n");
        assertThat(run("init", "../other", "--archive").err).contains("the address of the archive is missing");
        assertThat(run("init", "../other", "--archive", "--title", "T").err)
                .contains("--archive takes category, title and contact from the site");
        assertThat(run("init", "../other", "--archive", "--url=https://a.example/").err)
                .isEmpty();
        Files.delete(folder.resolve("hats/.git/config"));
        assertThat(run("init", "../third", "--archive", "--url=https://a.example/"))
                .matches(it -> it.code == 1 && it.err.contains("cloned from GitHub"));
        assertThat(folder.resolve("third")).doesNotExist();
    }

    private void repository(String name, String origin) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve(".git"));
        Files.writeString(folder.resolve(name).resolve(".git/config"), "[remote \"origin\"]\n\turl = " + origin + "\n");
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve("hats/site-config.yml"), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Runs a command in the folder of the site. */
    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--directory=hats";
        all[arguments.length + 1] = "--action=jo/daybook@0123abc";
        int code = CommandRunner.run(all, folder, CLOCK, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }
}
