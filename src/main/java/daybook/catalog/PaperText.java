package daybook.catalog;

import daybook.file.Fingerprint;
import daybook.file.FingerprintBuilder;
import daybook.file.Fingerprinted;
import daybook.listing.PaperDetails;
import java.util.Optional;

/**
 * Title and abstract of a paper, of which much is derived. Two that say the same are equal.
 *
 * @param title may hold TeX
 * @param source has the abstract
 */
public record PaperText(String title, PaperDetails source) implements Fingerprinted {
    /** The abstract, which may hold TeX; empty when it is not known. */
    public Optional<String> abstractText() {
        return source.rest().abstractText();
    }

    @Override
    public Fingerprint fingerprint() {
        return new FingerprintBuilder()
                .add(title)
                .add(source.known().abstractText())
                .finish();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperText that
                && title.equals(that.title)
                && source.known().abstractText().equals(that.source.known().abstractText());
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }
}
