package daybook.render;

import daybook.diagnostic.KnownNames;
import java.util.Optional;
import java.util.Set;
import ognl.OgnlException;

/** A template asks a model for something that it does not have. */
final class MissingPropertyException extends OgnlException implements Hinted {
    private static final long serialVersionUID = 1;
    private final transient Optional<String> hint;

    MissingPropertyException(Class<?> model, String property, Set<String> known) {
        super(model.getSimpleName() + " has no '" + property + "'");
        this.hint = Optional.of(KnownNames.of(known)
                .nearest(property)
                .map(it -> "did you mean " + it + "?")
                .orElse("it has " + String.join(", ", known.stream().sorted().toList())));
    }

    @Override
    public Optional<String> hint() {
        return hint;
    }
}
