package daybook.mail;

import daybook.model.DigestContent.DigestGroup;
import daybook.model.EntryLine;
import daybook.model.EntryView;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.net.URI;
import java.util.List;

/** Writes the mail of a digest as plain text. */
public final class DigestText {
    /** In characters; longer words stand alone. */
    private static final int LINE = 72;

    private final StringBuilder text = new StringBuilder();
    private final Messages messages;
    private final URI site;

    private DigestText(Messages messages, URI site) {
        this.messages = messages;
        this.site = site;
    }

    /**
     * The text, in lines of at most 72 characters but for addresses and long words.
     *
     * @param site its address, ending in a slash
     */
    public static String of(DigestMail mail, Messages messages, URI site) {
        DigestText writer = new DigestText(messages, site);
        writer.write(mail);
        return writer.text.toString();
    }

    private void write(DigestMail mail) {
        paragraph("", mail.site() + ": " + mail.digest().title());
        paragraph("", mail.digest().days());
        paragraph("", mail.digest().counts().summary(messages));
        mail.editorial().forEach(it -> {
            text.append('\n');
            note("", it);
        });
        heading(messages.text("section.picks"), mail.picks().size());
        mail.picks().forEach(it -> pick(it, mail.hasNotes()));
        further(mail.furtherPicks());
        heading(messages.text("notes.title"), mail.notes().size());
        mail.notes().forEach(it -> link("- ", it.page(), it.author()));
        mail.groups().forEach(this::group);
        text.append('\n');
        paragraph("", messages.text("digest.whole") + ":");
        address("", mail.digest().path());
    }

    private void heading(String title, int count) {
        if (count > 0) {
            text.append('\n');
            String line = title + " (" + count + ")";
            paragraph("", line);
            text.append("=".repeat(Math.min(LINE, line.length()))).append('\n');
        }
    }

    private void pick(EntryView paper, boolean hasNotes) {
        text.append('\n');
        paragraph("* ", TexText.plain(paper.title()));
        authors("  ", paper.authors(), paper.furtherAuthors());
        address("  ", paper.path());
        if (hasNotes) {
            paper.notes().forEach(it -> note("  > ", it));
        }
    }

    private void group(DigestGroup group) {
        heading(group.topic().map(PageLink::title).orElseGet(() -> messages.text("digest.other")), group.count());
        group.items().forEach(item -> {
            EntryLine line = item.card().value();
            paragraph("- ", TexText.plain(line.title()));
            authors("  ", line.authors(), line.furtherAuthors());
            address("  ", line.path());
        });
        further(group.further());
    }

    private void note(String indent, NoteView note) {
        String title = note.title().isEmpty() ? "" : ": " + note.title();
        paragraph(indent, note.authorName() + title);
        note.text().html().plainBlocks(TexText::plain).forEach(it -> paragraph(indent, it));
    }

    private void further(int count) {
        if (count > 0) {
            paragraph("", messages.text("digest.further", count));
        }
    }

    private void authors(String indent, List<String> names, int further) {
        if (!names.isEmpty()) {
            paragraph(
                    indent,
                    String.join(", ", names) + (further > 0 ? " " + messages.text("entry.further", further) : ""));
        }
    }

    private void link(String indent, PageLink page, String author) {
        paragraph(indent, page.title() + ", " + author);
        address("  ", page.path());
    }

    private void address(String indent, SitePath path) {
        text.append(indent).append(site.resolve(path.value())).append('\n');
    }

    /** A text in lines; those behind the first are indented as far, and quoted if it is. */
    private void paragraph(String indent, String content) {
        String rest = indent.contains(">") ? indent : " ".repeat(indent.length());
        StringBuilder line = new StringBuilder(indent);
        boolean isBegin = true;
        for (String word : content.strip().split("\\s+")) {
            if (!isBegin && line.length() + 1 + word.length() > LINE) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(rest);
                isBegin = true;
            }
            line.append(isBegin ? "" : " ").append(word);
            isBegin = false;
        }
        text.append(line).append('\n');
    }
}
