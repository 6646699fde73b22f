package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A heading, or what stands for one.
 *
 * @param rank 1 to 6 for those of Markdown and HTML, more for what stands below them
 * @param text empty for one that is no subject
 * @param day when the heading is one
 * @param apparatus whether its section is about the list itself
 */
record SectionHeading(int rank, Optional<String> text, Optional<LocalDate> day, boolean apparatus) {
    /** Sections that a list has about itself. */
    private static final Set<String> APPARATUS = Set.of(
            "contribute",
            "contributing",
            "contribution",
            "contributors",
            "how to contribute",
            "license",
            "licence",
            "footnotes",
            "acknowledgement",
            "acknowledgements",
            "acknowledgment",
            "acknowledgments",
            "credits",
            "star history");

    /** No subjects; some lists have all of their sections below such a heading. */
    private static final Set<String> CONTENTS =
            Set.of("contents", "content", "table of contents", "toc", "目录", "papers list", "list");

    private static final UnicodePattern EMOJI =
            UnicodePattern.of(":[a-z0-9_+-]{2,40}:|[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}]");

    /** {@code Updated on 2026.06.29} says when the list was written, and not when its items appeared. */
    private static final Pattern UPDATED =
            Pattern.compile("(?i).{0,20}(?<![a-z])(?:updated?|last (?:change|modified))(?![a-z]).{0,40}");

    /** One of an element, without links back to the top and pictures in it. */
    static SectionHeading of(int rank, Element element) {
        Element copy = element.clone();
        copy.select("kbd, img, a:has(img)").remove();
        Element bare = copy.clone();
        bare.select("a[href^=#]").remove();
        return of(rank, bare.text().isBlank() ? copy.text() : bare.text());
    }

    /** One of a text. */
    static SectionHeading of(int rank, String text) {
        Optional<String> line = TextNormalizer.line(EMOJI.replaceAll(text, it -> " "))
                .flatMap(it -> TextNormalizer.line(Edges.without(it, Edges.blankOr("#*:|·•-"))));
        Optional<String> name = line.map(Unicode::lowerCase);
        boolean apparatus = name.filter(APPARATUS::contains).isPresent();
        boolean contents = name.filter(CONTENTS::contains).isPresent();
        boolean updated = line.filter(it -> UPDATED.matcher(it).matches()).isPresent();
        Optional<LocalDate> day = updated ? Optional.empty() : line.flatMap(ListDates::whole);
        return new SectionHeading(rank, line.filter(it -> day.isEmpty() && !updated && !contents), day, apparatus);
    }
}
