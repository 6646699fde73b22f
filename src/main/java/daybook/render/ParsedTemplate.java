package daybook.render;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.render.compiled.TemplateParser;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * A template of the theme.
 *
 * @param events what Thymeleaf's parser found in it
 */
record ParsedTemplate(SourceFile file, List<ITemplateEvent> events) {
    /** A fragment with parameters has them behind its name. */
    private static final Pattern SIGNATURE = Pattern.compile("\\s*\\(.*|\\s+", Pattern.DOTALL);

    ParsedTemplate {
        events = List.copyOf(events);
    }

    static ParsedTemplate of(SourceFile file, TemplateModel model) {
        return new ParsedTemplate(
                file, IntStream.range(0, model.size()).mapToObj(model::get).toList());
    }

    /** The name by which other templates call it. */
    String name() {
        return ThemeTemplates.template(file);
    }

    Location location(int line, int column, int length) {
        return file.at(line, column, length);
    }

    /** All start tags. */
    Stream<IProcessableElementTag> tags() {
        return events.stream().filter(IProcessableElementTag.class::isInstance).map(IProcessableElementTag.class::cast);
    }

    /** What a call may name: fragments, and any element. */
    Set<String> parts() {
        return tags().flatMap(it -> Stream.concat(
                        Stream.of("fragment", "ref")
                                .filter(name -> it.hasAttribute(TemplateParser.PREFIX, name))
                                .map(name -> SIGNATURE
                                        .matcher(String.valueOf(it.getAttributeValue(TemplateParser.PREFIX, name)))
                                        .replaceAll("")),
                        Stream.of(it.getElementCompleteName())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
