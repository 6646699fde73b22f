package daybook.render;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * Finds what is wrong with templates whatever they show, also with those that no page of the site needs yet: tags,
 * names of attributes, and messages, templates and fragments that they call and that are nowhere.
 */
public final class TemplateCheck {
    private static final Pattern MESSAGE = Pattern.compile("#\\{\\s*(?<key>[\\w.-]+)\\s*[}(]");

    /** {@code ~{template :: fragment}}; the template is left out for a fragment of the same one. */
    private static final Pattern FRAGMENT =
            Pattern.compile("~\\{\\s*(?<template>[\\w/-]*+)\\s*(?:::\\s*(?<part>[\\w-]++)\\s*[}(]|\\})");

    /** What pages call, each with what it shows. */
    private static final Pattern LAYOUT =
            Pattern.compile("th[:-]fragment\\s*=\\s*[\"']\\s*layout\\s*\\(\\s*(\\w+)\\s*\\)");

    /** What stands between these is known only when a page is rendered. */
    private static final String PREPROCESSED = "__";

    /** Another way to name the template itself. */
    private static final String THIS = "this";

    private final Theme theme;
    private final Set<String> messages;
    private final Diagnostics diagnostics;
    private final MistypedAttributes attributes;
    private final ExpressionVariables variables;
    private final Map<String, ParsedTemplate> templates = new LinkedHashMap<>();

    private TemplateCheck(Theme theme, Messages messages, ThemeTemplates thymeleaf, Diagnostics diagnostics) {
        this.theme = theme;
        this.messages = messages.keys();
        this.diagnostics = diagnostics;
        this.attributes = new MistypedAttributes(thymeleaf.configuration());
        this.variables = ExpressionVariables.of(PageTemplates.VARIABLES, theme.templates());
    }

    /** Reports what is wrong with the templates of a theme, if some files of it are a site's own. */
    public static void report(Theme theme, Messages messages, Diagnostics diagnostics) {
        if (!theme.hasOwnTemplates()) {
            return;
        }
        ThemeTemplates thymeleaf = new ThemeTemplates(theme, messages);
        TemplateCheck check = new TemplateCheck(theme, messages, thymeleaf, diagnostics);
        for (SourceFile file : theme.usedTemplates()) {
            check.parse(file, thymeleaf);
        }
        check.templates.values().forEach(check::report);
    }

    private void parse(SourceFile file, ThemeTemplates thymeleaf) {
        if (file.text().isBlank()) {
            diagnostics.error(file.whole(), "this template is empty", "remove it to have that of the theme");
            return;
        }
        try {
            templates.put(ThemeTemplates.template(file), thymeleaf.parse(file));
        } catch (TemplateException wrong) {
            wrong.problems().forEach(diagnostics::add);
        }
    }

    private void report(ParsedTemplate template) {
        LAYOUT.matcher(template.file().text())
                .results()
                .filter(it -> !shows(template.file().text(), it.group(1)))
                .forEach(it -> diagnostics.error(
                        template.file().at(it.start(), 1),
                        "this layout shows nothing of any page: it has no ${" + it.group(1) + "}",
                        "write <th:block th:replace=\"${" + it.group(1) + "}\"/> where the page belongs"));
        TagBalance.report(template, diagnostics);
        template.tags()
                .forEach(tag -> Stream.of(tag.getAllAttributes())
                        .filter(ThemeTemplates::isProcessed)
                        .forEach(it -> report(template, tag, it)));
    }

    private static boolean shows(String template, String variable) {
        return Pattern.compile("\\$\\{\\s*" + variable + "\\s*}")
                .matcher(template)
                .find();
    }

    private void report(ParsedTemplate template, IProcessableElementTag tag, IAttribute attribute) {
        Location location = template.location(attribute.getLine(), attribute.getCol(), 1);
        String name = attribute.getAttributeDefinition().getAttributeName().getAttributeName();
        attributes
                .meant(tag, name)
                .ifPresent(it -> diagnostics.error(
                        location,
                        "unknown attribute " + attribute.getAttributeCompleteName(),
                        "did you mean th:" + it + "?"));
        String value = Optional.ofNullable(attribute.getValue()).orElse("");
        if (value.contains(PREPROCESSED)) {
            return;
        }
        MESSAGE.matcher(value)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !messages.contains(it))
                .forEach(it -> diagnostics.error(
                        location,
                        "unknown message '" + it + "'",
                        KnownNames.of(messages).nearest(it).map(near -> "did you mean " + near + "?")));
        variables
                .unknownIn(value)
                .forEach(it -> diagnostics.error(
                        location,
                        "unknown variable '" + it + "'",
                        KnownNames.of(variables.names()).nearest(it).map(near -> "did you mean " + near + "?")));
        Matcher call = FRAGMENT.matcher(value);
        while (call.find()) {
            reportCall(template, location, call.group("template"), Optional.ofNullable(call.group("part")));
        }
    }

    private void reportCall(ParsedTemplate caller, Location location, String template, Optional<String> part) {
        if (template.isEmpty() || template.equals(THIS)) {
            part.ifPresent(it -> reportOwnPart(caller, location, it));
            return;
        }
        ParsedTemplate called = templates.get(template);
        if (called != null) {
            part.filter(it -> !called.parts().contains(it)).ifPresent(it -> reportPart(caller, location, called, it));
        } else if (theme.file(template + ThemeTemplates.SUFFIX).isEmpty()) {
            diagnostics.error(
                    location,
                    "the theme has no template '" + template + "'",
                    ThemeTemplates.nearest(theme, template).map(it -> "did you mean " + it + "?"));
        }
    }

    /** A fragment may stand in any template that calls the one that names it. */
    private void reportOwnPart(ParsedTemplate caller, Location location, String part) {
        if (templates.values().stream().noneMatch(it -> it.parts().contains(part))) {
            diagnostics.error(
                    location,
                    caller.file().name() + " has no fragment or element '" + part + "'",
                    nearest(caller, part).map(it -> "did you mean " + it + "?"));
        }
    }

    /** A part that is nowhere is missing in a template of the site if one of the theme calls it, which is whole. */
    private void reportPart(ParsedTemplate caller, Location location, ParsedTemplate called, String part) {
        Optional<String> near = nearest(called, part);
        if (theme.isOwn(called.file()) && !theme.isOwn(caller.file())) {
            diagnostics.error(
                    called.file().whole(),
                    "this template has no fragment '" + part + "', which others of the theme call",
                    near.map(it -> "is it '" + it + "' here?")
                            .or(() -> Optional.of("copy it from the theme's file of this name")));
        } else {
            diagnostics.error(
                    location,
                    called.file().name() + " has no fragment or element '" + part + "'",
                    near.map(it -> "did you mean " + it + "?"));
        }
    }

    private static Optional<String> nearest(ParsedTemplate template, String part) {
        return KnownNames.of(template.parts()).nearest(part);
    }
}
