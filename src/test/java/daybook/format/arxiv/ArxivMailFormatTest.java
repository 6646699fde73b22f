package daybook.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ArxivMailFormatTest {
    private static final String RULE = "-".repeat(78) + "\n";
    private static final String CROSSES = "%-".repeat(39) + "\n";
    private static final String REPLACEMENTS = "%%--".repeat(19) + "%%\n";
    private static final String END = "%%%---".repeat(13) + "\n";

    private static final String ENVELOPE = """
            Date: Fri,  3 Mar 23 01:29:12 GMT
            Subject: math daily 1 new + 1 crosses received

            """;

    private static final String HEAD = RULE + """
            Send any comments regarding submissions directly to submitter.
            ------------------------------------------------------------------------------
            Archives at http://arxiv.org/
            To unsubscribe, e-mail To: math@arXiv.org, Subject: cancel
            ------------------------------------------------------------------------------
            received from  Wed  1 Mar 23 19:00:00 GMT  to  Thu  2 Mar 23 19:00:00 GMT
            """ + RULE;

    private static final String NEW = """
            \\\\
            arXiv:2303.00001
            Date: Wed, 1 Mar 2023 19:00:02 GMT   (3197kb,D)

            Title: Counting hats on $n$ heads: a first and
              a second look
            Authors: Zo\\"e Hutmacher (Academy of Hats), Ian O'Cappell and The Brim
              Collaboration
            Categories: math.CO cond-mat.mes-hall
            Comments: 12 pages,
              3 figures
            Report-no: HATS-7
            MSC-class: 05A05, 05A15
            ACM-class: G.2.1
            Journal-ref: J. Hats 7 (2023) 1-12
            DOI: 10.1000/hats.7
            License: http://creativecommons.org/licenses/by/4.0/
            \\\\
              We count hats and heads, using a caf\\'e and
            $\\'e$.
            Results: many.
              Then we take them off.
            \\\\ ( https://arxiv.org/abs/2303.00001 ,  3197kb)
            """;

    private static final String CROSS = """
            \\\\
            arXiv:hep-th/9901001 (*cross-listing*)
            Date: Thu, 2 Mar 2023 12:00:00 GMT   (12kb)

            Title: Hats in ten dimensions
            Author: A. Byron
            Categories: hep-th math.CO
            \\\\
              Too many hats.
            \\\\ ( https://arxiv.org/abs/hep-th/9901001 ,  12kb)
            """;

    private static final String REPLACEMENT = """
            \\\\
            arXiv:2204.00003
            replaced with revised version Thu, 2 Mar 2023 17:32:08 GMT   (16430kb,D)

            Title: Old hats
            Authors: Ana Kepi, Bo Fez, et al. (84 additional authors not shown)
            Categories: math.CO
            \\\\ ( https://arxiv.org/abs/2204.00003 ,  16430kb)
            """;

    private static final String FOOT = """
            For subscribe options to combined physics archives,
            e-mail To: physics@arxiv.org, Subject: subscribe
            -----------------------------------------------------------------------------
            For help on viewing and making submissions, see http://arxiv.org/help/
            """;

    public static final String MAIL = ENVELOPE + HEAD + NEW + CROSSES + CROSS + REPLACEMENTS + REPLACEMENT + END + FOOT;

    private static final String MONTH_PAPER = """
            \\\\
            Paper: astro-ph/9204003
            From: Ada Byron  <example@example.com>
            Date: Wed, 29 Apr 1992 16:36:30 GMT   (7kb)
            Date (revised): Thu, 30 Apr 1992 20:39:38 GMT

            Title: The Ptolemaic Hat
            Authors: A. Byron
            Categories: astro-ph
            \\\\
            """;

    private static final String MONTH_CROSS = """
            \\\\
            Paper (*cross-listing*): gr-qc/9204007
            From: Li Wei  <example@example.com>
            Date: Thu, 30 Apr 1992 17:36:30 GMT
            Date (revised v2): Fri, 1 May 1992 20:39:38 GMT   (8kb)
            Date (revised v3): Sat, 2 May 1992 20:39:38 GMT   (8kb)

            Title: Curved hats
            Authors: Li Wei
            Categories: gr-qc astro-ph
            \\\\
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsTheThreeSectionsOfAMailWithEveryField() {
        Listing listing = read(MAIL).get(0);

        assertThat(messages()).isEmpty();
        assertThat(listing.source()).isEqualTo("arxiv");
        assertThat(listing.category()).isEqualTo("math");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        assertThat(listing.stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 1, AnnouncementKind.CROSS, 1));
        assertThat(listing.announcements())
                .extracting(it -> it.kind() + " " + it.id())
                .containsExactly("NEW 2303.00001", "CROSS hep-th/9901001", "REPLACEMENT 2204.00003");
        Announcement first = listing.announcements().get(0);
        assertThat(first.title()).isEqualTo("Counting hats on $n$ heads: a first and a second look");
        assertThat(first.authors())
                .contains(new Authors(List.of("Zoë Hutmacher", "Ian O'Cappell", "The Brim Collaboration"), false));
        assertThat(first.subjects()).containsExactly("math.CO", "cond-mat.mes-hall");
        assertThat(first.comments()).contains("12 pages, 3 figures");
        assertThat(first.reportNumber()).contains("HATS-7");
        assertThat(first.journalReference()).contains("J. Hats 7 (2023) 1-12");
        assertThat(first.doi()).contains("10.1000/hats.7");
        assertThat(first.abstractText())
                .contains("We count hats and heads, using a café and $\\'e$. Results: many.\n\nThen we take them off.");
        assertThat(first.links()).isEqualTo(FullTextLinks.NONE);
        assertThat(listing.announcements().get(1).authors()).contains(new Authors(List.of("A. Byron"), false));
    }

    @Test
    void aReplacementHasNoAbstractAndALongListOfAuthorsIsCut() {
        Announcement replacement = read(MAIL).get(0).announcements().get(2);

        assertThat(replacement.abstractText()).isEmpty();
        assertThat(replacement.authors()).contains(new Authors(List.of("Ana Kepi", "Bo Fez"), true));
    }

    @Test
    void anAbstractMayHoldLinesOfBackslashesAndRules() {
        String mail = MAIL.replace("Results: many.", "One\n\\\\\ntwo \\\\\n\\\\ three\n" + RULE + "four.");

        assertThat(read(mail).get(0).announcements().get(0).abstractText().orElseThrow())
                .contains("One \\\\ two \\\\ \\\\ three ---")
                .endsWith("four.\n\nThen we take them off.");
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri,  3 Mar 23 01:29:12 GMT     | 2023-03-03
            Thu, 2 Mar 2023 20:29:12 -0500  | 2023-03-03
            Fri, 3 Mar 2023 10:29:12 +0900  | 2023-03-03
            Friday, 3 March 2023            | 2023-03-03
            Wed, 1 Jan 92 01:29:12 GMT      | 1992-01-01
            """)
    void theDayIsThatOfTheMailsDateInGmt(String date, String day) {
        assertThat(dates(MAIL.replace("Fri,  3 Mar 23 01:29:12 GMT", date))).containsExactly(day);
    }

    @Test
    void theLinesOfWhoForwardedTheMailDoNotCount() {
        assertThat(dates(
                        "From: A <a@example.com>\nDate: Wed, 8 Mar 2023 10:00:00 +0000\nSubject: Fwd: hats\n\n" + MAIL))
                .containsExactly("2023-03-03");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aBodyWithoutItsEnvelopeIsOfTheWorkingDayAfterItsListingWasClosed() {
        String body = MAIL.replace(ENVELOPE, "");

        assertThat(dates(body)).containsExactly("2023-03-03");
        assertThat(dates(body.replace("Thu  2 Mar 23", "Fri  3 Mar 23"))).containsExactly("2023-03-06");
        assertThat(read(body)).extracting(Listing::category).containsExactly("math");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aBodyThatIsForOneSubjectClassNamesItInWords() {
        String body =
                MAIL.replace(ENVELOPE, "").replace("received from", " Submissions to:\nCombinatorics\n received from");

        assertThat(read(body)).extracting(Listing::category).containsExactly("math.CO");
    }

    @Test
    void aBodyThatIsForSeveralSubjectClassesIsForTheirArchive() {
        String body = MAIL.replace(ENVELOPE, "")
                .replace("received from", " Submissions to:\nCombinatorics\nLogic\n received from");

        assertThat(read(body)).extracting(Listing::category).containsExactly("math");
    }

    @Test
    void withoutAnyHeadTheNewestPaperTellsTheDayWhichIsAWarning() {
        List<Listing> listings = read(NEW + RULE + REPLACEMENT + RULE);

        assertThat(listings.get(0).date().orElseThrow()).hasToString("2023-03-03");
        assertThat(listings.get(0).category()).isEqualTo("math.CO");
        assertThat(messages())
                .containsExactly("mail.txt:1:1: warning: "
                        + "the listing states no day; by its newest paper it is that of 2023-03-03");
    }

    @Test
    void aMailForOneSubjectClassHasNoCounts() {
        Listing listing = read(MAIL.replaceFirst("Subject: .*", "Subject: math.CO daily Subj-class mailing"))
                .get(0);

        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.stated()).isEmpty();
        assertThat(listing.announcements()).hasSize(3);
    }

    @Test
    void aQuietDayIsAListingWithoutAnnouncements() {
        String quiet = ENVELOPE.replace("1 new + 1 crosses", " new +  crosses");

        Listing listing =
                read(quiet + HEAD + CROSSES + REPLACEMENTS + END + FOOT).get(0);

        assertThat(messages()).isEmpty();
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        assertThat(listing.stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 0, AnnouncementKind.CROSS, 0));
        assertThat(listing.announcements()).isEmpty();
    }

    @Test
    void fewerPapersThanTheSubjectLineAnnouncesAreAnError() {
        read(MAIL.replace("1 new + 1 crosses", "3 new +  crosses"));

        assertThat(messages())
                .containsExactly("mail.txt:2:10: error: the listing shows 3 new entries, but 1 could be read");
    }

    @Test
    void aMailThatIsCutOffIsReported() {
        read(MAIL.substring(0, MAIL.indexOf("Then we take")));

        assertThat(messages())
                .containsExactly(
                        "mail.txt:1:1: warning: the mail ends without arXiv's line of '%%%---'",
                        "mail.txt:2:10: error: the listing shows 1 cross entries, but 0 could be read",
                        "mail.txt:13:1: error: entry 2303.00001 has no end");
    }

    @Test
    void aPaperThatCannotBeReadIsReportedAtItsPlaceAndTheOthersAreRead() {
        Listing listing = read(MAIL.replace("arXiv:hep-th/9901001", "arXiv:hats/1")
                        .replace("Title: Old hats\n", ""))
                .get(0);

        assertThat(listing.announcements()).extracting(it -> it.id().toString()).containsExactly("2303.00001");
        assertThat(messages())
                .containsExactly(
                        "mail.txt:2:10: error: the listing shows 1 cross entries, but 0 could be read",
                        "mail.txt:37:1: error: 'hats/1' identifies no paper",
                        "mail.txt:48:1: error: entry 2204.00003 has no title");
    }

    @Test
    void readsEachDayOfAPastWeekFileAsAListingOfItsOwn() {
        String week = RULE + """
                \\\\
                /* Fri, 3 Mar 2023 */
                \\\\
                """ + RULE + NEW + RULE + """
                \\\\
                /* Thu, 2 Mar 2023 */
                \\\\
                """ + RULE + """
                \\\\
                /* Wed, 1 Mar 2023 */
                \\\\
                """ + RULE + CROSS;

        assertThat(read(week))
                .extracting(it -> it.category() + " " + it.date().orElseThrow() + " "
                        + it.announcements().size())
                .containsExactly("math.CO 2023-03-03 1", "math.CO 2023-03-02 0", "math.CO 2023-03-01 1");
        assertThat(messages()).isEmpty();
    }

    @Test
    void readsAMonthFileAsAListingOfThatMonth() {
        String received = "Papers received as of Sat Apr  4 02:55:44 METDST 1992.\n";

        Listing listing =
                read(RULE + received + RULE + MONTH_PAPER + RULE + MONTH_CROSS).get(0);

        assertThat(messages()).isEmpty();
        assertThat(listing.category()).isEqualTo("astro-ph");
        assertThat(listing.date().orElseThrow()).hasToString("1992-04");
        assertThat(listing.announcements())
                .extracting(it -> it.kind() + " " + it.id() + " " + it.version())
                .containsExactly("NEW astro-ph/9204003 OptionalInt.empty", "CROSS gr-qc/9204007 OptionalInt[3]");
        assertThat(listing.announcements().get(0).abstractText()).isEmpty();
    }

    @Test
    void aListingWhosePapersHaveNoCategoryInCommonIsAnError() {
        read(MONTH_PAPER + MONTH_CROSS.replace("gr-qc astro-ph", "gr-qc hep-th"));

        assertThat(messages())
                .containsExactly(
                        "mail.txt:1:1: error: " + "the listing names no category, and its papers have none in common");
    }

    @Test
    void severalMailsMayFollowEachOtherInAFile() {
        String next = MAIL.replace("Fri,  3 Mar 23", "Mon,  6 Mar 23");

        assertThat(dates(MAIL + "\n" + next)).containsExactly("2023-03-03", "2023-03-06");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aLinkToAPaperInANoteIsNoMail() {
        assertThat(new ArxivMailFormat().recognises(new SourceFile("note.md", "See arXiv:2303.00001 \\\\\n")))
                .isFalse();
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("mail.txt", text), diagnostics);
    }

    private List<String> dates(String text) {
        return read(text).stream().map(it -> it.date().orElseThrow().toString()).toList();
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }
}
