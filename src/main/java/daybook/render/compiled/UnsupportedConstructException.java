package daybook.render.compiled;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.ITemplateEvent;

/**
 * Something that is not compiled: a construct of a template, or a value that it meets while it is rendered. Thymeleaf
 * renders the template then, and reports what is wrong if anything is.
 */
final class UnsupportedConstructException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable ITemplateEvent event;

    /** @param construct as the template writes it */
    UnsupportedConstructException(String construct) {
        this(construct, null);
    }

    private UnsupportedConstructException(String construct, @Nullable ITemplateEvent event) {
        super(construct, null, false, false);
        this.event = event;
    }

    /** The construct within a tag, unless an inner tag is known already. */
    UnsupportedConstructException at(ITemplateEvent tag) {
        return event == null ? new UnsupportedConstructException(String.valueOf(getMessage()), tag) : this;
    }

    /** The tag that holds the construct; empty for one that was met while a page was rendered. */
    Optional<ITemplateEvent> event() {
        return Optional.ofNullable(event);
    }
}
