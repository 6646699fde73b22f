package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.html.HtmlEscaper;
import daybook.input.ListingFormats;
import daybook.input.SampleListings;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A site into which strangers wrote attacks wherever they can write: papers of every format, notes, pages, topics and
 * curators.
 */
final class HostileSite {
    /** How many attacks a paper, note, page, topic or curator has. */
    private static final int GROUP = 6;

    private static final String PAYLOADS = "/daybook/hostile/payloads.txt";

    private final Path folder;

    HostileSite(Path folder) {
        this.folder = folder;
    }

    /** The attacks: each calls {@code owned()}, asks {@code evil.example} for something, or changes the page. */
    static List<String> payloads() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileSite.class.getResourceAsStream(PAYLOADS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Writes all inputs of the site. */
    void write() throws IOException {
        List<List<String>> groups = groups();
        settings(groups);
        for (int format = 0; format < ListingFormats.ALL.size(); format++) {
            for (int number = 0; number < groups.size(); number++) {
                write(
                        "content/listings/" + format + "/" + number,
                        listing(ListingFormats.ALL.get(format), format, number, groups.get(number)));
            }
        }
        List<String> payloads = payloads();
        for (int number = 0; number < payloads.size(); number++) {
            String payload = payloads.get(number);
            String text = "Text " + payload.replace("\\n", "\n") + "\n\n" + payload + "\n";
            write(
                    "content/notes/" + number + ".md",
                    "---\nabout: %s\nauthor: c%s\ntitle: %s\npick: true\ntags: [n%s, %s]\n---\n\n%s"
                            .formatted(
                                    paper(number / GROUP),
                                    number % groups.size(),
                                    json(payload),
                                    number / GROUP,
                                    json(payload.replace(",", " ")),
                                    text));
            write("content/pages/p" + number + ".md", "---\ntitle: " + json(payload) + "\n---\n\n" + text);
        }
    }

    /** The attacks that one paper has. */
    private static List<List<String>> groups() throws IOException {
        List<String> payloads = payloads();
        return IntStream.iterate(0, it -> it < payloads.size(), it -> it + GROUP)
                .mapToObj(it -> payloads.subList(it, Math.min(it + GROUP, payloads.size())))
                .toList();
    }

    private static String all(List<String> group) {
        return "All " + String.join(" ", group);
    }

    /** A paper of the first format, which a note is about. */
    private static String paper(int number) {
        return "2303." + (10_000 + number);
    }

    private void settings(List<List<String>> groups) throws IOException {
        StringBuilder text = new StringBuilder("""
                title: %s
                description: %s
                url: https://t.example/list/
                undated: 2023-03-01
                curators:
                """.formatted(json(all(groups.get(0))), json(all(groups.get(1)))));
        for (int number = 0; number < groups.size(); number++) {
            text.append("  - {id: c%s, name: %s}\n".formatted(number, json(all(groups.get(number)))));
        }
        text.append("topics:\n");
        for (int number = 0; number < groups.size(); number++) {
            text.append("  - {slug: t%s, query: 'tag:n%s', title: %s}\n"
                    .formatted(number, number, json(all(groups.get(number)))));
        }
        write("site-config.yml", text.toString());
    }

    /**
     * The sample of a format, with attacks in the place of the texts of its first paper, and a number of its own. The
     * abstract has all of them; which one the title has, and each other text, differs between the formats.
     */
    private static String listing(ListingFormat format, int index, int number, List<String> group) {
        String sample = SampleListings.of(format);
        Announcement first = format.read(new SourceFile("sample", sample), new Diagnostics())
                .get(0)
                .announcements()
                .get(0);
        String id = first.id().value();
        String own = id.replaceFirst("\\d{5}$|$", String.valueOf(10_000 + index * 1000 + number));
        String hostile = Pattern.compile(Pattern.quote(id), Pattern.CASE_INSENSITIVE)
                .matcher(sample)
                .replaceAll(Matcher.quoteReplacement(own));
        hostile = replaced(hostile, sample, first.abstractText().stream().toList(), all(group));
        List<List<String>> texts = List.of(
                List.of(first.title()),
                first.authors().map(Authors::names).orElse(List.of()),
                first.comments().stream().toList(),
                first.journalReference().stream().toList());
        for (int text = 0; text < texts.size(); text++) {
            String payload = group.get((index + text) % group.size());
            hostile = replaced(hostile, sample, texts.get(text), text == 0 ? "Title " + payload : payload);
        }
        return hostile;
    }

    private static String replaced(String listing, String sample, List<String> texts, String payload) {
        String replaced = listing;
        for (String text : texts) {
            replaced = replaced.replace(encoded(sample, text), encoded(sample, payload));
        }
        return replaced;
    }

    /** A text as a format that encodes it writes it. */
    private static String encoded(String sample, String text) {
        return switch (sample.strip().charAt(0)) {
            case '{', '[' -> json(text).substring(1, json(text).length() - 1);
            case '<' -> HtmlEscaper.escape(text);
            default -> text;
        };
    }

    private static String json(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
