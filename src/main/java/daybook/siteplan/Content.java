package daybook.siteplan;

import daybook.file.Bytes;
import java.util.Optional;
import java.util.function.Function;

/** What a planned file will hold: a value, not yet bytes. */
public sealed interface Content {
    /**
     * A page that a template of the theme shows.
     *
     * @param template the template's name without its suffix
     * @param model all that the template needs; a record whose parts are values
     */
    record Page(String template, SharedModel<?> model) implements Content {
        /** A page whose model is at hand. */
        public Page(String template, Record model) {
            this(template, new SharedModel<>(model));
        }
    }

    /** A text that a record writes of itself, such as a feed; implemented by records only. */
    non-sealed interface Document extends Content {
        /**
         * Writes the text.
         *
         * @param partials renders the parts that are HTML
         */
        String text(Function<Partial<?>, String> partials);

        /** The same for all documents that a dry run needs to render only one of. */
        default String dryRunKey() {
            return getClass().getName();
        }
    }

    /** A picture that a record draws of itself; implemented by records only. */
    non-sealed interface Picture extends Content {
        /**
         * Draws the picture as a PNG file.
         *
         * @param theme finds files of the theme, such as fonts, by their names
         */
        byte[] png(Function<String, Optional<byte[]>> theme);
    }

    /** A file that is copied as it is. */
    record Copy(Bytes bytes) implements Content {}
}
