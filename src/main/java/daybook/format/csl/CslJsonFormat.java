package daybook.format.csl;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.LeftOutEntries;
import daybook.format.LeftOutEntries.Reason;
import daybook.format.LenientJsonObject;
import daybook.format.ListingFormat;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bibliography as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): an array of items, as
 * Zotero, Pandoc and Crossref give it. Its category is the file's name.
 */
public final class CslJsonFormat implements ListingFormat {
    /** What an array of items has near its beginning, with a type of CSL's own (CSL 1.0.2, appendix III). */
    private static final Pattern ITEM = Pattern.compile("\"type\"\\s*+:\\s*+\"(?:article(?:-\\w+)?|bill|book|broadcast|"
            + "chapter|classic|collection|dataset|document|entry(?:-\\w+)?|event|figure|graphic|hearing|interview|"
            + "legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|"
            + "performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|"
            + "software|song|speech|standard|thesis|treaty|webpage)\"");

    private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("\\A\\s*+\\[\\s*+\\{");
    private static final int BEGINNING = 100_000;

    @Override
    public String name() {
        return "CSL-JSON";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String text = file.text();
        return ARRAY_OF_OBJECTS.matcher(text).lookingAt()
                && ITEM.matcher(text.substring(0, Math.min(BEGINNING, text.length())))
                        .find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        String category = CategorySlug.ofFile(file.name(), "csl");
        DatedListings listings = new DatedListings("csl", Optional.empty());
        LeftOutEntries leftOut = new LeftOutEntries();
        for (YamlNode node : items(file, diagnostics)) {
            Optional<LenientJsonObject> item = LenientJsonObject.of(node);
            Optional<CslItem> read = item.map(CslItem::new);
            Optional<Announcement> announcement = read.flatMap(CslItem::announcement);
            if (announcement.isPresent()) {
                listings.addListed(category, read.get().day(), announcement.get());
            } else {
                leftOut.add(
                        node.location(),
                        "item '" + item.flatMap(it -> it.line("id")).orElse("") + "'",
                        read.flatMap(CslItem::title).isEmpty() ? Reason.NO_TITLE : Reason.NO_DOI_OR_ADDRESS);
            }
        }
        leftOut.report(diagnostics);
        return listings.listings();
    }

    private static List<YamlNode> items(SourceFile file, Diagnostics diagnostics) {
        return YamlReader.json(file, diagnostics)
                .map(root -> root instanceof Sequence sequence ? sequence.items() : List.<YamlNode>of())
                .orElse(List.of());
    }
}
