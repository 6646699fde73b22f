package daybook.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.source.SourceRules;
import daybook.source.VersionedIdentifier;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivRulesTest {
    private final SourceRules rules = ArxivRules.INSTANCE;

    @Test
    void anIdentifierMayHaveAVersionAndASubjectClass() {
        assertThat(rules.identifier("math.GT/0309136v2"))
                .contains(new VersionedIdentifier("math/0309136", OptionalInt.of(2)));
        assertThat(rules.identifier("2507.10069")).contains(new VersionedIdentifier("2507.10069", OptionalInt.empty()));
        assertThat(rules.identifier("2507.10069v0")).isEmpty();
        assertThat(rules.identifier("arXiv:2507.10069")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hep-th/9108001, 1991", "math/0309136, 2003", "0704.0001, 2007", "2507.10069, 2025"})
    void anIdentifierBeginsWithTheYearOfSubmission(String identifier, int year) {
        assertThat(rules.year(identifier)).isEqualTo(year);
    }

    @Test
    void aPaperHasAPageAPdfAndADoi() {
        assertThat(rules.address("2507.10069")).isEqualTo("https://arxiv.org/abs/2507.10069");
        assertThat(rules.pdf("2507.10069")).contains("https://arxiv.org/pdf/2507.10069");
        assertThat(rules.doi("2507.10069")).contains("10.48550/arXiv.2507.10069");
    }

    @ParameterizedTest
    @CsvSource({"arxiv.org, true", "export.arxiv.org, true", "notarxiv.org, false", "arxiv.org.example, false"})
    void allHostsOfItsDomainAreItsOwn(String host, boolean own) {
        assertThat(rules.isHost(host)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"/list/cs.DC/new, 15", "/catchup/cs.DC/2025-07-15, 15", "/listing, 3", "/api/query, 3"})
    void listingPagesAreAskedForLessOftenThanInterfaces(String path, int seconds) {
        assertThat(rules.interval(path)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "cs.DC, true",
        "hep-th, true",
        "cond-mat.mes-hall, true",
        "68T05, false",
        "I.2.7; I.2.6, false",
        "cond-mat, true",
        "alg-geom, true",
        "cs, true",
        "next.AB, true",
        "physics.next-ph, true",
        "acmart, false",
        "index, false",
        "to-do, false",
        "figure.pdf, false",
        "cs.dc.x, false",
        "cs., false"
    })
    void whatElseAuthorsWriteIsNoCategory(String subject, boolean category) {
        assertThat(rules.isCategory(subject)).isEqualTo(category);
    }
}
