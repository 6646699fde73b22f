package daybook.render;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.html.HtmlEscaper;
import daybook.siteplan.Content;
import daybook.siteplan.PathSuggestions;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces the placeholder of the site's root in rendered text, and finds addresses that do not resolve. */
final class RootLinks {
    private static final Pattern UNQUOTED_END = Pattern.compile("[\\s\"'<>]|$");

    private final SitePlan plan;
    private final PathSuggestions suggestions;
    private final Theme theme;

    RootLinks(SitePlan plan, Theme theme) {
        this.plan = plan;
        this.suggestions = new PathSuggestions(plan);
        this.theme = theme;
    }

    /** Whether some addresses lead to another site, which has a part of the pages. */
    boolean isDivided() {
        return !plan.elsewhere().isEmpty();
    }

    /**
     * The text in UTF-8 with the root in the place of each {@link SitePath#ROOT}, or with the other site's.
     *
     * @throws TemplateException when one of the addresses is not planned; those of models are, so a template wrote it
     */
    byte[] resolve(String text, String root, PlannedFile file) {
        List<Diagnostic> problems = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        // By way of a small buffer: a feed of some megabytes is not copied as a whole again and again.
        try (Writer resolved = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            int copied = 0;
            for (int mark = text.indexOf(SitePath.ROOT); mark >= 0; mark = text.indexOf(SitePath.ROOT, copied)) {
                int start = mark + SitePath.ROOT.length();
                String address = address(text, start, mark == 0 ? ' ' : text.charAt(mark - 1));
                resolved.write(text, copied, mark - copied);
                resolved.write(isDivided() && isElsewhere(address) ? plan.other() : root);
                copied = start;
                if (!resolves(address)) {
                    problems.add(problem(address, file));
                }
            }
            resolved.write(text, copied, text.length() - copied);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        return bytes.toByteArray();
    }

    /**
     * Whether all addresses in a part of a page are planned.
     *
     * @param before what stands in front of it on the page
     */
    boolean allPlanned(String html, char before) {
        for (int mark = html.indexOf(SitePath.ROOT); mark >= 0; mark = html.indexOf(SitePath.ROOT, mark + 1)) {
            int start = mark + SitePath.ROOT.length();
            if (!resolves(address(html, start, mark == 0 ? before : html.charAt(mark - 1)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether an address is planned. One with blanks behind it is the first of several, or the end of its attribute.
     */
    private boolean resolves(String address) {
        return isPlanned(address) || isPlanned(first(address));
    }

    private static String first(String address) {
        return address.replaceFirst("(?s)\\s.*", "");
    }

    private boolean isElsewhere(String address) {
        return Stream.of(address, first(address))
                .filter(it -> it.startsWith("/"))
                .flatMap(it -> Stream.of(it, unescaped(it)))
                .anyMatch(it -> plan.isElsewhere(SitePath.ofAddress(it)));
    }

    /**
     * What stands behind a root: up to the closing quote when there is one in front, else as far as an address goes. In
     * JSON a backslash stands before the quote.
     */
    private static String address(String text, int start, char before) {
        int end = before == '"' || before == '\'' ? text.indexOf(before, start) : -1;
        if (end < 0) {
            Matcher unquoted = UNQUOTED_END.matcher(text);
            end = unquoted.find(start) ? unquoted.start() : text.length();
        }
        String address = text.substring(start, end);
        int escape = address.indexOf('\\');
        return escape < 0 ? address : address.substring(0, escape);
    }

    private boolean isPlanned(String address) {
        if (address.isEmpty() || address.charAt(0) != '/' || plan.has(SitePath.ofAddress(address))) {
            return true;
        }
        return address.indexOf('&') >= 0 && plan.has(SitePath.ofAddress(unescaped(address)));
    }

    /** The HTML in a feed is escaped twice. */
    private static String unescaped(String address) {
        return HtmlEscaper.unescape(HtmlEscaper.unescape(address));
    }

    private Diagnostic problem(String address, PlannedFile file) {
        SitePath path = SitePath.ofAddress(address);
        return new Diagnostic(
                Severity.ERROR,
                location(address, file),
                "there is no " + path + " on this site",
                suggestions
                        .nearest(path)
                        .map(it -> "did you mean " + it + "?")
                        .or(() -> Optional.of("the link is on " + file.path())));
    }

    /** Where a template says just this, or else the template of the page that shows it. */
    private Location location(String address, PlannedFile file) {
        Pattern whole = Pattern.compile("(?<![\\w/.-])" + Pattern.quote(address) + "(?![\\w/.-])");
        for (SourceFile template : theme.templates()) {
            Matcher matcher = whole.matcher(template.text());
            if (matcher.find()) {
                return template.at(matcher.start(), address.length());
            }
        }
        return Location.of(
                file.content() instanceof Content.Page page ? ThemeTemplates.name(page.template()) : file.origin());
    }
}
