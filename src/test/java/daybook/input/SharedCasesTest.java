package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads files that people complained of in public, to other programs or to ours. */
@Tag(SharedData.TAG)
class SharedCasesTest {
    private static final Path FOLDER = SharedData.FOLDER.resolveSibling("cases");

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            bib-01-mendeley-header/library.bib | 1905.01234 Queues in the wild
            bib-02-scopus-header/scopus.bib | doi:10.1000/xyz.2023.9 Queues in the wild
            bib-03-ads-classic-header/ads_old.bib | 1710.05833 Multi-messenger Observations of a Made-up Merger
            bib-04-jekyll-front-matter/papers.bib | doi:10.1000/al.1 Streaming FPGA-Based Queues in \\textit{Sclerotinia sclerotiorum} and ${\\mathrm{MoS}}_{2}$
            bib-05-no-key/nokey.bib | doi:10.1000/a.2 Endnote style without a key
            bib-06-stray-commas-and-comments/stray.bib | doi:10.1000/k.12 Trailing comma twice; doi:10.1000/k.13 Empty field between; doi:10.1000/k.14 Inline comment; doi:10.1000/k.3 Missing comma
            bib-08-semantic-scholar-and-corr/s2.bib | 1706.90762 Queues Are All You Need; 1706.90763 Queues Without Url
            bib-11-crossref-html-in-titles/crossref.bib | doi:10.11646/zootaxa.4674.4.90 A new species of Tachycines & friends; doi:10.1000/cr.1 Efficient & Fair in vivo H\\textsubscript{2}O; doi:10.1000/cr.2 A Salmonella study
            bib-11-crossref-html-in-titles/zotero.json | doi:10.1000/cr.3 Fair & Square CO\\textsubscript{2}
            feed-19-xml-base/tbray.xml | url:https://tb.example/ongoing/When/202x/2026/11/20/Title TB
            feed-21-ampersand/amp.xml | url:https://b.example/1?a=1&b=2 R&D at AT&T; url:https://b.example/2 Second
            feed-21-control/control.xml | url:https://b.example/1 A; url:https://b.example/2 Second
            feed-21-doctype/doctype.xml | url:https://b.example/2 Second
            feed-21-entity/entity.xml | url:https://b.example/1 A b — c é; url:https://b.example/2 Second
            feed-22-items-without-link/atomlink.xml | url:https://b.example/atom1 A
            feed-22-items-without-link/micro.xml | url:https://b.example/2 Second
            feed-22-items-without-link/podcast.xml | url:https://cdn.example/1.mp3 Episode 1; url:https://b.example/2 Second
            feed-23-json-feed-dates/jf.json | url:https://jf.example/1 Modified only; url:https://jf.example/2 Relative
            html-18-mathjax-rendered/mathjax2.html | 2507.90001 Sorting in $O(n)$ time
            bib-13-mkbibemph-and-friends/bbt2.bib | doi:10.1000/m.1 \\emph{Salmonella} in $\\sim$5 $\\mu$m pork, TeXnical notes on LuaTeXbased work
            """)
    void readsTheIdentityAndTheTitleOfEachEntry(String file, String entries) throws IOException {
        assertThat(announcements(file).stream()
                        .map(it -> it.id() + " " + it.title())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list-25-bare-addresses/bare.md | 6 | 2202.90002 fair queues
            list-25-bold-title/bold.md | 6 | 2301.90001 Queues: a Survey
            list-25-bracketed/bracketed.md | 6 | 2001.90004 Lock-free Everything
            list-25-html-list/html.md | 5 | 1801.90006 Little's Law at Scale
            list-25-reference-links/reflinks.md | 5 | 2001.90004 Lock-free Everything
            list-25-relative-first/reldup.md | 5 | url:https://one.example/a-note A Note on Queues
            list-25-sub-bullets/sub.md | 6 | 2401.90001 Queue Paper 1
            list-25-table/table.md | 5 | 2301.90001 Queues: a Survey
            list-25-tags-dates-first/dated.md | 6 | doi:10.1145/9990001.9990002 Queues for GPUs
            list-25-task-list/task.md | 5 | 2202.90002 Fair Queues Revisited
            list-25-title-then-author-year/ay.md | 6 | url:https://q1.example/p.pdf Queue Paper 1
            list-26-table-beside-list/mixed.md | 7 | 2202.90002 Fair Queues Revisited
            list-27-comma-description/comma.md | 5 | url:https://n0.example/ n0
            list-39-nested-links-become-entries/nested.md | 6 | url:https://p1.example/ Paper 1
            list-40-link-called-pdf/pdf.md | 6 | 2301.90001 Queue paper 1, Ada Beispiel
            """)
    void readsListsAsPeopleWriteThem(String file, int count, String entry) throws IOException {
        assertThat(announcements(file))
                .hasSize(count)
                .extracting(it -> it.id() + " " + it.title())
                .contains(entry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bib-03-ads-classic-header/ads_old.bib | astro-ph.HE
            bib-36-eprintclass/e.bib | cs.DC
            bib-37-arxiv-own-export-june-2024/arxiv2024.bib | math.CO; math.CO
            """)
    void readsTheClassThatASourceGave(String file, String subjects) throws IOException {
        // What has a full date stands in the list and on its day.
        assertThat(announcements(file).stream()
                        .distinct()
                        .map(it -> it.subjects().get(0))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(subjects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bib-01-mendeley-header/library.bib | Erika Muster, Bob Beispiel
            bib-07-extended-names/bbt.bib | Aaron van den Oord, Jane Doe, Alexander von Humboldt, Jean Pierre Sample
            bib-09-dblp-name-numbers/dblp.bib | Wei Wang, Bob Beispiel, Ada Muster
            """)
    void readsTheNamesOfTheAuthors(String file, String names) throws IOException {
        assertThat(announcements(file).get(0).authors().map(Authors::names).orElse(List.of()))
                .containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            bib-08-semantic-scholar-and-corr/s2.bib | none
            bib-09-dblp-name-numbers/dblp.bib | none
            bib-12-ads-journal-macros/ads.bib | Monthly Notices of the Royal Astronomical Society 527, 1234-1250 (2024)
            """)
    void readsWhereAPaperWasPublished(String file, String reference) throws IOException {
        assertThat(announcements(file).get(0).journalReference().orElse(null)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bib-14-dates/dates.bib | 2024-05-06, undated, 2024-01-05
            bib-14-dates/dates.json | 2024-05-06, undated
            feed-23-json-feed-dates/jf.json | 2026-11-20
            feed-24-date-spellings/dates.xml | 2021-09-06, 2021-09-01, 2021-09-07
            """)
    void readsTheDays(String file, String days) throws IOException {
        assertThat(listings(file).stream()
                        .map(it -> it.date().map(Object::toString).orElse("undated")))
                .containsExactlyInAnyOrder(days.split(", "));
    }

    @Test
    void theLinksOfAnArchivedCopyLeadToTheSource() throws IOException {
        assertThat(announcements("html-17-wayback/wayback.html").get(0).links().pdf())
                .contains("https://arxiv.org/pdf/2303.08867");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail-15-qp/qp.eml",
                "mail-15-b64/b64.eml",
                "mail-15-multipart/multipart.eml",
                "mail-16-forwarded/quoted.eml"
            })
    void readsAMailInWhateverEncodingItIsSaved(String file) throws IOException {
        assertThat(announcements(file).stream().map(it -> it.kind() + " " + it.id() + " " + it.title()))
                .containsExactly(
                        "NEW 2602.90001 Made-up Games and Beyond: New Proof of Existence, Characterization and Learning"
                                + " with a = b",
                        "CROSS 2602.90002 Towards Café Recommendation",
                        "REPLACEMENT 2503.90003 Can a Test Explain");
        assertThat(announcements(file).get(0).abstractText())
                .hasValueSatisfying(it -> assertThat(it)
                        .endsWith("= 1, at great length, so that this line is folded by" + " mail programs."));
    }

    private List<Announcement> announcements(String file) throws IOException {
        List<Announcement> announcements = new ArrayList<>();
        listings(file).forEach(it -> announcements.addAll(it.announcements()));
        return announcements;
    }

    private List<Listing> listings(String file) throws IOException {
        List<Listing> listings = ListingFile.read(FOLDER.resolve(file), file, diagnostics);
        assertThat(diagnostics.sorted()).extracting(Diagnostic::severity).doesNotContain(Severity.ERROR);
        return listings;
    }
}
