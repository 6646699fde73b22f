package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybook.cli.CheckoutCopy;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.nightly.Scripts.Step;
import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs nights as the workflow does: with the scripts of the action and the real launcher, each night on an empty disk
 * with the files of the repository and the cache. The steps that are not scripts are simulated: the checkout, the
 * address of the site, the cache, and the deployment.
 */
@Tag("workflow")
class WorkflowIT {
    private static final Path ACTION = Path.of("action.yml");
    private static final Path WORKFLOW = Path.of(".github/workflows/publish.yml");
    private static final Path CHECK = Path.of(".github/actions/check/action.yml");
    private static final Instant THURSDAY_NIGHT = Instant.parse("2026-11-19T01:37:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T01:37:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T01:37:00Z");

    private static final String THURSDAY_LISTING = "content/listings/2026/11/2026-11-19.cs.DC.jsonl";

    /** What the action keeps from night to night. */
    private static final List<String> KEPT = List.of(".daybook-cache", "_site");

    /** The steps whose outputs are those of the action. */
    private static final Set<String> ACTION_OUTPUTS = Set.of("nightly", "keep");

    /** The outputs of a step (https://docs.github.com/actions, "Setting an output parameter"). */
    private static final Pattern OUTPUT =
            Pattern.compile("(?<name>[\\w-]+)(?:=(?<value>.*)|<<end\\n(?<lines>(?s:.*?))\\n?end)\\n");

    private final SimulatedTime time = new SimulatedTime(THURSDAY_NIGHT);

    @TempDir
    private Path temporary;

    private ArxivServer arxiv;
    private PublishedSite published;
    private LoopbackServer others;
    private Path program;
    private Path origin;
    private Path desk;
    private Path cache;
    private Optional<String> pushAddress = Optional.empty();
    private int disks;

    /**
     * The result of a night.
     *
     * @param outputs the outputs of the action
     */
    private record Outcome(boolean good, Map<String, String> outputs, String summary, String log) {}

    /** Why a repository takes no commits. */
    private enum Refusal {
        PROTECTED_BRANCH("[remote rejected] main -> main (pre-receive hook declined)"),
        READ_ONLY_TOKEN("The requested URL returned error: 403"),
        QUOTA("[remote rejected] main -> main (unpacker error)");

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }
    }

    /** The result of a job, or of an action that is run alone. */
    private record JobRun(int code, String log) {}

    @BeforeEach
    void start() throws Exception {
        arxiv = new ArxivServer(time);
        published = new PublishedSite();
        others = new LoopbackServer(request -> Reply.of(request.path().startsWith("/read-only/") ? 403 : 204, ""));
        program = new CheckoutCopy(temporary).folder();
        origin = temporary.resolve("origin.git");
        cache = Files.createDirectory(temporary.resolve("cache"));
        git(temporary, "init", "--quiet", "--bare", "--initial-branch=main", origin.toString());
        desk = temporary.resolve("desk");
        git(temporary, "clone", "--quiet", origin.toString(), desk.toString());
        write(
                "site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n"
                        + "sources: cs.DC\ncontact: jo@t.example\nfeeds: {hub: '" + others.address() + "/hub'}\n");
        write(".gitignore", "/_site/\n/.daybook-cache/\n");
        push();
    }

    @AfterEach
    void stop() throws IOException {
        arxiv.close();
        published.close();
        others.close();
    }

    @Test
    void publishesTwoNightsWithAFailedOneBetween() throws Exception {
        Outcome first = night(THURSDAY_NIGHT);

        assertThat(first.good()).as(first.log()).isTrue();
        assertThat(first.outputs()).containsEntry("code", "0");
        assertThat(published.days()).containsExactly("2026-11-19");
        assertThat(git(origin, "log", "--format=%an: %s", "main"))
                .isEqualTo("github-actions[bot]: Keep fetched listings\nJo: Write\n");
        assertThat(git(origin, "show", "--format=", "--name-only", "main")).isEqualTo(THURSDAY_LISTING + "\n");
        String guids = String.join("\n", guids());

        // On Friday the job does not run.
        Outcome second = night(MONDAY_NIGHT);

        assertThat(second.good()).as(second.log()).isTrue();
        assertThat(second.summary())
                .contains("## The site is ready\n", "- New days: 1\n", "- Filled gaps: 1\n", "- Open days: none\n");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20", "2026-11-23");
        assertThat(String.join("\n", guids())).endsWith(guids);
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main", "content"))
                .isEqualTo("""
                        content/listings/2026/11/2026-11-19.cs.DC.jsonl
                        content/listings/2026/11/2026-11-20.cs.DC.jsonl
                        content/listings/2026/11/2026-11-23.cs.DC.jsonl
                        """);
    }

    @Test
    void aNightWithoutNewListingsNeitherPushesNorNotifiesTheHub() throws Exception {
        night(THURSDAY_NIGHT);
        String before = git(origin, "rev-parse", "main");

        Outcome again = night(THURSDAY_NIGHT.plusSeconds(4 * 60 * 60));

        assertThat(again.outputs()).containsExactly(Map.entry("code", "0"), Map.entry("hub-news", ""));
        assertThat(git(origin, "rev-parse", "main")).isEqualTo(before);
    }

    @Test
    void keepsCommitsThatArePushedDuringTheNight() throws Exception {
        arxiv.failing(path -> {
            write("content/notes/2026-11-19.md", "What a day.\n");
            push();
            return Optional.empty();
        });

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(git(origin, "log", "--format=%an", "main")).isEqualTo("github-actions[bot]\nJo\nJo\n");
    }

    @Test
    void aListingThatACuratorPushesDuringTheNightIsTheirs() throws Exception {
        String listing = """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2026-11-19"}
                {"kind":"new","id":"2611.00001","title":"On Hats"}
                """;
        arxiv.failing(path -> {
            write(THURSDAY_LISTING, listing);
            push();
            return Optional.empty();
        });

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(outcome.outputs()).as(outcome.log()).doesNotContainKey("push-error");
        assertThat(git(origin, "show", "main:" + THURSDAY_LISTING)).isEqualTo(listing);
    }

    @Test
    void theReasonThatIsReportedIsThatOfTheCommandThatFailedLast() throws Exception {
        arxiv.failing(path -> {
            write(THURSDAY_LISTING + "/folder.txt", "In the way.\n");
            push();
            return Optional.empty();
        });

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(outcome.outputs().get("push-error")).as(outcome.log()).startsWith("CONFLICT (file/directory)");
        assertThat(temporary.resolve("disk-0/work/.git/rebase-merge")).doesNotExist();
    }

    @Test
    void aNightWritesOnlyWhatItChangesInTheSiteThatIsKept() throws Exception {
        night(THURSDAY_NIGHT);
        Path page = cache.resolve("_site/days/2026-11-19.html");

        assertThat(writtenBy(FRIDAY_NIGHT, page)).isTrue();
        assertThat(writtenBy(FRIDAY_NIGHT.plusSeconds(4 * 60 * 60), page)).isFalse();
        assertThat(ACTION)
                .content()
                .contains(
                        "${{ inputs.directory }}/" + String.join("\n          ${{ inputs.directory }}/", KEPT) + "\n");
    }

    @Test
    void aKeptSiteOfWhichAPartIsLostIsBuiltAgain() throws Exception {
        night(THURSDAY_NIGHT);
        Files.delete(cache.resolve("_site/.daybook-manifest"));

        Outcome outcome = night(FRIDAY_NIGHT);

        assertThat(outcome.outputs()).as(outcome.log()).containsEntry("code", "0");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
    }

    @Test
    void aBrokenNoteIsLeftOutAndReportedAfterTheDeployment() throws Exception {
        write("content/notes/nothing.md", "A note about nothing.\n");
        push();

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(outcome.outputs()).containsEntry("code", "3");
        assertThat(outcome.summary()).contains("content/notes/nothing.md: error:");
        assertThat(published.days()).containsExactly("2026-11-19");
    }

    @Test
    void anErrorInTheSettingsPublishesNothing() throws Exception {
        write("site-config.yml", "title: T\n");
        push();

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).isFalse();
        assertThat(outcome.outputs()).containsEntry("code", "1");
        assertThat(outcome.summary()).contains("The site is not ready", "site-config.yml");
        assertThat(published.files()).isEmpty();
    }

    @Test
    void reportsAFailedSourceAfterTheDeployment() throws Exception {
        write("content/notes/.gitkeep", "");
        push();
        arxiv.failing(path -> Optional.of(Fault.FORBIDDEN));

        Outcome outcome = night(THURSDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(outcome.outputs()).containsEntry("code", "3");
        assertThat(published.files()).containsKey("index.html");
        assertThat(job("report-problems", Map.of()).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void publishesTheSiteWhenTheListingsCannotBePushedAndReportsItAfterwards(Refusal refusal) throws Exception {
        night(THURSDAY_NIGHT);
        String before = git(origin, "rev-parse", "main");
        refuse(refusal);

        Outcome outcome = night(FRIDAY_NIGHT);

        assertThat(outcome.good()).as(outcome.log()).isTrue();
        assertThat(outcome.outputs()).containsEntry("code", "0");
        assertThat(outcome.log()).contains("::warning::The fetched listings could not be pushed");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
        assertThat(git(origin, "rev-parse", "main")).isEqualTo(before);
        String reason = Objects.requireNonNull(outcome.outputs().get("push-error"));
        assertThat(reason).endsWith(refusal.reason);
        JobRun report = job("report-unpushed-listings", Map.of("needs.build.outputs.push-error", reason));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.log())
                .hasLineCount(1)
                .startsWith("::error title=Listings are not kept::The fetched listings could not be pushed: " + reason)
                .contains("%0AA branch with rules: let a deploy key bypass them");
        accept();

        night(MONDAY_NIGHT);

        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20", "2026-11-23");
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main", "content"))
                .hasLineCount(3);
    }

    @Test
    void aPullRequestIsCheckedAndItsProblemsStandBesideTheLines() throws Exception {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2026-11-19"}
                {"kind":"new","id":"2611.00001","title":"On Hats"}
                """);
        write("content/notes/2026-11-19.md", "---\npick: perhaps\n---\nWhat a day, 100%.\n");

        JobRun bad = check(".");

        assertThat(bad.code()).as(bad.log()).isEqualTo(1);
        assertThat(bad.log())
                .contains("content/notes/2026-11-19.md:2:7: error: ")
                .contains("\n::error file=content/notes/2026-11-19.md,line=2,col=7::");
        write("content/notes/2026-11-19.md", "What a [day](/nowhere.html), 100%.\n");
        assertThat(check("../desk").log())
                .contains("\n::error file=../desk/content/notes/2026-11-19.md,line=1,col=8::there is no /nowhere.html");
        write("content/notes/2026-11-19.md", "What a day, 100%.\n");
        JobRun good = check(".");
        assertThat(good.code()).as(good.log()).isZero();
        assertThat(good.log()).doesNotContain("::");
    }

    @Test
    void aPullRequestIsRunWithoutSecretsAndWithATokenThatMayOnlyRead() throws IOException {
        String workflow = Files.readString(Path.of(".github/workflows/check.yml"));

        assertThat(workflow)
                .contains("\non: pull_request\n", "\npermissions:\n  contents: read\n", "persist-credentials: false")
                .doesNotContain("secrets.", ": write");
    }

    @Test
    void notifiesTheHubOfEachChangedFeed() throws Exception {
        String news = Objects.requireNonNull(night(THURSDAY_NIGHT).outputs().get("hub-news"));

        assertThat(job("notify-hub", Map.of("needs.build.outputs.hub-news", news))
                        .code())
                .isZero();

        List<String> told = others.requests().stream()
                .filter(it -> it.path().equals("/hub"))
                .map(Request::body)
                .toList();
        assertThat(told)
                .hasSize(news.split("\n").length - 1)
                .contains("hub.mode=publish&hub.url="
                        + published.address().toString().replace("/", "%2F").replace(":", "%3A")
                        + "topics%2Fcs.DC%2Ffeed.xml");
    }

    @Test
    void notifiesTheHubOfTheOtherFeedsWhenItRefusesOne() throws Exception {
        String hub = others.address() + "/read-only/hub";
        String news = hub + "\nhttps://t.example/feed.xml\nhttps://t.example/days/feed.xml";

        assertThat(job("notify-hub", Map.of("needs.build.outputs.hub-news", news))
                        .code())
                .isEqualTo(1);

        assertThat(others.requests()).hasSize(2);
    }

    @Test
    void keepsTheScheduleEnabled() throws Exception {
        assertThat(job("keep-schedule", Map.of("github.token", "secret")).code())
                .isZero();

        assertThat(others.requests())
                .extracting(Request::method, Request::path, it -> it.header("authorization"))
                .containsExactly(tuple("PUT", "/repos/jo/list/actions/workflows/nightly.yml/enable", "Bearer secret"));
    }

    /** One that waited for another would build without the listings which that one has pushed. */
    @Test
    void aRunChecksOutTheNewestCommitAndNotThatOfItsEvent() throws IOException {
        assertThat(Files.readString(WORKFLOW))
                .containsPattern("actions/checkout@.*\\n +with:\\n +#.*\\n +ref: \\$\\{\\{ github\\.ref }}\\n");
    }

    @Test
    void everyScriptOfTheWorkflowsIsRun() throws IOException {
        assertThat(Scripts.jobsWithScripts(WORKFLOW))
                .containsExactly("notify-hub", "report-problems", "report-unpushed-listings", "keep-schedule");
        assertThat(Scripts.jobsWithScripts(Path.of(".github/workflows/check.yml")))
                .isEmpty();
        assertThat(Scripts.jobsWithScripts(Path.of(".github/workflows/ci.yml"))).containsExactly("verify");
        assertThat(Scripts.ofJob(Path.of(".github/workflows/ci.yml"), "verify").steps())
                .extracting(Step::script)
                .containsExactly("mvn --batch-mode --no-transfer-progress verify");
    }

    /** Whether a night writes a page anew. */
    private boolean writtenBy(Instant night, Path page) throws Exception {
        Object key = key(page);
        // While it is open, no file that is written anew can get its number.
        InputStream open = Files.newInputStream(page);
        try {
            Outcome outcome = night(night);
            assertThat(outcome.good()).as(outcome.log()).isTrue();
            return !key.equals(key(page));
        } finally {
            open.close();
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private Outcome night(Instant now) throws Exception {
        time.jumpTo(now);
        Path disk = Files.createDirectory(temporary.resolve("disk-" + disks++));
        Path work = disk.resolve("work");
        git(disk, "clone", "--quiet", "--depth=1", origin.toUri().toString(), work.toString());
        if (pushAddress.isPresent()) {
            git(work, "config", "remote.origin.pushurl", pushAddress.get());
        }
        for (String kept : KEPT) {
            move(cache.resolve(kept), work.resolve(kept));
        }
        Map<String, String> values = new HashMap<>();
        values.put("inputs.directory", ".");
        values.put("inputs.options", "--arxiv " + arxiv.address());
        values.put(
                "steps.pages.outputs.base_url", published.address().toString().replaceFirst("/$", ""));
        Map<String, String> outputs = new LinkedHashMap<>();
        boolean good = true;
        StringBuilder log = new StringBuilder();
        for (Step step : Scripts.ofAction(ACTION).steps()) {
            if (good || step.always()) {
                good &= run(step, program, disk, work, values, log) == 0;
                outputs(disk).forEach((name, value) -> {
                    values.put("steps." + step.id() + ".outputs." + name, value);
                    if (ACTION_OUTPUTS.contains(step.id())) {
                        outputs.put(name, value);
                    }
                });
            }
        }
        if (good) {
            published.publish(work.resolve("_site"));
            for (String kept : KEPT) {
                move(work.resolve(kept), cache.resolve(kept));
            }
        }
        Path summary = disk.resolve("summary");
        return new Outcome(good, outputs, Files.exists(summary) ? Files.readString(summary) : "", log.toString());
    }

    private JobRun job(String name, Map<String, String> values) throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk-" + disks++));
        List<Step> steps = Scripts.ofJob(WORKFLOW, name).steps();
        assertThat(steps).hasSize(1);
        StringBuilder log = new StringBuilder();
        return new JobRun(run(steps.get(0), program, disk, disk, values, log), log.toString());
    }

    /** Runs the action that checks pull requests on what is on the curator's desk. */
    private JobRun check(String directory) throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk-" + disks++));
        Map<String, String> values = new HashMap<>(Map.of("inputs.directory", directory, "inputs.options", ""));
        Path action = Files.createDirectories(program.resolve(CHECK).getParent());
        StringBuilder log = new StringBuilder();
        int code = 0;
        for (Step step : Scripts.ofAction(CHECK).steps()) {
            code = code == 0 ? run(step, action, disk, desk, values, log) : code;
            outputs(disk).forEach((name, value) -> values.put("steps." + step.id() + ".outputs." + name, value));
        }
        return new JobRun(code, log.toString());
    }

    private void refuse(Refusal refusal) throws Exception {
        switch (refusal) {
            case PROTECTED_BRANCH -> {
                Path hook = Files.writeString(
                        Files.createDirectories(origin.resolve("hooks")).resolve("pre-receive"),
                        "#!/bin/sh\necho 'error: GH006: Protected branch update failed for refs/heads/main.'\nexit 1\n");
                Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            case READ_ONLY_TOKEN -> pushAddress = Optional.of(others.address() + "/read-only/list.git");
            case QUOTA -> git(origin, "config", "receive.maxInputSize", "100");
        }
    }

    private void accept() throws Exception {
        Files.deleteIfExists(origin.resolve("hooks/pre-receive"));
        pushAddress = Optional.empty();
        git(origin, "config", "receive.maxInputSize", "0");
    }

    /** As GitHub runs a script (https://docs.github.com/actions, "Exit codes and error action preference"). */
    private int run(Step step, Path action, Path disk, Path work, Map<String, String> values, StringBuilder log)
            throws Exception {
        Files.deleteIfExists(disk.resolve("output"));
        Path script = Files.writeString(disk.resolve("script"), step.script());
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
                .directory(work.toFile());
        Map<String, String> environment = environment(disk, action);
        environment.putAll(step.environment(expression -> {
            String value = values.get(expression);
            assertThat(value).as(expression).isNotNull();
            return Objects.requireNonNull(value);
        }));
        return run(builder, environment, disk.resolve("log"), log);
    }

    private Map<String, String> environment(Path disk, Path folder) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", disk.toString());
        environment.put("RUNNER_TEMP", disk.toString());
        environment.put("GITHUB_ACTION_PATH", folder.toString());
        environment.put("GITHUB_OUTPUT", disk.resolve("output").toString());
        environment.put("GITHUB_STEP_SUMMARY", disk.resolve("summary").toString());
        environment.put("GITHUB_API_URL", others.address().toString());
        environment.put("GITHUB_REPOSITORY", "jo/list");
        environment.put("GITHUB_WORKFLOW_REF", "jo/list/.github/workflows/nightly.yml@refs/heads/a@b/c");
        environment.put("SOURCE_DATE_EPOCH", String.valueOf(time.instant().getEpochSecond()));
        return environment;
    }

    private static Map<String, String> outputs(Path disk) throws IOException {
        Map<String, String> outputs = new LinkedHashMap<>();
        Path file = disk.resolve("output");
        if (Files.exists(file)) {
            Matcher output = OUTPUT.matcher(Files.readString(file));
            while (output.find()) {
                outputs.put(
                        output.group("name"),
                        Optional.ofNullable(output.group("value")).orElseGet(() -> output.group("lines")));
            }
        }
        return outputs;
    }

    /** The identities of the site's new entries, newest first. */
    private List<String> guids() {
        return Pattern.compile("<guid[^>]*>(.*?)</guid>")
                .matcher(new String(Objects.requireNonNull(published.files().get("feed.xml")), StandardCharsets.UTF_8))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private void write(String name, String text) {
        try {
            Path file = desk.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void push() {
        try {
            git(desk, "add", "--all");
            git(desk, "commit", "--quiet", "--allow-empty", "--message=Write");
            git(desk, "push", "--quiet", "origin", "HEAD:main");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String git(Path folder, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git").directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        StringBuilder log = new StringBuilder();
        Map<String, String> environment = Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", temporary.toString(),
                "GIT_AUTHOR_NAME", "Jo",
                "GIT_AUTHOR_EMAIL", "jo@t.example",
                "GIT_COMMITTER_NAME", "Jo",
                "GIT_COMMITTER_EMAIL", "jo@t.example");
        assertThat(run(builder, environment, temporary.resolve("git.log"), log))
                .as(log.toString())
                .isZero();
        return log.toString();
    }

    private static int run(ProcessBuilder builder, Map<String, String> environment, Path file, StringBuilder log)
            throws IOException, InterruptedException {
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(file.toFile()).start();
        int code = process.waitFor();
        log.append(Files.readString(file));
        return code;
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.deleteIfExists(to);
            Files.move(from, to);
        }
    }
}
