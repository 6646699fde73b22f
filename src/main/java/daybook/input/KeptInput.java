package daybook.input;

import daybook.file.Fingerprint;
import daybook.keep.KeptFacts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What earlier builds derived of the files of a site.
 *
 * @param facts empty where nothing is kept
 * @param fingerprints of a file's name and content; empty for one of which nothing is kept
 */
public record KeptInput(Optional<KeptFacts> facts, Function<Path, Optional<Fingerprint>> fingerprints) {
    /** Nothing: all is derived anew. */
    public static final KeptInput NONE = new KeptInput(Optional.empty(), file -> Optional.empty());

    /** The facts that builds keep of files with these fingerprints. */
    public KeptInput(KeptFacts facts, Function<Path, Optional<Fingerprint>> fingerprints) {
        this(Optional.of(facts), fingerprints);
    }

    Optional<Fingerprint> fingerprint(Path file) {
        return fingerprints.apply(file);
    }
}
