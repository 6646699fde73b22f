package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybook.feed.FeedChanges;
import daybook.feed.FeedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits a published site in ordinary ways: no subscriber is shown an item twice, and nothing stops the site. */
class PublishedFeedsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final String NOTE = "content/notes/2507.00001.md";

    @TempDir
    private Path temporary;

    private PublishedFolder site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new PublishedFolder(temporary);
        config("https://a.example/list/", 50);
        site.listing("a", "2025-07-15", "2507.00001", "2507.00002");
    }

    @Test
    void theFirstPublicationIsAllNew() throws IOException {
        assertThat(site.publish(TODAY)).containsOnlyKeys("feed.xml", "days/feed.xml", "topics/cs.DC/feed.xml");
        assertThat(site.changes()).isEqualTo(new FeedChanges(3, 0, true));
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aSecondDayAddsItsItemsAndNothingElse() throws IOException {
        site.publish(TODAY);
        site.listing("b", "2025-07-16", "2507.00003");

        assertThat(site.publish(TODAY).get("feed.xml")).containsExactly("arxiv:2507.00003");
        assertThat(site.changes()).isEqualTo(new FeedChanges(2, 0, false));
        assertNothingNew();
        assertThat(site.changes()).isEqualTo(new FeedChanges(0, 0, false));
    }

    @Test
    void aPaperWhoseNumberInAListingChangesIsNotUpdated() throws IOException {
        site.publish(TODAY);
        site.listing("a", "2025-07-15", "2507.00000", "2507.00001", "2507.00002");
        site.publish(TODAY);

        // The day has one more paper, and is the only item that shows something else.
        assertThat(site.changes()).isEqualTo(new FeedChanges(1, 1, false));
    }

    @Test
    void aWithdrawalIsNoNewPaper() throws IOException {
        site.publish(TODAY);
        site.write(
                "content/listings/b.jsonl",
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-16\"}\n"
                        + "{\"kind\":\"replacement\",\"id\":\"2507.00001\",\"version\":2,\"title\":\"Paper\","
                        + "\"comments\":\"This paper has been withdrawn\"}\n");

        assertThat(site.publish(TODAY)).containsOnlyKeys("days/feed.xml", "changes/feed.xml");
        assertThat(site.output().resolve("days/feed.xml")).content().contains("withdrawn");
        assertNothingNew();
        assertThat(site.changes()).isEqualTo(new FeedChanges(0, 0, false));
    }

    @Test
    void identitiesDoNotDependOnTheAddressOfTheSite() throws IOException {
        note("Read it.");
        site.publish(TODAY);

        assertThat(ids("days/feed.xml")).containsExactly("tag:a.example,2026:/list/days/2025-07-15");
        assertThat(ids("picks/feed.xml")).containsExactly("tag:a.example,2026:/list/papers/2507.00001/note-by-jl");
        config("https://b.example/", 50);
        assertNothingNew();
        assertThat(site.output().resolve("days/feed.atom"))
                .content()
                .contains("  <id>https://a.example/list/days/feed.atom</id>\n");
        site.listing("b", "2025-07-16", "2507.00003");
        site.publish(TODAY);
        assertThat(ids("days/feed.xml"))
                .containsExactly(
                        "tag:a.example,2026:/list/days/2025-07-16", "tag:a.example,2026:/list/days/2025-07-15");
    }

    @Test
    void aNoteUpdatesItsPaperAndIsAnItemItself() throws IOException {
        site.publish(TODAY);
        note("Read it.");

        assertThat(site.publish(TODAY)).containsOnlyKeys("picks/feed.xml");
        assertThat(site.changes()).isEqualTo(new FeedChanges(1, 1, false));
    }

    @Test
    void aNoteAboutAnOldPaperReachesSubscribersForSomeDays() throws IOException {
        config("https://a.example/list/", 1);
        site.listing("b", "2025-07-16", "2507.00003");
        site.write("content/notes/2507.00003.md", "New.\n");
        site.publish(TODAY);
        note("Old, and good.");

        assertThat(site.publish(TODAY).get("picks/feed.xml")).hasSize(1);
        assertThat(site.publish(TODAY.plusDays(6)).keySet()).containsExactly("digests/feed.xml");
        assertThat(ids("picks/feed.xml")).hasSize(2);
        site.publish(TODAY.plusDays(7));
        assertThat(ids("picks/feed.xml")).hasSize(1);
        site.publish(TODAY.plusDays(8));
        assertThat(ids("picks/feed.xml")).hasSize(1);
    }

    @Test
    void aDayThatIsFilledInLateReachesSubscribersAndMovesNoDate() throws IOException {
        config("https://a.example/list/", 1);
        note("Read it.");
        site.publish(TODAY);
        site.listing("earlier", "2025-07-14", "2507.00001", "2507.00009");

        assertThat(site.publish(TODAY).get("feed.xml")).containsExactly("arxiv:2507.00009");
        assertThat(site.feed("feed.json").items())
                .extracting(FeedReading.Item::id)
                .containsExactlyInAnyOrder("arxiv:2507.00001", "arxiv:2507.00002", "arxiv:2507.00009");
        assertNothingNew();
        assertThat(site.output().resolve("feed.atom"))
                .content()
                .contains("</id>\n  <updated>2025-07-20T00:00:00-04:00</updated>");
    }

    @Test
    void allDaysAndDigestsThatOneNightPublishesReachSubscribers() throws IOException {
        site.publish(TODAY);
        for (int day = 16; day <= 31; day++) {
            site.listing("later-" + day, "2025-07-" + day, "2507.001" + day);
        }
        site.listing("earlier", "2025-03-03", "2503.00001");
        LocalDate later = LocalDate.of(2025, 8, 9);

        assertThat(site.publish(later).get("days/feed.xml")).hasSize(17);
        assertThat(ids("digests/feed.xml"))
                .containsExactly(
                        "tag:a.example,2026:/list/digests/2025-W31",
                        "tag:a.example,2026:/list/digests/2025-07",
                        "tag:a.example,2026:/list/digests/2025-W30",
                        "tag:a.example,2026:/list/digests/2025-W29",
                        "tag:a.example,2026:/list/digests/2025-03",
                        "tag:a.example,2026:/list/digests/2025-W10");
        assertThat(site.publish(later.plusDays(6))).isEmpty();
        assertThat(ids("days/feed.xml")).hasSize(17).contains("tag:a.example,2026:/list/days/2025-03-03");
        assertThat(site.publish(later.plusDays(7))).isEmpty();
        assertThat(ids("days/feed.xml")).hasSize(10);
    }

    @Test
    void theFeedOfDaysOfANewSiteHoldsItsNewestDays() throws IOException {
        for (int day = 16; day <= 31; day++) {
            site.listing("later-" + day, "2025-07-" + day, "2507.001" + day);
        }
        site.publish(LocalDate.of(2025, 8, 9));

        assertThat(ids("days/feed.xml")).hasSize(10);
    }

    @Test
    void daysThatAnEarlierVersionHasPublishedAreNotLate() throws IOException {
        for (int day = 16; day <= 31; day++) {
            site.listing("later-" + day, "2025-07-" + day, "2507.001" + day);
        }
        LocalDate later = LocalDate.of(2025, 8, 9);
        site.publish(later);
        site.listing("newest", "2025-08-08", "2508.00001");

        assertThat(site.publish(later).get("days/feed.xml"))
                .containsExactly("tag:a.example,2026:/list/days/2025-08-08");
        assertThat(ids("days/feed.xml")).hasSize(10);
    }

    @Test
    void whatWasPublishedWhileTheClockWasAheadIsNotLateForYears() throws IOException {
        config("https://a.example/list/", 1);
        site.publish(TODAY);
        site.listing("earlier", "2025-07-14", "2507.00009");
        site.publish(TODAY.plusYears(5));

        assertNothingNew();
        assertThat(ids("feed.xml")).containsExactly("arxiv:2507.00001", "arxiv:2507.00002");
    }

    @Test
    void theFirstListingsOfALargeArchiveAreNotLate() throws IOException {
        config("https://a.example/list/", 1);
        site.listing("old", "2024-07-15", "2407.00001");
        site.publish(TODAY);

        assertThat(ids("feed.xml")).containsExactly("arxiv:2507.00001", "arxiv:2507.00002");
        assertNothingNew();
        assertThat(ids("feed.xml")).containsExactly("arxiv:2507.00001", "arxiv:2507.00002");
    }

    @Test
    void anItemThatVanishedAndCameBackIsTheSame() throws IOException {
        site.publish(TODAY);
        site.listing("a", "2025-07-15", "2507.00002");
        site.publish(TODAY);
        assertThat(ids("feed.xml")).containsExactly("arxiv:2507.00002");
        site.listing("a", "2025-07-15", "2507.00001", "2507.00002");

        assertNothingNew();
        assertThat(ids("feed.xml")).contains("arxiv:2507.00001");
    }

    @Test
    void aPaperThatTurnsOutToBeAPublishedOneIsTheSameItem() throws IOException {
        site.write("content/listings/b.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-16"}
                {"kind":"new","id":"doi:10.1145/7","title":"Seven","authors":["Ada B."],"doi":"10.1145/7"}
                """);
        site.publish(TODAY);
        site.listing("c", "2025-07-17", "2507.00009");
        site.write("content/overrides.yml", "'doi:10.1145/7': {same-as: 2507.00009}\n");

        assertThat(site.publish(TODAY)).containsOnlyKeys("days/feed.xml");
        assertThat(ids("feed.xml")).containsExactly("doi:10.1145/7", "arxiv:2507.00001", "arxiv:2507.00002");
        assertThat(site.changes().added()).isEqualTo(1);
        assertNothingNew();
        site.delete("content/overrides.yml");
        assertThat(site.publish(TODAY).get("feed.xml")).containsExactly("arxiv:2507.00009");
        site.write("content/overrides.yml", "'doi:10.1145/7': {same-as: 2507.00009}\n");
        assertNothingNew();
    }

    @Test
    void whatWasPublishedAsAPageIsTheSameItemAsItsPaper() throws IOException {
        String page = "papers/url/https_3a_2f_2fdl.acm.org_2fdoi_2f10.1145_2f7.html";
        String note = "---\nabout: %s\n---\nRead it.\n";
        String seven = """
                {"listing":1,"source":"feed","category":"links","date":"2025-07-16"}
                {"kind":"new","id":"%s","title":"Seven"}
                """;
        site.write("content/listings/b.jsonl", seven.formatted("url:https://dl.acm.org/doi/10.1145/7"));
        site.write("content/notes/seven.md", note.formatted("https://dl.acm.org/doi/10.1145/7"));
        site.publish(TODAY);
        Files.writeString(site.record(), asAnOlderVersionWroteIt(site.recordText()));
        List<String> items = List.of("url:https://dl.acm.org/doi/10.1145/7", "arxiv:2507.00001", "arxiv:2507.00002");

        site.publish(TODAY);
        assertThat(ids("feed.xml")).isEqualTo(items);
        assertThat(ids("picks/feed.xml"))
                .containsExactly("tag:a.example,2026:/list/"
                        + page.substring(0, page.length() - ".html".length())
                        + "/note-by-jl");
        assertThat(site.changes().added()).isZero();
        assertThat(site.output().resolve(page)).content().contains("url=../../papers/doi/10.1145_2f7.html");
        site.write("content/notes/seven.md", note.formatted("doi:10.1145/7"));
        assertNothingNew();
        // The listing, too, may name it otherwise some day.
        site.write("content/listings/b.jsonl", seven.formatted("doi:10.1145/7"));
        assertNothingNew();
        assertThat(ids("feed.xml")).isEqualTo(items);
    }

    /** A record of the time when a page was an entry of its own, whatever it is about. */
    private static String asAnOlderVersionWroteIt(String record) {
        return record.replace("doi:10.1145/7", "url:https://dl.acm.org/doi/10.1145/7")
                .replace("papers/doi/10.1145_2f7", "papers/url/https_3a_2f_2fdl.acm.org_2fdoi_2f10.1145_2f7");
    }

    @Test
    void aChangeOfAPaperThatTurnsOutToBeAnotherIsTheSameItem() throws IOException {
        site.listing("c", "2025-07-14", "2507.00009");
        site.write("content/listings/d.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-16"}
                {"kind":"replacement","id":"2507.00009","title":"On Nine","version":2}
                """);
        site.publish(TODAY);
        List<String> before = ids("changes/feed.xml");
        site.write("content/overrides.yml", "2507.00009: {same-as: 2507.00001}\n");

        assertNothingNew();
        assertThat(before).hasSize(1);
        assertThat(ids("changes/feed.xml")).isEqualTo(before);
    }

    @Test
    void aFeedThatWasGoneForANightComesBackInAllOfItsFormats() throws IOException {
        Path atom = site.output().resolve("topics/cs.DC/feed.atom");
        site.publish(TODAY);
        // As an older version has published it.
        Files.writeString(
                site.record(), site.recordText().replace(" topics/cs.DC/feed.xml rss\n", " topics/cs.DC/feed.xml\n"));
        site.publish(TODAY);
        assertThat(atom).exists();
        site.write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.OS","date":"2025-07-15"}
                {"kind":"new","id":"2507.00009","title":"Nine"}
                """);

        site.publish(TODAY);
        assertThat(atom).doesNotExist();
        assertThat(site.problems()).singleElement().asString().contains("the site has no topic 'cs.DC' any more");
        site.publish(TODAY);
        assertThat(site.problems()).isEmpty();
        site.listing("a", "2025-07-15", "2507.00001", "2507.00002");
        site.publish(TODAY);
        assertThat(atom).exists();
    }

    @Test
    void aListingWithAnotherDateMovesNoItem() throws IOException {
        site.publish(TODAY);
        site.listing("a", "2025-07-17", "2507.00001", "2507.00002");

        assertThat(site.publish(TODAY)).containsOnlyKeys("days/feed.xml");
        assertThat(site.feed("feed.xml").items())
                .extracting(it -> it.published().toLocalDate())
                .containsOnly(LocalDate.of(2025, 7, 15));
    }

    @Test
    void aTopicThatFindsAPaperLateDoesNotPublishItTwice() throws IOException {
        site.publish(TODAY);
        config("https://a.example/list/", 50, "topics: {slug: all, title: All, query: 'ti:on'}");
        site.publish(TODAY);
        config("https://a.example/list/", 50, "topics: {slug: all, title: All, query: 'ti:off'}");
        site.publish(TODAY);
        config("https://a.example/list/", 50, "topics: {slug: all, title: All, query: 'ti:on'}");

        assertNothingNew();
        assertThat(ids("topics/all/feed.xml")).contains("arxiv:2507.00001");
    }

    @Test
    void aTopicOfAnotherNameKeepsItsAddressesAndItsFeed() throws IOException {
        config("https://a.example/list/", 50, "topics: {slug: old, title: All, query: 'ti:on'}");
        site.publish(TODAY);
        config("https://a.example/list/", 50, "topics: {slug: young, title: All, query: 'ti:on'}");
        site.publish(TODAY);
        assertThat(site.problems())
                .containsExactly("site-config.yml: warning: the site has no topic 'old' any more, whose page and feed"
                        + " were published\n  hint: if another topic takes its place, add 'aliases: [old]' to that"
                        + " topic");
        config("https://a.example/list/", 50, "topics: {slug: young, aliases: [old], title: All, query: 'ti:on'}");

        assertNothingNew();
        assertThat(site.problems()).isEmpty();
        assertThat(ids("topics/old/feed.xml")).isEqualTo(ids("topics/young/feed.xml"));
        assertThat(site.output().resolve("topics/old.html")).content().contains("topics/young.html");
    }

    @Test
    void pagesOfAuthorsThatAreSwitchedOffAreReported() throws IOException {
        site.write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"One","authors":["Barbara Liskov"]}
                """);
        config("https://a.example/list/", 50, "author-pages: 1");
        site.publish(TODAY);
        config("https://a.example/list/", 50);

        site.publish(TODAY);

        assertThat(site.problems())
                .containsExactly("site-config.yml: warning: pages and feeds of authors were published that the site has"
                        + " no more: 1, such as barbara-liskov\n  hint: they come back with the 'author-pages' that the"
                        + " site had before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nauthor: ma\n---\n\nRead it.\n",
                "---\nabout: 2507.00002\n---\n\nRead it.\n",
                "---\nabout: [2507.00002, 2507.00001]\n---\n\nRead it.\n",
                "---\ndate: 2025-07-18\n---\n\nRead it.\n",
                "---\ntitle: Another\n---\n\nRead it twice.\n",
            })
    void aNoteThatChangesStaysTheSameItem(String note) throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.write(NOTE, note);

        assertNothingNew();
        assertThat(ids("picks/feed.xml")).hasSize(1);
        site.write(NOTE, "Read it.\n");
        assertNothingNew();
    }

    @Test
    void aNoteDatedInTheFutureIsAWarningAndAnItemOfTheDayOnWhichItIsPublished() throws IOException {
        site.write(NOTE, "---\ndate: 2062-11-24\n---\n\nRead it.\n");
        site.publish(TODAY);

        assertThat(site.problems())
                .containsExactly(NOTE + ":2:7: warning: the date 2062-11-24 is in the future\n  date: 2062-11-24\n"
                        + "        ^^^^^^^^^^\n  hint: correct it, or add"
                        + " 'publish: 2062-11-24' if the note is to wait until then; feeds date it as of the day on"
                        + " which it is first published");
        assertThat(noteDays()).containsExactly(TODAY);
        assertThat(site.publish(TODAY.plusDays(1))).doesNotContainKey("picks/feed.xml");
        assertThat(noteDays()).containsExactly(TODAY);
        site.write(NOTE, "---\ndate: 2025-07-18\n---\n\nRead it.\n");
        assertThat(site.publish(TODAY.plusDays(2))).doesNotContainKey("picks/feed.xml");
        assertThat(noteDays()).containsExactly(TODAY);
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aNoteDatedTomorrowIsInTime() throws IOException {
        site.write(NOTE, "---\ndate: 2025-07-21\n---\n\nRead it.\n");
        site.publish(TODAY);

        assertThat(site.problems()).isEmpty();
        assertThat(noteDays()).containsExactly(TODAY);
    }

    @Test
    void aNoteThatWasPublishedAsOneOfTheFutureIsOfTodayFromNowOn() throws IOException {
        note("Read it.");
        Files.writeString(site.record(), """
                daybook-feeds 2
                site https://a.example/list/
                day 2062-11-24
                papers/2507.00001/note-by-jl id=tag:a.example,2026:/n by=jl file=2507.00001.md about=papers/2507.00001
                end
                """);

        assertThat(site.publish(TODAY).get("picks/feed.xml")).containsExactly("tag:a.example,2026:/n");
        assertThat(noteDays()).containsExactly(TODAY);
        assertThat(site.publish(TODAY.plusDays(1))).doesNotContainKey("picks/feed.xml");
        assertThat(noteDays()).containsExactly(TODAY);
    }

    @Test
    void aListingOfAMistypedYearCountsAsOfItsDayOnceThatIsCorrected() throws IOException {
        site.listing("b", "2025-07-18", "2507.00003");
        Files.writeString(site.record(), """
                daybook-feeds 2
                site https://a.example/list/
                day 2062-07-18
                arxiv:2507.00003
                end
                """);

        site.publish(TODAY);

        assertThat(days("feed.xml")).contains(LocalDate.of(2025, 7, 18)).allMatch(it -> it.isBefore(TODAY));
        site.listing("b", "2025-07-17", "2507.00003");
        assertThat(site.publish(TODAY.plusDays(1))).doesNotContainKey("feed.xml");
        assertThat(days("feed.xml")).contains(LocalDate.of(2025, 7, 18));
    }

    @Test
    void aClockThatIsBehindChangesNoDate() throws IOException {
        site.publish(TODAY);
        List<LocalDate> before = days("feed.xml");
        assertThat(before).isNotEmpty();

        site.publish(LocalDate.of(1970, 1, 1));

        assertThat(days("feed.xml")).isEqualTo(before);
    }

    @Test
    void aNoteThatMovesToAnotherFileStaysTheSameItem() throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.delete(NOTE);
        site.write("content/notes/2025/later.md", "---\nabout: [2507.00001, 2507.00002]\n---\n\nRead it.\n");

        assertNothingNew();
        site.delete("content/notes/2025/later.md");
        site.write("content/notes/2025/latest.md", "---\nabout: [2507.00002, 2507.00001]\n---\n\nRead it.\n");
        assertNothingNew();
    }

    @Test
    void aPostInAnotherFileStaysTheSameItemAndItsFormerAddressIsReported() throws IOException {
        post("hello", "2025-07-12");
        post("other", "2025-07-13");
        site.publish(TODAY);
        site.delete("content/notes/hello.md");
        site.write("content/notes/2025/how-we-read.md", "---\ntitle: How\ndate: 2025-07-12\n---\n\nWith a pencil.\n");

        assertNothingNew();
        assertThat(ids("picks/feed.xml")).hasSize(2).contains("tag:a.example,2026:/list/posts/hello/note-by-jl");
        assertThat(site.problems())
                .containsExactly("content/notes/2025/how-we-read.md: warning: this post was published as"
                        + " posts/hello.html, where nothing is any more\n  hint: add 'aliases: [hello]' to its front"
                        + " matter, so that links to the post still work");
        assertNothingNew();
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aPostWithItsFormerNamesStaysTheSameItemAtAnyDateAndItsFormerAddressesLeadToIt() throws IOException {
        post("hello", "2025-07-12");
        site.publish(TODAY);
        site.delete("content/notes/hello.md");
        site.write("content/notes/hullo.md", aliased("2025-07-13", "hello"));
        assertNothingNew();
        assertThat(site.problems()).isEmpty();
        site.delete("content/notes/hullo.md");
        site.write("content/notes/how-we-read.md", aliased("2025-07-14", "hello, hullo"));

        assertNothingNew();
        assertThat(site.problems()).isEmpty();
        assertThat(ids("picks/feed.xml")).containsExactly("tag:a.example,2026:/list/posts/hello/note-by-jl");
        assertThat(site.output().resolve("posts/hello.html"))
                .content()
                .contains("https://a.example/list/posts/how-we-read.html");
        assertThat(site.output().resolve("posts/hullo.html"))
                .content()
                .contains("https://a.example/list/posts/how-we-read.html");
        assertThat(site.output().resolve("posts/how-we-read.html"))
                .content()
                .contains("See <a href=\"../posts/how-we-read.html\">");
    }

    private static String aliased(String date, String aliases) {
        return "---\ntitle: How we read\ndate: %s\naliases: [%s]\n---\n\nSee [[hello]].\n".formatted(date, aliases);
    }

    @Test
    void postsThatCannotBeToldApartAreNewInOtherFiles() throws IOException {
        post("hello", "2025-07-12");
        post("goodbye", "2025-07-12");
        site.publish(TODAY);
        site.delete("content/notes/hello.md");
        site.delete("content/notes/goodbye.md");
        post("hullo", "2025-07-12");
        post("how-we-read", "2025-07-12");

        assertThat(site.publish(TODAY).get("picks/feed.xml")).hasSize(2);
        assertThat(site.problems())
                .containsExactly(
                        "content/notes: warning: the site has no post 'goodbye' any more, whose page was published\n"
                                + "  hint: if its file has another name now, add 'aliases: [goodbye]' to its front"
                                + " matter",
                        "content/notes: warning: the site has no post 'hello' any more, whose page was published\n"
                                + "  hint: if its file has another name now, add 'aliases: [hello]' to its front"
                                + " matter; did you rename it to hullo.md?");
    }

    @Test
    void aPostThatIsRemovedGivesItsItemToNoOther() throws IOException {
        post("hello", "2025-07-12");
        site.publish(TODAY);
        site.delete("content/notes/hello.md");
        post("hullo", "2025-07-14");

        assertThat(site.publish(TODAY).get("picks/feed.xml"))
                .containsExactly("tag:a.example,2026:/list/posts/hullo/note-by-jl");
    }

    @Test
    void anotherCuratorInFrontMovesNoNote() throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.write("site-config.yml", """
                title: T
                description: D
                url: https://a.example/list/
                curators: [{id: ma, name: Marit}, {id: jl, name: Jo}]
                """);

        assertNothingNew();
    }

    @Test
    void aCuratorWithAnotherIdKeepsTheNotesWhereverTheyAre() throws IOException {
        site.write("content/notes/jl/2507.00001.md", "---\nauthor: jl\n---\n\nRead it.\n");
        site.write("content/notes/jl/2507.00002.md", "---\nauthor: jl\n---\n\nAnd it.\n");
        site.publish(TODAY);
        site.delete("content/notes/jl/2507.00001.md");
        site.delete("content/notes/jl/2507.00002.md");
        site.write("content/notes/jo/2507.00001.md", "---\nauthor: ma\n---\n\nRead it.\n");
        site.write("content/notes/jo/2507.00002.md", "---\nauthor: ma\n---\n\nAnd it.\n");

        assertNothingNew();
        assertThat(ids("picks/feed.xml")).hasSize(2);
    }

    @Test
    void aDraftWithAnotherSubjectOrCuratorIsTheSameWhenItIsBack() throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.write(NOTE, "---\ndraft: true\n---\n\nRead it.\n");
        site.publish(TODAY);
        site.write(NOTE, "---\nabout: 2507.00002\n---\n\nRead it.\n");
        assertNothingNew();
        site.delete(NOTE);
        site.publish(TODAY);
        site.write(NOTE, "---\nabout: 2507.00002\nauthor: ma\n---\n\nRead it.\n");
        assertNothingNew();
    }

    @Test
    void aNewNoteAboutWhatAnotherWasAboutIsNew() throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.write(NOTE, "---\nabout: 2507.00002\n---\n\nRead it.\n");
        site.publish(TODAY);
        site.write("content/notes/other.md", "---\nabout: 2507.00001\n---\n\nReally.\n");

        assertThat(site.publish(TODAY).get("picks/feed.xml"))
                .containsExactly("tag:a.example,2026:/list/papers/2507.00001/note-by-jl-2");
        assertThat(ids("picks/feed.xml")).hasSize(2);
    }

    @Test
    void aDraftIsGoneAndTheSameWhenItIsBack() throws IOException {
        note("Read it.");
        site.publish(TODAY);
        site.write(NOTE, "---\ndraft: true\n---\n\nRead it.\n");
        site.publish(TODAY);
        assertThat(ids("picks/feed.xml")).isEmpty();
        note("Read it.");

        assertNothingNew();
        assertThat(ids("picks/feed.xml")).hasSize(1);
    }

    @Test
    void aFeedOfAnotherLengthShowsNothingAgain() throws IOException {
        site.listing("b", "2025-07-16", "2507.00003");
        site.publish(TODAY);
        config("https://a.example/list/", 1);
        site.publish(TODAY);
        assertThat(ids("feed.xml")).containsExactly("arxiv:2507.00003");
        config("https://a.example/list/", 50);

        assertNothingNew();
        assertThat(ids("feed.xml")).hasSize(3);
    }

    @Test
    void aRecordOfTheFirstVersionIsContinued() throws IOException {
        note("Read it.");
        Files.writeString(site.record(), """
                daybook-feeds 1
                site https://a.example/list/
                day 2025-07-14
                told arxiv:2507.00002
                shown a0e1b93a days/2025-07-14.html /days/2025-07-14.html
                day 2025-07-15
                shown a0e1b93a days/2025-07-15.html /days/2025-07-15.html
                shown 41306b78 papers/2507.00001.html /papers/2507.00001.html#note-by-jl
                feed - feed.xml
                holds arxiv:2507.00002
                end
                """);

        site.publish(TODAY);

        assertThat(site.problems()).isEmpty();
        assertThat(ids("days/feed.xml")).containsExactly("https://a.example/list/days/2025-07-15.html");
        assertThat(ids("picks/feed.xml")).containsExactly("https://a.example/list/papers/2507.00001.html#note-by-jl");
        assertThat(site.feed("feed.xml").items())
                .extracting(
                        FeedReading.Item::id, it -> it.published().toLocalDate().toString())
                .containsExactly(tuple("arxiv:2507.00001", "2025-07-15"), tuple("arxiv:2507.00002", "2025-07-14"));
        assertThat(site.recordText())
                .contains("days/2025-07-15 shown=", "id=https://a.example/list/days/2025-07-15.html\n");
        assertNothingNew();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "end\n",
                "<!doctype html><title>Please log in</title>\n",
                "daybook-feeds 3\nend\n",
                "daybook-feeds 2\nsite https://a.example/list/\n",
                "daybook-feeds 2\nsite https://a.example/list/\nday 2025-02-30\narxiv:2507.00001\nend\n",
                "daybook-feeds 2\nsite nowhere\nend\n",
                "daybook-feeds 2\nsite https://a.example/list/\nday +999999999-12-31\narxiv:2507.00001\nend\n",
                "daybook-feeds 1\nfeed - ../../x\nend\n",
                "daybook-feeds 2\nfeed x\nend\n",
                "daybook-feeds 2\nfeed 01234567 ../../x\nend\n",
                "daybook-feeds 2\narxiv:2507.00001\nend\n",
                "daybook-feeds 2\nday 2025-07-15\narxiv:2507.00001 id=%\nend\n",
                "daybook-feeds 2\nday 2025-07-15\narxiv:2507.00001 id=no uri\nend\n",
                "daybook-feeds 2\nday 2025-07-15\ndays/2025-07-15\nend\n",
                "daybook-feeds 2\nnonsense\nend\n",
                "daybook-feeds 2",
                "daybook-feeds 1\nsite https://a.example/list/\n",
                "daybook-feeds 1\nday 2025-07-15\nshown 1a2b\nend\n",
                "daybook-feeds 1\ntold arxiv:2507.00001\nend\n",
            })
    void aDamagedRecordIsAWarningAndTheItemsAreTheSame(String damaged) throws IOException {
        note("Read it.");
        site.publish(TODAY);
        Files.writeString(site.record(), damaged);

        assertNothingNew();

        assertThat(site.problems()).singleElement().asString().startsWith(site.record() + ":");
        assertNothingNew();
        assertThat(site.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(?s) by=jl.*, ' b'",
        "(?s) about=.*, ' abo'",
        "(?s)1\\nend.*, ''",
        "by=jl, b!=jl",
        "by=jl, 'b\u0000=jl'",
        "about=, abour=",
        "' about=\\S+', ''",
        "file=2507, 'file=\u0000\u0000\u0000\u0000'",
    })
    void aDamagedLineOfANoteMakesNoOtherOfIt(String part, String damage) throws IOException {
        note("Read it.");
        site.publish(TODAY);
        String damaged = site.recordText().replaceFirst(part, Matcher.quoteReplacement(damage));
        assertThat(damaged).isNotEqualTo(site.recordText());
        Files.writeString(site.record(), damaged);

        assertNothingNew();

        assertThat(site.problems()).singleElement().asString().startsWith(site.record() + ":");
        assertThat(ids("picks/feed.xml")).containsExactly("tag:a.example,2026:/list/papers/2507.00001/note-by-jl");
    }

    @Test
    void whatIsReadableOfADamagedRecordCounts() throws IOException {
        site.listing("b", "2025-07-16", "2507.00003");
        site.publish(TODAY);
        site.listing("a", "2025-07-17", "2507.00001", "2507.00002");
        Files.writeString(site.record(), site.recordText().replaceFirst("arxiv:2507.00003.*", "\u0000\u0000"));

        assertThat(site.publish(TODAY)).containsOnlyKeys("days/feed.xml");

        assertThat(site.problems().get(0)).contains("warning: lines of this record of feeds that cannot be read: 1\n");
    }

    @Test
    void theRecordHasALineForEachItem() throws IOException {
        note("Read it.");
        site.publish(TODAY);

        assertThat(site.recordText()).matches("""
                daybook-feeds 2
                site https://a.example/list/
                feed [0-9a-f]{8} changes/feed.xml
                feed [0-9a-f]{8} days/feed.xml
                feed [0-9a-f]{8} digests/feed.xml
                feed [0-9a-f]{8} feed.xml
                feed [0-9a-f]{8} picks/feed.xml
                feed [0-9a-f]{8} topics/cs.DC/feed.xml rss
                day 2025-07-15
                arxiv:2507.00001 shown=[0-9a-f]{8}
                arxiv:2507.00002 shown=[0-9a-f]{8}
                days/2025-07-15 shown=[0-9a-f]{8}
                papers/2507.00001/note-by-jl shown=[0-9a-f]{8} by=jl file=2507.00001.md about=papers/2507.00001
                end
                """);
    }

    @Test
    void anEmptyFeedHasTheDateOfTheNewestDay() throws IOException {
        site.publish(TODAY);

        assertThat(site.output().resolve("changes/feed.atom"))
                .content()
                .contains("<updated>2025-07-15T00:00:00-04:00</updated>");
    }

    @Test
    void aBuildWithoutARecordIsNeverComparedWithItsOutput() throws IOException {
        note("Read it.");
        Path folder = temporary.resolve("site");
        Path output = temporary.resolve("_site");
        new SiteBuild(folder, output, TODAY).run();
        config("https://b.example/", 50);
        site.delete(NOTE);
        site.listing("a", "2025-07-17", "2507.00001");

        BuildResult result = new SiteBuild(folder, output, TODAY).run();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.summary().orElseThrow().feeds()).isEmpty();
        assertThat(output.resolve("days/feed.xml")).content().contains("tag:b.example,2026:/days/2025-07-17");
    }

    private List<String> ids(String feed) {
        return site.feed(feed).items().stream().map(FeedReading.Item::id).toList();
    }

    private List<LocalDate> noteDays() {
        return days("picks/feed.xml");
    }

    private List<LocalDate> days(String feed) {
        return site.feed(feed).items().stream()
                .map(it -> it.published().toLocalDate())
                .toList();
    }

    private void assertNothingNew() throws IOException {
        assertThat(site.publish(TODAY)).as("shown as new").isEmpty();
    }

    private void note(String text) throws IOException {
        site.write(NOTE, text + "\n");
    }

    private void post(String name, String date) throws IOException {
        site.write(
                "content/notes/" + name + ".md",
                "---\ntitle: On %s\ndate: %s\n---\n\nWith a pencil.\n".formatted(name, date));
    }

    private void config(String url, int length, String... lines) throws IOException {
        site.write("site-config.yml", """
                title: T
                description: D
                url: %s
                feeds: {length: %s}
                curators: [{id: jl, name: Jo}, {id: ma, name: Marit}]
                %s
                """.formatted(url, length, String.join("\n", lines)));
    }
}
