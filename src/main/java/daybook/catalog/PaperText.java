package daybook.catalog;

import daybook.file.Fingerprint;
import daybook.file.Fingerprinted;
import java.util.List;
import java.util.Optional;

/**
 * Title and abstract of a paper, most of what is known of it. Much is derived of them, so that their fingerprint is
 * taken once.
 */
public final class PaperText implements Fingerprinted {
    private final String title;
    private final Optional<String> abstractText;
    private final long firstBits;
    private final long secondBits;

    /** A text; both parts are as in {@link daybook.listing.Announcement}. */
    public PaperText(String title, Optional<String> abstractText) {
        this.title = title;
        this.abstractText = abstractText;
        Fingerprint known =
                Fingerprint.of(abstractText.map(it -> List.of(title, it)).orElseGet(() -> List.of(title)));
        this.firstBits = known.first();
        this.secondBits = known.second();
    }

    /** The title, which may hold TeX. */
    public String title() {
        return title;
    }

    /** The abstract, which may hold TeX; empty when it is not known. */
    public Optional<String> abstractText() {
        return abstractText;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint(firstBits, secondBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperText that && title.equals(that.title) && abstractText.equals(that.abstractText);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(firstBits);
    }
}
