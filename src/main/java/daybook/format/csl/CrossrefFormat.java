package daybook.format.csl;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.LenientJsonObject;
import daybook.format.ListingFormat;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer of Crossref's REST API (https://api.crossref.org/swagger-ui/index.html): a work, or a list of works. Its
 * category is the file's name.
 */
public final class CrossrefFormat implements ListingFormat {
    /** The source of its listings. */
    public static final String SOURCE = "crossref";

    private static final Pattern ANSWER = Pattern.compile(
            "\\s*+\\{\\s*+\"status\"\\s*+:\\s*+\"ok\"\\s*+,\\s*+\"message-type\"\\s*+:\\s*+\"work(?:-list)?\"");

    @Override
    public String name() {
        return "Crossref's answers";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return ANSWER.matcher(file.text()).lookingAt();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        DatedListings listings = new DatedListings(SOURCE, Optional.empty());
        String category = CategorySlug.ofFile(file.name(), SOURCE);
        for (LenientJsonObject work : works(file, diagnostics).toList()) {
            CslItem item = new CslItem(work);
            Optional<Announcement> announcement = item.announcement();
            if (announcement.isPresent()) {
                listings.add(category, item.day().map(ListingDate::of), announcement.get());
            } else {
                diagnostics.warning(
                        work.location(),
                        "work '" + work.line("DOI").orElse("") + "' has no title",
                        "it is left out; publishers register issues and volumes so");
            }
        }
        return listings.listings();
    }

    private static Stream<LenientJsonObject> works(SourceFile file, Diagnostics diagnostics) {
        return YamlReader.json(file, diagnostics).flatMap(LenientJsonObject::of).stream()
                .flatMap(it -> it.objects("message"))
                .flatMap(it -> it.line("DOI").isPresent() ? Stream.of(it) : it.objects("items"));
    }
}
