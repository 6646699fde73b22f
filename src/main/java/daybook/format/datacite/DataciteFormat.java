package daybook.format.datacite;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.format.Venue;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import daybook.listing.WrittenName;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An answer of DataCite's REST API (https://support.datacite.org/reference/get_dois-id): a DOI, or a list of them. Its
 * category is the file's name.
 */
public final class DataciteFormat implements ListingFormat {
    private static final String SOURCE = "datacite";

    private static final Pattern ANSWER = Pattern.compile("\\A\\s*+\\{\\s*+\"data\"\\s*+:\\s*+[\\[{]");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*+:\\s*+\"dois\"");
    private static final int BEGINNING = 1_000;

    /** {@code Family, Given}. */
    @Override
    public String name() {
        return "DataCite's answers";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String text = file.text();
        return ANSWER.matcher(text).lookingAt()
                && TYPE.matcher(text.substring(0, Math.min(BEGINNING, text.length())))
                        .find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        DatedListings listings = new DatedListings(SOURCE, Optional.empty());
        String category = CategorySlug.ofFile(file.name(), SOURCE);
        List<LenientJsonObject> works = YamlReader.json(file, diagnostics).flatMap(LenientJsonObject::of).stream()
                .flatMap(it -> it.objects("data"))
                .flatMap(it -> it.objects("attributes"))
                .toList();
        for (LenientJsonObject work : works) {
            Optional<Announcement> announcement = announcement(work);
            if (announcement.isPresent()) {
                listings.add(
                        category,
                        published(work).flatMap(PublicationDate::date).map(ListingDate::of),
                        announcement.get());
            } else {
                diagnostics.warning(
                        work.location(),
                        "this record has no DOI or no title",
                        "it is left out; nothing could be shown");
            }
        }
        return listings.listings();
    }

    private static Optional<Announcement> announcement(LenientJsonObject work) {
        Optional<EntryId> id = work.raw("doi").flatMap(IdentifierParser::ofDoi);
        Optional<String> title = work.objects("titles")
                .filter(it -> it.raw("titleType").isEmpty())
                .flatMap(it -> it.raw("title").flatMap(HtmlText::line).stream())
                .findFirst();
        return id.flatMap(known -> title.map(called -> new Announcement(
                AnnouncementKind.NEW,
                known,
                OptionalInt.empty(),
                called,
                authors(work),
                work.objects("descriptions")
                        .filter(it -> it.raw("descriptionType")
                                .filter("Abstract"::equals)
                                .isPresent())
                        .flatMap(it -> it.raw("description").flatMap(HtmlText::paragraphs).stream())
                        .findFirst(),
                work.objects("subjects")
                        .flatMap(it -> it.line("subject").stream())
                        .distinct()
                        .toList(),
                Optional.empty(),
                journalReference(work),
                Optional.of(known).filter(it -> it.source().isEmpty()).map(EntryId::value),
                Optional.empty(),
                FullTextLinks.NONE,
                published(work))));
    }

    private static Optional<Authors> authors(LenientJsonObject work) {
        List<String> names = work.objects("creators")
                .flatMap(it -> name(it).flatMap(TextNormalizer::line).stream())
                .toList();
        return Authors.of(names, false);
    }

    private static Optional<String> name(LenientJsonObject creator) {
        if (creator.raw("nameType").filter("Organizational"::equals).isPresent()) {
            return creator.raw("name").map(WrittenName::organisation);
        }
        return creator.raw("familyName")
                .map(it -> WrittenName.person(creator.raw("givenName").orElse(""), it, ""))
                .or(() -> creator.raw("name").map(WrittenName::inverted));
    }

    private static Optional<String> journalReference(LenientJsonObject work) {
        return work.objects("container")
                .flatMap(container -> container.line("title").stream()
                        .map(title -> new Venue(
                                        title,
                                        container.line("volume"),
                                        container.line("issue"),
                                        pages(container),
                                        published(work).map(it -> String.valueOf(it.year())))
                                .reference()))
                .findFirst();
    }

    private static Optional<String> pages(LenientJsonObject container) {
        return container
                .line("firstPage")
                .map(first ->
                        container.line("lastPage").map(it -> first + "-" + it).orElse(first));
    }

    /** The day on which it was issued, else the year of publication. */
    private static Optional<PublicationDate> published(LenientJsonObject work) {
        return work.objects("dates")
                .filter(it -> it.raw("dateType").filter("Issued"::equals).isPresent())
                .flatMap(it -> it.raw("date").flatMap(PublicationDate::parse).stream())
                .findFirst()
                .or(() -> work.raw("publicationYear").flatMap(PublicationDate::parse));
    }
}
