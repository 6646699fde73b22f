package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import daybook.xml.XmlElement;
import daybook.xml.XmlReader;
import java.util.List;

/** A format of XML documents, recognised by their beginning. */
public abstract class XmlFormat implements ListingFormat {
    private final String name;

    protected XmlFormat(String name) {
        this.name = name;
    }

    /** Whether a document with this beginning has the format. */
    protected abstract boolean recognises(XmlHead head);

    /** The file as it is parsed: as it is, unless the format has something to repair. */
    protected SourceFile prepared(SourceFile file, Diagnostics diagnostics) {
        return file;
    }

    /** The listings of a document of the format; what cannot be read is reported. */
    protected abstract List<Listing> listings(XmlElement root, Diagnostics diagnostics);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean recognises(SourceFile file) {
        return XmlHead.of(file).filter(this::recognises).isPresent();
    }

    @Override
    public final List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        return XmlReader.read(prepared(file, diagnostics), diagnostics)
                .map(root -> listings(root, diagnostics))
                .orElse(List.of());
    }
}
