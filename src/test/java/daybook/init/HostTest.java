package daybook.init;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.host.Host;
import daybook.init.ProgramSource.CopiedJar;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.ProgramSource.ReleasedJar;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files a new site has for its host, and where they get the program from. */
class HostTest {
    private static final ReleasedJar RELEASE = new ReleasedJar("https://t.example/daybook.jar", "0123");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Host.class)
    void everyHostHasItsFilesAndInstructions(Host host) throws IOException {
        SortedMap<String, String> files = files(host, RELEASE);

        assertThat(files).containsKeys(HostFiles.of(host).keySet().toArray(String[]::new));
        assertThat(files.get("README.md")).contains(".daybook/daybook build", "5. **Publish.** ");
        assertThat(files.getOrDefault("README.md", ""))
                .matches(it -> it.contains("`site-config.yml`: the `url` where") == (host != Host.GITHUB));
        assertThat(files.get(".daybook/release.properties"))
                .isEqualTo("jar=https://t.example/daybook.jar\nsha256=0123\n");
        assertThat(files.values())
                .noneMatch(
                        it -> Pattern.compile("\\{(name|publish|program|address|documentation|new:[^}]*|push:[^}]*)}")
                                .matcher(it)
                                .find());
        files.forEach((path, text) -> {
            if (path.endsWith(".yml")) {
                Diagnostics diagnostics = new Diagnostics();
                YamlReader.yaml(new SourceFile(path, text), diagnostics);
                assertThat(diagnostics.sorted()).isEmpty();
            }
        });
    }

    @Test
    void theWorkflowsOfASelfContainedSiteUseNoActionOfOthers() throws IOException {
        SortedMap<String, String> files = files(Host.GITHUB, RELEASE);

        assertThat(files.get(".github/workflows/publish.yml")).contains("uses: ./.daybook\n");
        assertThat(files.get(".github/workflows/check.yml")).contains("uses: ./.daybook/check\n");
        assertThat(files).containsKeys(".daybook/action.yml", ".daybook/check/action.yml", ".daybook/daybook");
        for (String text : files.values()) {
            assertThat(Pattern.compile("uses: (?!actions/|\\.)").matcher(text).find())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aSiteThatMovesGetsTheSameFilesOfAHostAsANewOne(Host host) throws IOException {
        Path jar = Files.writeString(folder.resolve("some.jar"), "jar");
        NewSite site = site(host, new CopiedJar(jar));
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> files = site.hostFiles(diagnostics);

        assertThat(site.files(diagnostics)).containsAllEntriesOf(files).containsKey("site-config.yml");
        assertThat(files.keySet())
                .containsAll(HostFiles.of(host).keySet())
                .contains(".daybook/daybook")
                .doesNotContain("README.md", ".gitignore", "site-config.yml");
        assertThat(RepositoryFolder.add(folder.resolve("site"), "site", files, site.copies(), diagnostics))
                .containsAll(files.keySet())
                .contains(".daybook/daybook.jar");
        Files.writeString(folder.resolve("site/.daybook/daybook.jar"), "other");
        assertThat(RepositoryFolder.add(folder.resolve("site"), "site", files, site.copies(), diagnostics))
                .isEmpty();
        assertThat(folder.resolve("site/.daybook/daybook.jar")).hasContent("other");
        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().toString())
                .containsExactly("site/.daybook/daybook.jar");
        assertThat(folder.resolve("site/.daybook/daybook")).isExecutable();
    }

    @Test
    void copiesTheProgramAndMakesScriptsExecutable() throws IOException {
        Path jar = Files.writeString(folder.resolve("some.jar"), "jar");
        NewSite site = site(Host.SERVER, new CopiedJar(jar));
        Diagnostics diagnostics = new Diagnostics();

        RepositoryFolder.fill(folder.resolve("site"), "site", site.files(diagnostics), site.copies(), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(folder.resolve("site/.daybook/daybook.jar")).hasContent("jar");
        for (String script : List.of("daybook", "night", "publish")) {
            assertThat(folder.resolve("site/.daybook").resolve(script)).isExecutable();
        }
        assertThat(folder.resolve("site/README.md")).isNotEmptyFile();
        assertThat(Files.isExecutable(folder.resolve("site/README.md"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void noFileOfAHostNamesAnotherBranchThanThatOfTheRepository(Host host) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> files =
                site(host, Optional.of("master"), RELEASE).hostFiles(diagnostics);
        files.keySet().retainAll(HostFiles.of(host).keySet());

        assertThat(files.values())
                .isNotEmpty()
                .noneMatch(it -> Pattern.compile("\\bmain\\b").matcher(it).find());
    }

    @Test
    void theNameOfAProjectIsMadeOfTheTitle() throws IOException {
        assertThat(files(Host.CLOUDFLARE, RELEASE).get("wrangler.toml")).contains("\nname = \"jo-s-hats-caps\"\n");
    }

    @Test
    void aReleaseKnowsItsActionAndItsJar() {
        Properties release = new Properties();
        release.putAll(Map.of("action", "jo/daybook@0123", "jar", RELEASE.address(), "sha256", RELEASE.sha256()));
        Path jar = Path.of("daybook.jar");
        RunningProgram program = RunningProgram.of(Optional.empty(), release, Optional.of(jar));

        assertThat(program.source(Host.GITHUB, Optional.empty(), false)).contains(new NamedAction("jo/daybook@0123"));
        assertThat(program.source(Host.GITHUB, Optional.of("a/b@c"), false)).contains(new NamedAction("a/b@c"));
        assertThat(program.source(Host.GITHUB, Optional.empty(), true)).contains(RELEASE);
        assertThat(program.source(Host.GITLAB, Optional.empty(), false)).contains(RELEASE);
    }

    @Test
    void aCheckoutKnowsItsActionAndCopiesItsJar() {
        Path jar = Path.of("daybook.jar");
        RunningProgram program = RunningProgram.of(Optional.of("jo/fork@4567"), new Properties(), Optional.of(jar));

        assertThat(program.source(Host.GITHUB, Optional.empty(), false)).contains(new NamedAction("jo/fork@4567"));
        assertThat(program.source(Host.SERVER, Optional.empty(), false)).contains(new CopiedJar(jar));
    }

    @Test
    void aReleaseAndACheckoutKnowWhereNewerReleasesAre() {
        assertThat(newestRelease("", "https://github.com/jo/daybook/releases/download/v1/daybook.jar"))
                .contains(URI.create("https://api.github.com/repos/jo/daybook/releases/latest"));
        assertThat(newestRelease("", "https://git.example:8443/jo/daybook/releases/download/v1/daybook.jar"))
                .contains(URI.create("https://git.example:8443/api/v3/repos/jo/daybook/releases/latest"));
        assertThat(newestRelease("jo/fork@4567", ""))
                .contains(URI.create("https://api.github.com/repos/jo/fork/releases/latest"));
        assertThat(newestRelease("", "https://files.example/daybook.jar")).isEmpty();
        assertThat(newestRelease("", "")).isEmpty();
    }

    private static Optional<URI> newestRelease(String action, String jar) {
        Properties release = new Properties();
        release.putAll(Map.of("jar", jar, "sha256", "00"));
        return RunningProgram.of(Optional.of(action).filter(it -> !it.isEmpty()), release, Optional.empty())
                .newestRelease();
    }

    @Test
    void aJarAloneIsCopied() {
        Path jar = Path.of("daybook.jar");
        RunningProgram program = RunningProgram.of(Optional.empty(), new Properties(), Optional.of(jar));

        assertThat(program.source(Host.GITHUB, Optional.empty(), false)).contains(new CopiedJar(jar));
    }

    private static SortedMap<String, String> files(Host host, ProgramSource program) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> files = new TreeMap<>(site(host, program).files(diagnostics));
        assertThat(diagnostics.sorted()).isEmpty();
        return files;
    }

    private static NewSite site(Host host, ProgramSource program) {
        return site(host, Optional.empty(), program);
    }

    private static NewSite site(Host host, Optional<String> branch, ProgramSource program) {
        return new NewSite(
                "Jo's hats & caps",
                List.of("cs.DC"),
                Optional.empty(),
                Optional.of("jo@t.example"),
                Optional.empty(),
                branch,
                host,
                program);
    }
}
