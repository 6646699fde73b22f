package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.util.List;

/** A format of XML documents, recognised by the kind of the document. */
public abstract class XmlFormat implements ListingFormat {
    private final String name;
    private final XmlListingKind kind;

    protected XmlFormat(String name, XmlListingKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** The listings of a document of the kind; what cannot be read is reported. */
    protected abstract List<Listing> listings(XmlElement root, Diagnostics diagnostics);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean recognises(SourceFile file) {
        return XmlListingKind.of(file).filter(kind::equals).isPresent();
    }

    @Override
    public final List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        return XmlReader.read(file, diagnostics)
                .map(root -> listings(root, diagnostics))
                .orElse(List.of());
    }
}
