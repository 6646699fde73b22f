package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnjoinedPapersTest {
    @TempDir
    private Path site;

    @BeforeEach
    void writeTheSite() throws IOException {
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        preprints("{\"kind\":\"new\",\"id\":\"2507.00001\",\"title\":\"One\",\"doi\":\"10.1145/ONE\"}\n");
        write("content/listings/library.bib", "@article{one, title={One}, doi={10.1145/one}}\n");
    }

    @Test
    void tellsHowToJoinAPreprintAndItsPublication() throws IOException {
        assertThat(problems()).containsExactly("""
                content/listings/library.bib: warning: 'doi:10.1145/one' is an entry of its own, though '2507.00001' \
                says that it was published as that
                  hint: if both are one paper, write into content/overrides.yml: 'doi:10.1145/one': {same-as: 2507.00001}\
                """);
        write("content/overrides.yml", "'doi:10.1145/one': {same-as: 2507.00001}\n");
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsThePublicationByTheAddressOfItsPage() throws IOException {
        write(
                "content/listings/library.bib",
                "@article{one, title={One}, url={https://dl.acm.org/doi/abs/10.1145/one}}\n");

        assertThat(problems()).hasSize(1);
    }

    @Test
    void saysNothingOfWhatIsHiddenOrAmbiguous() throws IOException {
        write("content/overrides.yml", "2507.00001: {hide: true}\n");
        assertThat(problems()).isEmpty();
        Files.delete(site.resolve("content/overrides.yml"));
        preprints("""
                {"kind":"new","id":"2507.00001","title":"One","doi":"10.1145/one"}
                {"kind":"new","id":"2507.00002","title":"Two","doi":"10.1145/one"}
                """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void ofManyItNamesTheFirst() throws IOException {
        preprints(IntStream.range(100, 109)
                .mapToObj(it -> "{\"kind\":\"new\",\"id\":\"2507.00%s\",\"title\":\"A\",\"doi\":\"10.1145/%s\"}\n"
                        .formatted(it, it))
                .collect(Collectors.joining()));
        for (int paper = 100; paper < 109; paper++) {
            write(
                    "content/listings/library-" + paper / 3 + ".bib",
                    IntStream.range(paper / 3 * 3, paper + 1)
                            .mapToObj(it -> "@article{k%s, title={A}, doi={10.1145/%s}}\n".formatted(it, it))
                            .collect(Collectors.joining()));
        }

        assertThat(problems()).hasSize(6).last().asString().contains("warning: so are 4 more entries");
    }

    private void preprints(String lines) throws IOException {
        write(
                "content/listings/a.jsonl",
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n" + lines);
    }

    private List<String> problems() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SiteReader.of(new SiteFolder(site), LocalDate.of(2025, 7, 20), diagnostics)
                .contents();
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
