package daybook.render;

import daybook.diagnostic.KnownNames;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.processor.element.IElementProcessor;
import org.thymeleaf.processor.element.MatchingAttributeName;

/**
 * Finds attributes that are called nearly like one that Thymeleaf knows. It sets any other to its value:
 * {@code th:fi="${draft}"} becomes {@code fi="true"}, and what was to be hidden is shown.
 */
final class MistypedAttributes {
    /** Handlers of events have a name for each event, and scripts have handlers of their own. */
    private static final String HANDLER = "on";

    /** Others, such as {@code data-x} or {@code hx-get}, are made up by those who write them. */
    private static final Pattern WORD = Pattern.compile("[a-z]++");

    /** The attributes of HTML, SVG, MathML and RDFa that are called nearly like one of Thymeleaf's. */
    private static final Set<String> OTHERS = Set.of(
            ("accent alink allow ascent base begin cd close color command d download dur format fr from in inert "
                            + "inlist intent is lspace methods nohref noresize order phase refx refy restart rspace "
                            + "scale shape side slope stemh stemv sync targetx targety to typeof valign values widths "
                            + "xref")
                    .split(" "));

    private final Set<String> known;
    private final KnownNames names;

    MistypedAttributes(IEngineConfiguration configuration) {
        this.known = configuration.getDialects().stream()
                .filter(IProcessorDialect.class::isInstance)
                .map(IProcessorDialect.class::cast)
                .flatMap(it -> it.getProcessors(it.getPrefix()).stream())
                .filter(IElementProcessor.class::isInstance)
                .map(it -> ((IElementProcessor) it).getMatchingAttributeName())
                .filter(Objects::nonNull)
                .map(MatchingAttributeName::getMatchingAttributeName)
                .filter(Objects::nonNull)
                .map(AttributeName::getAttributeName)
                .filter(Predicate.not(MistypedAttributes::isHandler))
                .collect(Collectors.toUnmodifiableSet());
        this.names = KnownNames.of(known);
    }

    private static boolean isHandler(String name) {
        return name.startsWith(HANDLER);
    }

    /** The name that is meant by that of an attribute with Thymeleaf's prefix; empty if it may be meant as it is. */
    Optional<String> meant(IElementTag tag, String name) {
        // A custom element has the attributes that its author gave it.
        return tag.getElementCompleteName().contains("-")
                        || !WORD.matcher(name).matches()
                        || isHandler(name)
                        || known.contains(name)
                        || OTHERS.contains(name)
                ? Optional.empty()
                : names.nearest(name);
    }
}
