package daybook.input;

import static java.util.Map.entry;

import daybook.format.ListingFormat;
import daybook.format.arxiv.ArxivApiFormat;
import daybook.format.arxiv.ArxivApiFormatTest;
import daybook.format.arxiv.ArxivFeedFormat;
import daybook.format.arxiv.ArxivFeedFormatTest;
import daybook.format.arxiv.ArxivHtmlFormat;
import daybook.format.arxiv.ArxivHtmlPages;
import daybook.format.arxiv.ArxivMailFormat;
import daybook.format.arxiv.ArxivMailFormatTest;
import daybook.format.arxiv.ArxivTextFormat;
import daybook.format.arxiv.ArxivTextFormatTest;
import daybook.format.bibtex.BibtexFormat;
import daybook.format.bibtex.BibtexFormatTest;
import daybook.format.csl.CrossrefFormat;
import daybook.format.csl.CrossrefFormatTest;
import daybook.format.csl.CslJsonFormat;
import daybook.format.csl.CslJsonFormatTest;
import daybook.format.datacite.DataciteFormat;
import daybook.format.datacite.DataciteFormatTest;
import daybook.format.feed.FeedFormat;
import daybook.format.feed.FeedFormatTest;
import daybook.format.feed.JsonFeedFormat;
import daybook.format.feed.JsonFeedFormatTest;
import daybook.format.jsonl.JsonLinesFormat;
import daybook.format.jsonl.JsonLinesFormatTest;
import daybook.format.links.LinkListFormat;
import daybook.format.links.LinkListFormatTest;
import daybook.format.oai.OaiFormat;
import daybook.format.oai.OaiFormatTest;
import daybook.format.ris.RisFormat;
import daybook.format.ris.RisFormatTest;
import java.util.Map;
import java.util.Optional;

/** A short text of each format with all that it can hold. */
public final class SampleListings {
    private static final Map<Class<? extends ListingFormat>, String> TEXTS = Map.ofEntries(
            entry(JsonLinesFormat.class, JsonLinesFormatTest.EVERY_FIELD),
            entry(ArxivHtmlFormat.class, ArxivHtmlPages.NEW_PAGE),
            entry(ArxivTextFormat.class, ArxivTextFormatTest.PAGE),
            entry(ArxivMailFormat.class, ArxivMailFormatTest.MAIL),
            entry(ArxivFeedFormat.class, ArxivFeedFormatTest.FEED),
            entry(ArxivApiFormat.class, ArxivApiFormatTest.ANSWER),
            entry(OaiFormat.class, OaiFormatTest.RECORDS),
            entry(FeedFormat.class, FeedFormatTest.FEED),
            entry(BibtexFormat.class, BibtexFormatTest.ENTRY.repeat(3)),
            entry(CslJsonFormat.class, CslJsonFormatTest.LIST),
            entry(CrossrefFormat.class, CrossrefFormatTest.WORK),
            entry(DataciteFormat.class, DataciteFormatTest.RECORD),
            entry(RisFormat.class, RisFormatTest.REFERENCE),
            entry(JsonFeedFormat.class, JsonFeedFormatTest.FEED),
            entry(LinkListFormat.class, LinkListFormatTest.LIST));

    private SampleListings() {}

    /** The text of a format. */
    public static String of(ListingFormat format) {
        return Optional.ofNullable(TEXTS.get(format.getClass()))
                .orElseThrow(() -> new AssertionError("SampleListings.TEXTS has no text for "
                        + format.getClass().getSimpleName()));
    }
}
