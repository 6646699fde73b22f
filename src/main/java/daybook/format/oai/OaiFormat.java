package daybook.format.oai;

import daybook.diagnostic.Diagnostics;
import daybook.format.DatedListings;
import daybook.format.TextNormalizer;
import daybook.format.XmlFormat;
import daybook.format.XmlHead;
import daybook.listing.Listing;
import daybook.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records that were harvested from arXiv with OAI-PMH (https://www.openarchives.org/OAI/openarchivesprotocol.html,
 * https://info.arxiv.org/help/oa/index.html), or a single record of them.
 *
 * <p>A record's datestamp changes whenever arXiv touches it, so it dates nothing. As in answers of the API, a first
 * version counts as new on the day of its submission, and a later one as a replacement on the day of its own.
 */
public final class OaiFormat extends XmlFormat {
    public OaiFormat() {
        super("arXiv OAI-PMH records");
    }

    @Override
    protected boolean recognises(XmlHead head) {
        return head.root().equals("OAI-PMH")
                || (head.root().equals("record") && head.text().contains("oai:"));
    }

    @Override
    protected List<Listing> listings(XmlElement root, Diagnostics diagnostics) {
        DatedListings listings = new DatedListings("arxiv", Optional.empty());
        List<XmlElement> records = records(root);
        root.children("error").forEach(error -> report(error, diagnostics));
        records.forEach(record -> OaiRecord.read(record, listings, diagnostics));
        if (records.isEmpty() && root.child("error").isEmpty()) {
            diagnostics.error(
                    root.location(), "the answer holds no records", "ask with verb=ListRecords or verb=GetRecord");
        }
        root.children("ListRecords").stream()
                .flatMap(it -> it.children("resumptionToken").stream())
                .forEach(token -> unfinished(token, records.size(), diagnostics));
        return listings.listings();
    }

    private static List<XmlElement> records(XmlElement root) {
        if (root.name().equals("record")) {
            return List.of(root);
        }
        return Stream.of("ListRecords", "GetRecord")
                .flatMap(verb -> root.children(verb).stream())
                .flatMap(it -> it.children("record").stream())
                .toList();
    }

    /** An empty harvest is not an error. */
    private static void report(XmlElement error, Diagnostics diagnostics) {
        String code = error.attribute("code").orElse("without a code");
        String reason = TextNormalizer.line(error.text()).map(it -> ": " + it).orElse("");
        if (code.equals("noRecordsMatch")) {
            diagnostics.warning(error.location(), "there was nothing to harvest" + reason, "remove the file");
        } else {
            diagnostics.error(error.location(), "arXiv answered with the error " + code + reason);
        }
    }

    /** An empty token ends a harvest. */
    private static void unfinished(XmlElement token, int read, Diagnostics diagnostics) {
        if (!token.text().isBlank()) {
            String of =
                    token.attribute("completeListSize").map(it -> " of " + it).orElse("");
            diagnostics.warning(
                    token.location(),
                    "the harvest goes on: these are " + read + of + " records",
                    "ask with resumptionToken=" + token.text().strip() + " for the next ones");
        }
    }
}
