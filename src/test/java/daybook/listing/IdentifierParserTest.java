package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierParserTest {
    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/abs/2507.10069, 2507.10069",
        "http://arxiv.org/abs/2507.10069v12, 2507.10069",
        "https://www.arxiv.org/pdf/2507.10069, 2507.10069",
        "https://arxiv.org/pdf/2507.10069v2.pdf, 2507.10069",
        "https://export.arxiv.org/abs/math.GT/0309136v1?context=math#top, math/0309136",
        "HTTPS://ARXIV.ORG/html/2507.10069v1/, 2507.10069",
        "' https://arxiv.org/abs/hep-th/9901001\n', hep-th/9901001",
        "https://doi.org/10.48550/arXiv.2507.10069, 2507.10069",
    })
    void everyAddressOfAPaperOfArxivStandsForThatPaper(String address, String paper) {
        assertThat(IdentifierParser.ofAddress(address).orElseThrow()).hasToString(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/Hats.2024(3)-A, doi:10.1000/hats.2024(3)-a",
        "doi:10.1000/HATS, doi:10.1000/hats",
        "DOI: 10.1000/hats, doi:10.1000/hats",
        "https://doi.org/10.1000/HATS, doi:10.1000/hats",
        "http://dx.doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-A, doi:10.1002/(sici)1097<1::aid>3.0.co;2-a",
        "10.1103/A.76.024606 10.1103/A.76.039902, doi:10.1103/a.76.024606",
        "10.48550/arXiv.2507.10069, 2507.10069",
        "10.48550/ARXIV.2507.10069v3, 2507.10069",
        "10.48550/arXiv.math.GT/0309136, math/0309136",
    })
    void aDoiIsOneInEverySpellingAndThoseOfArxivArePapers(String doi, String id) {
        assertThat(IdentifierParser.ofDoi(doi).orElseThrow()).hasToString(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'Preprint, arXiv:2507.10069v2 and arXiv:2507.10150', 2507.10069",
        "ARXIV: math.GT/0309136, math/0309136",
    })
    void theFirstPaperThatATextMentionsIsFound(String text, String paper) {
        assertThat(IdentifierParser.ofMention(text).orElseThrow()).hasToString(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "1706.03762, 1706.03762",
        "arXiv:1706.03762v7, 1706.03762",
        "ARXIV: math.GT/0309136v2, math/0309136",
        "https://arxiv.org/pdf/1706.03762v1.pdf, 1706.03762",
        "arxiv.org/abs/1706.03762, 1706.03762",
        "10.1145/3292500.3330701, doi:10.1145/3292500.3330701",
        "doi:10.1145/ABC, doi:10.1145/abc",
        "dx.doi.org/10.1145/ABC, doi:10.1145/abc",
        "doi:10.48550/arXiv.1706.03762, 1706.03762",
        "url:https://one.example/a, url:https://one.example/a",
        "' https://one.example/a?utm_source=b ', url:https://one.example/a",
    })
    void understandsEachWayToNameAPaper(String text, String paper) {
        assertThat(IdentifierParser.ofAny(text).orElseThrow()).hasToString(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1016/S0004-3702(98)00023-X, doi:10.1016/s0004-3702(98)00023-x",
        "doi:10.48550/arXiv.1706.03762, 1706.03762",
        "doi:10.1/ABC, doi:10.1/abc",
        "doi:10.1000/DOI:a, doi:10.1000/doi:a",
        "url:https://One.example/A?utm_source=b#c, url:https://one.example/A",
        "url:https://doi.org/10.1145/ABC, doi:10.1145/abc",
        "url:https://arxiv.org/abs/1706.03762v7, 1706.03762",
        "url:https://dl.acm.org/doi/10.1145/ABC, url:https://dl.acm.org/doi/10.1145/ABC",
        "url:https://one.example:port/A, url:https://one.example:port/A",
        "math/0309136, math/0309136",
    })
    void anIdentityHasOneNormalFormThatKeepsItself(String written, String normal) {
        EntryId id = IdentifierParser.inNormalForm(EntryId.parse(written).orElseThrow());

        assertThat(id).hasToString(normal);
        assertThat(IdentifierParser.inNormalForm(id)).isEqualTo(id);
        assertThat(IdentifierParser.asWritten(written)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://one.example/?b&&utm_source=a",
                "https://one.example/?&utm_source=a&&b&",
                "https://one.example/?&&",
                "https://one.example?utm_source=a#",
                "https://One.example./a//b/../c;d",
                "https://ada@One.example:0443/%zz%2f",
                "https://doi.org/10.1000/DOI:doi:a",
                "https://doi.org/doi:10.1000/a%20b",
                "https://doi.org/https://one.example/",
            })
    void whatStandsForAnAddressKeepsItselfWhenItIsReadAgain(String address) {
        EntryId id = IdentifierParser.ofAddress(address).orElseThrow();

        assertThat(IdentifierParser.inNormalForm(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serving", "cs.DC", "2025-07-15", "one.example/a", "10.1145", "arXiv:", "2507.1"})
    void takesNothingElseForThePaper(String text) {
        assertThat(IdentifierParser.ofAny(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/papers/2512.03364, 2512.03364",
        "https://hf.co/papers/2512.03364?utm_source=x#community, 2512.03364",
        "https://www.alphaxiv.org/abs/2512.03364v2, 2512.03364",
        "https://alphaxiv.org/overview/2512.03364v1/, 2512.03364",
        "https://ar5iv.org/html/math/0309136, math/0309136",
        "https://www.semanticscholar.org/arxiv/2512.03364, 2512.03364",
        "https://scirate.com/arxiv/2512.03364, 2512.03364",
        "https://www.alphaxiv.org/pdf/2512.03364v1.pdf, 2512.03364",
        "huggingface.co/papers/2512.03364, 2512.03364",
        "url:https://huggingface.co/papers/2512.03364, 2512.03364",
        "https://dl.acm.org/doi/10.1145/3292500.3330701, doi:10.1145/3292500.3330701",
        "https://dl.acm.org/doi/10.1145%2F3292500.3330701?download=true, doi:10.1145/3292500.3330701",
        "https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701#sec-1, doi:10.1145/3292500.3330701",
        "https://onlinelibrary.wiley.com/doi/abs/10.1002/ABC.123, doi:10.1002/abc.123",
        "http://onlinelibrary.wiley.com/doi/10.1002/abc.123/abstract, doi:10.1002/abc.123",
        "https://onlinelibrary.wiley.com/doi/epdf/10.1002/abc.123/, doi:10.1002/abc.123",
        "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701.pdf, doi:10.1145/3292500.3330701",
        "https://www.biorxiv.org/content/10.1101/2020.01.02.123456v3, doi:10.1101/2020.01.02.123456",
        "https://www.biorxiv.org/content/10.1101/123456v1.full.pdf+html, doi:10.1101/123456",
        "https://medrxiv.org/content/10.64898/2026.01.02.123456.abstract, doi:10.64898/2026.01.02.123456",
        "https://link.springer.com/article/10.1007/s10994-019-05855-6, doi:10.1007/s10994-019-05855-6",
        "https://link.springer.com/chapter/10.1007%2F978-3-030-1_12, doi:10.1007/978-3-030-1_12",
        "https://link.springer.com/content/pdf/10.1007/s10994-019-05855-6.pdf, doi:10.1007/s10994-019-05855-6",
        "https://one.example/doi/10.48550/arXiv.2512.03364, 2512.03364",
    })
    void thePageOfAPublisherOrOfAMirrorMeansItsPaper(String address, String paper) {
        assertThat(IdentifierParser.ofAny(address).orElseThrow()).hasToString(paper);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co/datasets/2512.03364",
                "https://huggingface.co/papers/date/2025-12-03",
                "https://huggingface.co/papers/2512.03364/comments",
                "https://huggingface.co.one.example/papers/2512.03364",
                "https://one.example/papers/2512.03364",
                "https://one.example/?to=https://dl.acm.org/doi/10.1145/3292500.3330701",
                "https://one.example/mirror/doi/10.1145/3292500.3330701",
                "https://dl.acm.org/doi/10.5555/3295222.3295349",
                "https://dl.acm.org/doi/suppl/10.1145/3292500.3330701",
                "https://dl.acm.org/doi/10.1145/3292500.3330701/suppl_file/a.zip",
                "https://dl.acm.org/doi/10.1145/one%20two",
                "https://dl.acm.org/doi/10.1145/",
                "https://dl.acm.org/toc/10.1145/3292500",
                "https://link.springer.com/article/10.1007/s10994-019-05855-6/figures/1",
                "https://link.springer.com/journal/10.1007/10994",
                "https://www.biorxiv.org/content/early/recent",
                "https://www.biorxiv.org/content/10.1101/2020.01.02.123456v1/suppl",
            })
    void anyOtherPageMeansItself(String address) {
        assertThat(IdentifierParser.ofAny(address)).isEqualTo(IdentifierParser.ofAddress(address));
        assertThat(IdentifierParser.ofAny(address).orElseThrow().scheme()).isEqualTo("url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co/papers/2512.03364",
                "https://dl.acm.org/doi/10.1145/3292500.3330701",
            })
    void aListingHasTheAddressAsItIsWritten(String address) {
        assertThat(IdentifierParser.ofAddress(address)).contains(new EntryId("url", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2507.10069", "arXiv:2507.100691", "myarXiv:2507.10069", "arXiv:2507.10069/supplement"})
    void aTextWithoutAWholeIdentifierMentionsNoPaper(String text) {
        assertThat(IdentifierParser.ofMention(text)).isEmpty();
    }

    @Test
    void anAddressOfTheDoiResolverIsItsDoi() {
        assertThat(IdentifierParser.ofAddress("https://doi.org/10.1000/HATS?utm_source=x")
                        .orElseThrow())
                .hasToString("doi:10.1000/hats");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Hats.Example/A/b?C=d, https://hats.example/A/b?C=d",
        "https://hats.example, https://hats.example/",
        "https://hats.example:443/a#part, https://hats.example/a",
        "http://hats.example:80/a, http://hats.example/a",
        "https://hats.example:8443/a?, https://hats.example:8443/a",
        "https://hats.example/?utm_source=a&id=1&UTM_Medium=b, https://hats.example/?id=1",
        "https://hats.example/?utm_source=a&fbclid=b, https://hats.example/",
        "https://hats.example/?utmost=1, https://hats.example/?utmost=1",
        "https://hats.example?id=1, https://hats.example/?id=1",
        "https://hats.example/two hats, https://hats.example/two%20hats",
        "https://hats.example/h\u00fcte/%c3%bc, https://hats.example/h%C3%BCte/%C3%BC",
        "https://h\u00fcte.example/\"<x>, https://xn--hte-hoa.example/%22%3Cx%3E",
        "https://arxiv.org/list/cs.DC/new, https://arxiv.org/list/cs.DC/new",
        "https://arxiv.org/abs/hat, https://arxiv.org/abs/hat",
        "https://notarxiv.org/abs/2507.10069, https://notarxiv.org/abs/2507.10069",
        "https://doi.org/the-handbook, https://doi.org/the-handbook",
    })
    void anyOtherAddressStandsForItselfInItsNormalForm(String address, String normal) {
        EntryId id = IdentifierParser.ofAddress(address).orElseThrow();

        assertThat(id).isEqualTo(new EntryId("url", normal));
        assertThat(IdentifierParser.ofAddress(normal)).contains(id);
        assertThat(EntryId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hats.example/a",
                "/a",
                "mailto:ada@hats.example",
                "javascript:alert(1)",
                "ftp://hats.example/",
                "https://",
                "https:///a",
                "https://two hats.example/",
                "https://hats.example:port/",
            })
    void whatIsNoAddressOfTheWebStandsForNothing(String text) {
        assertThat(IdentifierParser.ofAddress(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.1000", "10.1000/", "11.1000/hats", "hats", "https://hats.example/10.1000/hats"})
    void whatIsNoDoiStandsForNothing(String text) {
        assertThat(IdentifierParser.ofDoi(text)).isEmpty();
    }
}
