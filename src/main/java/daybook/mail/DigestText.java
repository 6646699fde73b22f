package daybook.mail;

import daybook.mail.DigestMail.MailPick;
import daybook.markdown.PlainBlock;
import daybook.model.DigestContent.DigestGroup;
import daybook.model.EntryLine;
import daybook.model.EntryView;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteFacts;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.util.List;

/** Writes the mail of a digest as plain text. */
public final class DigestText {
    /** In characters; longer words stand alone. */
    private static final int LINE = 72;

    private final StringBuilder text = new StringBuilder();
    private final SiteFacts facts;
    private final Messages messages;

    private DigestText(SiteFacts facts) {
        this.facts = facts;
        this.messages = facts.messages();
    }

    /** The text, in lines of at most 72 characters but for addresses, long words and code. */
    public static String of(DigestMail mail, SiteFacts facts) {
        DigestText writer = new DigestText(facts);
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
        mail.picks().forEach(this::pick);
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

    private void pick(MailPick pick) {
        EntryView paper = pick.paper();
        text.append('\n');
        paragraph("* ", title(paper.title(), paper.withdrawn()));
        authors("  ", paper.authors(), paper.furtherAuthors());
        address("  ", paper.path());
        pick.notes().forEach(it -> note("  > ", it));
    }

    private void group(DigestGroup group) {
        heading(group.topic().map(PageLink::title).orElseGet(() -> messages.text("digest.other")), group.count());
        group.items().forEach(item -> {
            EntryLine line = item.card().value();
            paragraph("- ", title(line.title(), line.withdrawn()));
            authors("  ", line.authors(), line.furtherAuthors());
            address("  ", line.path());
        });
        further(group.further());
    }

    private String title(String title, boolean withdrawn) {
        return TexText.plain(title) + (withdrawn ? " (" + messages.text("entry.withdrawn") + ")" : "");
    }

    private void note(String indent, NoteView note) {
        String title = note.title().isEmpty() ? "" : ": " + note.title();
        paragraph(indent, note.authorName() + title);
        List<PlainBlock> blocks = note.text().html().plainBlocks(TexText::plain, this::absolute);
        for (int index = 0; index < blocks.size(); index++) {
            if (index > 0 && blocks.get(index).isApart()) {
                text.append(indent.stripTrailing()).append('\n');
            }
            block(indent, blocks.get(index));
        }
    }

    private void block(String indent, PlainBlock block) {
        if (block.isCode()) {
            text.append(indent).append(block.mark()).append(block.text()).append('\n');
            return;
        }
        String before = indent + block.mark();
        for (String line : block.text().split("\n")) {
            paragraph(before, indent + block.indent(), line);
            before = indent + block.indent();
        }
    }

    /** The address of a link in a note. */
    private String absolute(String written) {
        return written.startsWith(SitePath.ROOT)
                ? address(SitePath.ofAddress(written.substring(SitePath.ROOT.length())))
                : written;
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
        text.append(indent).append(address(path)).append('\n');
    }

    private String address(SitePath path) {
        return facts.locations().address(path, facts.config().url().toString());
    }

    /** A text in lines; those behind the first are indented as far. */
    private void paragraph(String indent, String content) {
        paragraph(indent, indent.contains(">") ? indent : " ".repeat(indent.length()), content);
    }

    private void paragraph(String indent, String rest, String content) {
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
