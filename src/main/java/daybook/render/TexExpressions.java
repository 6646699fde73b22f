package daybook.render;

import daybook.html.HtmlEscaper;
import daybook.markdown.HtmlWithMath;
import daybook.math.Formula;
import daybook.siteplan.FileKinds;
import daybook.siteplan.SitePath;
import daybook.tex.TexHtmlWriter;
import daybook.tex.TexText;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What templates call to show text that authors wrote with TeX in it, and notes with math. */
public final class TexExpressions {
    /** In clean HTML only a tag begins so. */
    private static final Pattern WITHIN = Pattern.compile("(<a [^<>]*?href=\")#");

    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private final TexHtmlWriter writer;
    private final String language;

    TexExpressions(Function<Formula, Optional<String>> mathMl, Optional<String> language) {
        this.language = language.orElse("");
        this.writer = new TexHtmlWriter(mathMl);
    }

    /** The language of titles and abstracts, for {@code lang}; empty if it is that of the interface. */
    public String language() {
        return language;
    }

    /**
     * The language of a page's title, for {@code lang}; empty if it is that of the interface, as it is of all but
     * papers.
     */
    public String languageOf(SitePath page) {
        return FileKinds.isPaper(page) ? language : "";
    }

    /**
     * For {@code dir}: {@code auto} for a text with letters that are written from right to left, of which the browser
     * then looks at the first; empty for all others, whose pages need not say so.
     */
    public String direction(String text) {
        return Unicode.hasRightToLeft(text) ? "auto" : "";
    }

    /**
     * The name of a person as HTML. One that is written from right to left changes the order of nothing beside it: not
     * in the page, and by a mark without width not in its text either, as search results show it.
     */
    public String name(String name) {
        String escaped = HtmlEscaper.escape(name);
        return Unicode.hasRightToLeft(name) ? "<bdi>" + escaped + "</bdi>" + LEFT_TO_RIGHT_MARK : escaped;
    }

    /** Names of persons as HTML, with commas between them. */
    public String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** The title of a topic as HTML within a text of the interface: the name of a subject says its language. */
    public String topic(String title, boolean isSubject) {
        String escaped = HtmlEscaper.escape(title);
        return isSubject && !language.isEmpty()
                ? "<span lang=\"" + HtmlEscaper.escape(language) + "\">" + escaped + "</span>"
                : escaped;
    }

    /** A text as HTML. */
    public String html(String text) {
        return writer.write(TexText.of(text));
    }

    /** A text as HTML without links, for what is a link itself. */
    public String label(String text) {
        return writer.writeWithoutLinks(TexText.of(text));
    }

    /** Whether a text has math or emphasis, so that its HTML is more than the plain text. */
    public boolean hasMarkup(String text) {
        return label(text).indexOf('<') >= 0;
    }

    /** A text in plain Unicode, for attributes, titles and feeds. */
    public String text(String text) {
        return TexText.plain(text);
    }

    /** The HTML of a note with its math as MathML. */
    public String richText(HtmlWithMath html) {
        return html.write(writer::write);
    }

    /**
     * The HTML of a note for feeds, which are read elsewhere: its math is in plain Unicode, because their readers know
     * no MathML, and its links to places within itself lead to the page that shows it too.
     */
    public String plainRichText(HtmlWithMath html, SitePath page) {
        String plain = html.write(formula -> HtmlEscaper.escape(TexText.plain(formula)));
        return WITHIN.matcher(plain).replaceAll("$1" + page.address() + "#");
    }
}
