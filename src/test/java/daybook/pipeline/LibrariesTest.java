package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a library of a reference manager, some of whose papers have a whole date. */
class LibrariesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);

    private static final Pattern PAPER = Pattern.compile("href=\"\\.\\./papers/doi/10\\.1000_2f(\\w+)\\.html\"");

    @TempDir
    private Path temporary;

    private PublishedFolder site;

    @BeforeEach
    void writeTheSettings() throws IOException {
        site = new PublishedFolder(temporary);
        settings("");
    }

    private void settings(String more) throws IOException {
        site.write(
                "site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n" + more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bib  | @misc{%1$s, title = {The %1$s}, doi = {10.1000/%1$s}, date = {%2$s}}
            json | {"type": "book", "id": "%1$s", "title": "The %1$s", "DOI": "10.1000/%1$s", "issued": "%2$s"}
            ris  | TY  - BOOK,TI  - The %1$s,DO  - 10.1000/%1$s,DA  - %2$s,ER  - ,
            """)
    void showsAllPapersInTheOrderOfTheFile(String suffix, String paper) throws IOException {
        List<String> papers = List.of(
                paper.formatted("old", "2019-03-04"),
                paper.formatted("undated", "2001"),
                paper.formatted("new", "2024-05-06"));
        site.write(
                "content/listings/library." + suffix,
                switch (suffix) {
                    case "json" -> "[" + String.join(",", papers) + "]";
                    case "ris" -> String.join("", papers).replace(",", "\n").replace("-0", "/0");
                    default -> String.join("\n", papers);
                });
        site.publish(TODAY);

        assertThat(papers("lists/library.html")).containsExactly("old", "undated", "new");
        // What subscribers have, and addresses of days, stay what they are.
        assertThat(papers("days/2019-03-04.html")).containsExactly("old");
        assertThat(papers("days/2024-05-06.html")).containsExactly("new");
    }

    @Test
    void hasAPageIfAllItsPapersHaveADayToo() throws IOException {
        site.write("content/listings/library.bib", """
                @misc{one, title = {One}, doi = {10.1000/one}, date = {2019-03-04}}
                """);
        site.publish(TODAY);

        assertThat(papers("lists/library.html")).containsExactly("one");
    }

    @Test
    void hasAFileWithTheCitationsOfItsPapers() throws IOException {
        site.write("content/listings/library.bib", """
                @misc{one, title = {One}, doi = {10.1000/one}, date = {2019-03-04}}
                @misc{two, title = {Two}, doi = {10.1000/two}, year = 2001}
                """);
        site.publish(TODAY);

        assertThat(site.output().resolve("lists/library.bib"))
                .content()
                .containsSubsequence("@misc{doi.10.1000_2fone,", "year = {2019}", "@misc{doi.10.1000_2ftwo,", "2001");
        assertThat(page("lists/library.html")).contains("<a download href=\"../lists/library.bib\">BibTeX</a>");

        settings("pages: {citations: false}\n");
        site.publish(TODAY);

        assertThat(site.output().resolve("lists/library.bib")).doesNotExist();
        assertThat(page("lists/library.html")).doesNotContain("library.bib");
    }

    @Test
    void saysInLinesTooWhereAndWhenPapersWerePublished() throws IOException {
        StringBuilder library = new StringBuilder();
        for (int paper = 0; paper <= 100; paper++) {
            library.append("@misc{p%1$s, title = {Paper %1$s}, doi = {10.1000/p%1$s}}\n".formatted(paper));
        }
        site.write("content/listings/library.bib", library + """
                @article{a, title = {A}, doi = {10.1000/a}, journal = {J. Hats}, volume = 7, date = {2019-03-04}}
                @book{b, title = {B}, doi = {10.1000/b}, date = {2001-05}}
                @misc{c, title = {C}, doi = {10.1000/c}, date = {2024-05-06}}
                """);
        site.publish(TODAY);

        assertThat(page("lists/library.html"))
                .contains("class=\"line\"")
                .contains("<p class=\"remark\">J. Hats 7 (2019)</p></div>")
                .contains("<p class=\"remark\">Published May 2001</p></div>")
                .contains("<p class=\"remark\">Published 6 May 2024</p></div>");
    }

    @Test
    void aPaperWithADayIsNotOnTheDayOfTheOthers() throws IOException {
        settings("undated: 2025-07-15\n");
        site.write("content/listings/library.bib", """
                @misc{old, title = {Old}, doi = {10.1000/old}, date = {2019-03-04}}
                @misc{undated, title = {Undated}, doi = {10.1000/undated}, year = 2019}
                """);
        site.write("content/listings/dated.bib", """
                @misc{new, title = {New}, doi = {10.1000/new}, date = {2024-05-06}}
                """);
        site.publish(TODAY);

        assertThat(papers("days/2025-07-15.html")).containsExactly("undated");
        assertThat(papers("days/2019-03-04.html")).containsExactly("old");
        assertThat(papers("days/2024-05-06.html")).containsExactly("new");
        assertThat(site.output().resolve("lists")).doesNotExist();
    }

    @Test
    void isNoNewsWhereItsPapersWerePublishedWithoutThePage() throws IOException {
        site.write("content/listings/library.jsonl", """
                {"listing":1,"source":"bibtex","category":"library","date":"2025-07-15"}
                {"kind":"new","id":"doi:10.1000/one","title":"One","doi":"10.1000/one","published":"2025-07-15"}
                """);
        assertThat(site.publish(TODAY)).isNotEmpty();
        site.delete("content/listings/library.jsonl");
        site.write("content/listings/library.bib", """
                @misc{one, title = {One}, doi = {10.1000/one}, date = {2025-07-15}}
                """);

        assertThat(site.publish(TODAY)).isEmpty();
        assertThat(site.changes()).isEqualTo(new FeedChanges(0, 0, false));
        assertThat(papers("lists/library.html")).containsExactly("one");
    }

    private String page(String path) throws IOException {
        return Files.readString(site.output().resolve(path));
    }

    /** The papers that a page links to, each once. */
    private List<String> papers(String path) throws IOException {
        return PAPER.matcher(page(path))
                .results()
                .map((MatchResult it) -> it.group(1))
                .distinct()
                .toList();
    }
}
