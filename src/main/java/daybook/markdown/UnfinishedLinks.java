package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Finds what was meant as a link and is shown as text, because a bracket is missing or its address has a space. */
final class UnfinishedLinks {
    private static final String PROBLEM = "this is shown as text and not as a link";
    private static final String BETWEEN = "](";

    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\[\\[(?<target>[^\\s\\[\\]|,;]{1,100})");

    /** What stands behind the target of a reference whose text a table takes for the next cell. */
    private static final Pattern NEXT_CELL = Pattern.compile("\\s*+\\|[^\\[\\]]{0,200}\\]\\]");

    /** What names a paper of arXiv, a day or a topic, whether the site has it or not. */
    private static final Pattern NAME = Pattern.compile("\\d{4}\\.\\d{4,5}|\\d{4}-\\d{2}-\\d{2}|topic:.+");

    /** An address in parentheses, and neither a remark nor an address with a title. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\]\\((?=/|\\.{1,2}/|https?://)[^()\\s]{1,500} [^()\"']{0,500}\\)", Pattern.CASE_INSENSITIVE);

    /** In characters; a longer text of a link is looked at from its end only. */
    private static final int LONGEST = 200;

    private final MarkdownFile markdown;
    private final CrossReferenceTargets references;
    private final Diagnostics diagnostics;

    UnfinishedLinks(MarkdownFile markdown, CrossReferenceTargets references, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** Warns of those in a text as it was parsed, by its source, in which escapes are to be seen. */
    void report(Text text) {
        if (text.getLiteral().contains("[[") || text.getLiteral().contains(BETWEEN)) {
            for (SourceSpan span : text.getSourceSpans()) {
                int line = markdown.bodyLine() + span.getLineIndex();
                int end = Math.min(markdown.file().line(line).length(), span.getColumnIndex() + span.getLength());
                references(line, span.getColumnIndex(), end, text.getParent() instanceof TableCell);
                addresses(line, span.getColumnIndex(), end);
            }
        }
    }

    private void references(int line, int start, int end, boolean isInTable) {
        Matcher reference =
                REFERENCE.matcher(markdown.file().line(line)).region(start, end).useTransparentBounds(true);
        while (reference.find()) {
            Location place = markdown.file().at(line, reference.start() + 1, reference.end() - reference.start());
            String target = reference.group("target");
            if (NAME.matcher(target).matches()
                    || references.resolve(target, place, new Diagnostics()).isPresent()) {
                boolean isParted = isInTable && isParted(markdown.file().line(line), reference.end());
                diagnostics.warning(
                        place, PROBLEM, isParted ? "in a table write \\| in front of its text" : "close it with ]]");
            }
        }
    }

    private static boolean isParted(String line, int end) {
        return NEXT_CELL.matcher(line).region(end, line.length()).lookingAt();
    }

    private void addresses(int line, int start, int end) {
        String source = markdown.file().line(line);
        for (int index = source.indexOf(BETWEEN, start);
                index >= 0 && index < end;
                index = source.indexOf(BETWEEN, index + 1)) {
            Matcher address = ADDRESS.matcher(source).region(index, source.length());
            int from = Math.max(0, index - LONGEST);
            int opening = source.substring(from, index).lastIndexOf('[');
            if (opening >= 0
                    && !isEscaped(source, from + opening)
                    && !isEscaped(source, index)
                    && address.lookingAt()) {
                diagnostics.warning(
                        markdown.file().at(line, from + opening + 1, address.end() - from - opening),
                        PROBLEM,
                        "write %20 for a space in its address");
            }
        }
    }

    private static boolean isEscaped(String source, int index) {
        return index > 0 && source.charAt(index - 1) == '\\';
    }
}
