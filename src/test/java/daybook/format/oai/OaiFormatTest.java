package daybook.format.oai;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class OaiFormatTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
             xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
            <responseDate>2017-12-14T13:00:41Z</responseDate>
            <request verb="ListRecords" from="2017-12-14" metadataPrefix="arXiv">http://export.arxiv.org/oai2</request>
            """;

    private static final String RECORD = """
            <record>
            <header>
             <identifier>oai:arXiv.org:1706.00001</identifier>
             <datestamp>2017-12-14</datestamp>
             <setSpec>math</setSpec>
            </header>
            <metadata>
            %s</metadata>
            </record>
            """;

    private static final String STRUCTURED = """
             <arXiv xmlns="http://arxiv.org/OAI/arXiv/">
             <id>1706.00001</id><created>2017-06-16</created><updated>2017-12-12</updated><authors><author>\
            <keyname>Hutmacher</keyname><forenames>Zo\\"e</forenames><suffix>Jr.</suffix><affiliation>Brim, Felt</affiliation>\
            </author><author><keyname>The Hat Collaboration</keyname></author></authors><title>Counting Hats in Liquid
              Xenon</title><categories>math.CO hep-ex</categories><comments>12 pages</comments>\
            <report-no>HAT-1</report-no><journal-ref>J. Hats (2017) 77:856</journal-ref>\
            <doi>10.1000/hats 10.1000/caps</doi><license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>\
            <abstract>  We count $h&lt;k$
            hats.
              Then we bow.
            </abstract></arXiv>
            """;

    private static final String RAW = """
             <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
             <id>1706.00001</id><submitter>Ada Byron</submitter><version version="v1"><date>Fri, 8 Feb 2013 21:00:01 GMT\
            </date><size>853kb</size></version><version version="v10"><date>Tue, 2 Apr 2013 01:50:08 GMT</date></version>\
            <version version="v9"><date>Mon, 1 Apr 2013 01:50:08 GMT</date></version><title>Hats</title>\
            <authors>Ada Byron (Brim, Felt), Li Wei, and S. J. Anders</authors><categories>hep-ph hep-ex</categories>\
            <abstract>  Hats.
            </abstract></arXivRaw>
            """;

    private static final String DUBLIN_CORE = """
             <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
             <dc:title>Hats and the
              Redshift</dc:title>
             <dc:creator>de la Lauda Prim, Aaron D.</dc:creator>
             <dc:creator>Byron, Ada, Jr</dc:creator>
             <dc:creator>The Hat Collaboration</dc:creator>
             <dc:subject>Computer Science - Machine Learning</dc:subject>
             <dc:subject>Statistics - Machine Learning</dc:subject>
             <dc:subject>Astrophysics</dc:subject>
             <dc:subject>81R50, 17B37 - 16E40</dc:subject>
             <dc:description>  We count hats.
            </dc:description>
             <dc:description>Comment: 28 pages,
              with hats</dc:description>
             <dc:date>2014-12-03</dc:date>
             <dc:date>2023-01-23</dc:date>
             <dc:type>text</dc:type>
             <dc:identifier>http://arxiv.org/abs/1706.00001</dc:identifier>
             <dc:identifier>J. Hats, Vol 95,
              pages 248-276</dc:identifier>
             <dc:identifier>doi:10.1000/hats.12001</dc:identifier>
             </oai_dc:dc>
            """;

    public static final String RECORDS = list(STRUCTURED);

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryFieldOfArxivsOwnFormat() {
        Listing listing = read(RECORDS).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("arxiv");
        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.date().orElseThrow()).hasToString("2017-12-12");
        assertThat(listing.announcements())
                .containsExactly(new Announcement(
                        AnnouncementKind.REPLACEMENT,
                        EntryId.parse("1706.00001").orElseThrow(),
                        OptionalInt.empty(),
                        "Counting Hats in Liquid Xenon",
                        Optional.of(new Authors(List.of("Zoë Hutmacher Jr.", "{The Hat Collaboration}"), false)),
                        Optional.of("We count $h<k$ hats.\n\nThen we bow."),
                        List.of("math.CO", "hep-ex"),
                        Optional.of("12 pages"),
                        Optional.of("J. Hats (2017) 77:856"),
                        Optional.of("10.1000/hats"),
                        Optional.of("HAT-1"),
                        FullTextLinks.NONE));
    }

    @Test
    void aPaperThatWasNeverUpdatedIsNewOnTheDayOfItsCreation() {
        Listing listing = read(list(STRUCTURED.replace("<updated>2017-12-12</updated>", "")))
                .get(0);

        assertThat(listing.date().orElseThrow()).hasToString("2017-06-16");
        assertThat(listing.announcements().get(0).kind()).isEqualTo(AnnouncementKind.NEW);
    }

    @Test
    void theNewestVersionOfTheRawFormatCounts() {
        Listing listing = read(list(RAW)).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("hep-ph");
        assertThat(listing.date().orElseThrow()).hasToString("2013-04-02");
        Announcement announcement = listing.announcements().get(0);
        assertThat(announcement.kind()).isEqualTo(AnnouncementKind.REPLACEMENT);
        assertThat(announcement.version()).hasValue(10);
        assertThat(announcement.authors()).contains(new Authors(List.of("Ada Byron", "Li Wei", "S. J. Anders"), false));
    }

    @Test
    void readsWhatDublinCoreHasOfAPaper() {
        Listing listing = read(list(DUBLIN_CORE)).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("cs.LG");
        assertThat(listing.date().orElseThrow()).hasToString("2023-01-23");
        assertThat(listing.announcements())
                .containsExactly(new Announcement(
                        AnnouncementKind.REPLACEMENT,
                        EntryId.parse("1706.00001").orElseThrow(),
                        OptionalInt.empty(),
                        "Hats and the Redshift",
                        Optional.of(new Authors(
                                List.of("Aaron D. de la {Lauda Prim}", "Ada Byron Jr", "The Hat Collaboration"),
                                false)),
                        Optional.of("We count hats."),
                        List.of("cs.LG", "stat.ML", "astro-ph"),
                        Optional.of("28 pages, with hats"),
                        Optional.of("J. Hats, Vol 95, pages 248-276"),
                        Optional.of("10.1000/hats.12001"),
                        Optional.empty(),
                        FullTextLinks.NONE));
    }

    @Test
    void aSingleRecordMayStandAlone() {
        String old = DUBLIN_CORE.replaceAll(" <dc:date>2023.*\n", "");
        String record = RECORD.formatted(old).replace("1706.00001", "astro-ph/9501013");

        Listing listing = read(record).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.announcements().get(0).id()).hasToString("astro-ph/9501013");
        assertThat(listing.announcements().get(0).kind()).isEqualTo(AnnouncementKind.NEW);
        assertThat(read(HEAD + "<GetRecord>" + record + "</GetRecord></OAI-PMH>"))
                .containsExactly(listing);
    }

    @Test
    void aDeletedRecordIsLeftOutWithAWarning() {
        String deleted =
                RECORD.replace("<header>", "<header status=\"deleted\">").replaceAll("(?s)<metadata>.*</metadata>", "");

        assertThat(read(HEAD + "<ListRecords>" + deleted + "</ListRecords></OAI-PMH>"))
                .isEmpty();
        assertThat(messages()).containsExactly("list.xml:5:14: warning: arXiv deleted 1706.00001");
    }

    @Test
    void aHarvestThatGoesOnIsAWarningAndTheLastPageIsNot() {
        String more = "<resumptionToken cursor=\"0\" completeListSize=\"1090\">6460044|1001</resumptionToken>";
        String last = "<resumptionToken cursor=\"1000\" completeListSize=\"1090\"/>";

        assertThat(read(list(RAW).replace("</ListRecords>", more + "</ListRecords>")))
                .hasSize(1);
        assertThat(read(list(RAW).replace("</ListRecords>", last + "</ListRecords>")))
                .hasSize(1);
        assertThat(messages())
                .containsExactly("list.xml:18:1: warning: the harvest goes on: these are 1 of 1090 records");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noRecordsMatch     | warning: there was nothing to harvest: no such hats
            badResumptionToken | error: arXiv answered with the error badResumptionToken: no such hats
            """)
    void errorsOfTheProtocolAreReported(String code, String message) {
        assertThat(read(HEAD + "<error code=\"" + code + "\">no such hats</error></OAI-PMH>"))
                .isEmpty();
        assertThat(messages()).containsExactly("list.xml:5:1: " + message);
    }

    @Test
    void anAnswerToAnotherQuestionIsAnError() {
        assertThat(read(HEAD + "<Identify><repositoryName>arXiv</repositoryName></Identify></OAI-PMH>"))
                .isEmpty();
        assertThat(messages()).containsExactly("list.xml:2:1: error: the answer holds no records");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oai:arXiv.org:1706.00001        | oai:hats.example:7 | this record is not about a paper of arXiv
            <title>Counting                 | <name>Counting     | record 1706.00001 has no title
            2017-12-12                      | 2017-22-12         | record 1706.00001 has no date
            math.CO hep-ex                  | ~                  | record 1706.00001 has no category of arXiv
            arXiv xmlns                     | arXivNew xmlns     | record 1706.00001 is in a metadata format that Daybook does not know
            """)
    void aRecordThatCannotBeFiledIsReportedAndTheOthersAreRead(String right, String wrong, String message) {
        String broken = RECORD.formatted(
                        STRUCTURED.replace("<created>2017-06-16</created>", "").replace(right, wrong.replace("~", "")))
                .replace(right, wrong)
                .replace("Xenon</title>", wrong.startsWith("<name") ? "Xenon</name>" : "Xenon</title>")
                .replace("</arXiv>", wrong.startsWith("arXivNew") ? "</arXivNew>" : "</arXiv>");

        assertThat(read(HEAD + "<ListRecords>" + broken + RECORD.formatted(RAW) + "</ListRecords></OAI-PMH>"))
                .hasSize(1);
        assertThat(messages()).containsExactly("list.xml:5:14: error: " + message);
    }

    private static String list(String metadata) {
        return HEAD + "<ListRecords>\n" + RECORD.formatted(metadata) + "</ListRecords>\n</OAI-PMH>\n";
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("list.xml", text), diagnostics);
    }

    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(Diagnostic::toString)
                .map(it -> it.lines().findFirst().orElseThrow())
                .toList();
    }
}
