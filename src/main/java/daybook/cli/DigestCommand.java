package daybook.cli;

import daybook.file.AtomicFile;
import daybook.mail.MailMessage;
import daybook.note.DigestPeriod;
import daybook.pipeline.DigestMailBuild;
import daybook.pipeline.DigestMailBuild.DigestMailResult;
import daybook.pipeline.DigestMailBuild.WrittenDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a digest as a mail. */
@Command(
        name = "digest",
        description = "Prints the digest of a week or month as plain text, or writes it as a mail.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook digest", "  daybook digest 2025-W29 --mail digest.eml"})
final class DigestCommand implements Callable<Integer> {
    private static final String MAIL = ".eml";
    private static final String HTML = ".html";

    private final Console console;
    private final SiteOptions site;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "PERIOD",
            description = "A week such as 2025-W29 or a month such as 2025-07 (default: the newest week that is over).")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--mail",
            paramLabel = "FILE",
            description = "Write the digest to this file: as a mail (.eml), or only its HTML (.html). Repeatable.")
    private List<Path> files = new ArrayList<>();

    DigestCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DigestPeriod> wanted = period.map(this::parse);
        files.forEach(this::requireKnownSuffix);
        DigestMailResult result = new DigestMailBuild(site.siteFolder(), console.today()).run(wanted);
        int code = console.report(
                SiteOptions.errors(result.diagnostics()), result.digest().isEmpty() ? "nothing was written" : "");
        if (result.digest().isPresent() && code == Console.DONE) {
            write(result.digest().get());
        }
        return code;
    }

    private void write(WrittenDigest digest) throws IOException {
        if (files.isEmpty()) {
            digest.whole().text().lines().forEach(console::line);
        }
        MailMessage mail = digest.small();
        for (Path file : files) {
            byte[] bytes = file.toString().endsWith(HTML) ? mail.html().getBytes(StandardCharsets.UTF_8) : mail.bytes();
            AtomicFile.write(console.folder().resolve(file), bytes);
            console.line(file + ": " + bytes.length + " bytes"
                    + (digest.isShortened()
                            ? ", without a part of the digest: mail programs cut off what is longer"
                            : ""));
        }
    }

    private DigestPeriod parse(String text) {
        return DigestPeriod.parse(text)
                .orElseThrow(
                        () -> invalid("'" + text + "' is neither a week such as 2025-W29 nor a month such as 2025-07"));
    }

    private void requireKnownSuffix(Path file) {
        String name = file.toString();
        if (!name.endsWith(MAIL) && !name.endsWith(HTML)) {
            throw invalid("'" + name + "' ends with neither .eml nor .html");
        }
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
