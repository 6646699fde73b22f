package daybook.release;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.LenientJsonObject;
import daybook.web.PageFetcher;
import daybook.web.UnreachableException;
import daybook.web.WebPage;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The newest release of a repository.
 *
 * @param version without a {@code v} before it
 * @param page where the forge shows it
 */
public record NewestRelease(String version, String page) {
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*");

    /**
     * Asks the forge, and compares its answer with the program that runs, in one line: no answer is no error.
     *
     * @param address of the newest release in the API of the forge
     *     (https://docs.github.com/en/rest/releases/releases#get-the-latest-release)
     * @param running the version of the program that runs
     */
    public static String compare(URI address, String running, PageFetcher fetcher) throws IOException {
        try {
            Optional<WebPage> answer = fetcher.find(address);
            if (answer.isEmpty()) {
                return "no release yet";
            }
            return read(answer.get())
                    .map(it -> it.comparedWith(running))
                    .orElse("unknown, because the answer has another form than " + address.getHost() + " documents");
        } catch (UnreachableException unreachable) {
            return "unknown, because " + address.getHost() + " cannot be asked now: " + unreachable.reason();
        }
    }

    private static Optional<NewestRelease> read(WebPage answer) {
        SourceFile text = new SourceFile(
                answer.address().toString(), new String(answer.body().toArray(), StandardCharsets.UTF_8));
        return YamlReader.json(text, new Diagnostics())
                .flatMap(LenientJsonObject::of)
                .flatMap(release -> release.line("tag_name")
                        .map(it -> it.replaceFirst("^v", ""))
                        .filter(VERSION.asMatchPredicate())
                        .map(it ->
                                new NewestRelease(it, release.line("html_url").orElse(""))));
    }

    private String comparedWith(String running) {
        if (!VERSION.matcher(running).matches()) {
            return version + " is the newest, this is " + running;
        }
        int[] newest = numbers(version);
        int[] current = numbers(running);
        // 1.2 is 1.2.0.
        int parts = Math.max(newest.length, current.length);
        int order = Arrays.compare(Arrays.copyOf(newest, parts), Arrays.copyOf(current, parts));
        if (order > 0) {
            return version + " is out, this is " + running + ": " + page;
        }
        return running + (order == 0 ? " is the newest" : " is newer than the newest, " + version);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
