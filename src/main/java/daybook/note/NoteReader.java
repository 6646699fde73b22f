package daybook.note;

import daybook.config.Curator;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.markdown.MarkdownFile;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads notes: a name, front matter, a body. {@code docs/note.schema.json} says the same to editors. */
public final class NoteReader {
    private static final int BEST_RATING = 5;

    private static final Pattern LIST = Pattern.compile(",\\s");

    private final SiteConfig config;
    private final Diagnostics diagnostics;

    /** Reads notes of the curators in the settings; errors are reported. */
    public NoteReader(SiteConfig config, Diagnostics diagnostics) {
        this.config = config;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a file; whether what it is about exists is for the catalog to say.
     *
     * @return empty when the front matter cannot be read, because the subject of the note is unknown then
     */
    public Optional<Note> read(SourceFile file) {
        MarkdownFile markdown = MarkdownFile.of(file, diagnostics);
        return markdown.fields().isReadable() ? Optional.of(note(markdown)) : Optional.empty();
    }

    private Note note(MarkdownFile markdown) {
        MappingReader fields = markdown.fields();
        Optional<String> title = fields.text("title");
        Optional<LocalDate> date = fields.date("date");
        // One whose date cannot be read is reported for that, and not for its name.
        List<Note.About> about =
                about(markdown, title.isPresent() && fields.node("date").isPresent());
        boolean isAboutPaper = about.stream().anyMatch(it -> it.target() instanceof NoteTarget.PaperTarget);
        boolean pick = fields.flag("pick");
        OptionalInt rating = fields.integer("rating", 1, BEST_RATING);
        if (!isAboutPaper && pick) {
            reportWithoutPaper(fields, "pick");
        }
        if (!isAboutPaper && rating.isPresent()) {
            reportWithoutPaper(fields, "rating");
        }
        Note note = new Note(
                markdown,
                about,
                aliases(fields, about.get(0).target() instanceof NoteTarget.PostTarget),
                title,
                date,
                author(fields),
                isAboutPaper && pick,
                isAboutPaper ? rating : OptionalInt.empty(),
                tags(fields),
                fields.date("publish"),
                fields.flag("draft"),
                false);
        fields.reportUnknown();
        if (note.isLeftOut()) {
            diagnostics.warning(
                    markdown.file().whole(),
                    "this note says nothing, and is left out",
                    "write its text below the front matter, " + (isAboutPaper ? "give it a pick or a rating, " : "")
                            + "or remove the file");
        }
        return note;
    }

    private List<String> tags(MappingReader fields) {
        List<String> tags = new ArrayList<>();
        for (Scalar tag : fields.names("tags")) {
            if (tag.text().isBlank()) {
                diagnostics.warning(tag.location(), "this tag is empty", "name it, or remove it");
            } else {
                tags.add(tag.text());
            }
        }
        return tags.stream().distinct().toList();
    }

    private void reportWithoutPaper(MappingReader fields, String mark) {
        diagnostics.warning(
                fields.location(mark),
                "'" + mark + "' counts for nothing, as this note is about no paper",
                "name the paper with 'about', or remove '" + mark + "'");
    }

    /** What a note is about by its name: a post if it is nothing else and has a title and a date of its own. */
    private static NoteTarget named(String name, boolean isDatedText) {
        NoteTarget target = NoteTarget.ofFileName(name);
        return isDatedText && target instanceof NoteTarget.TopicTarget ? new NoteTarget.PostTarget(name) : target;
    }

    private List<Note.About> about(MarkdownFile markdown, boolean isDatedText) {
        List<Scalar> about = markdown.fields().scalars("about");
        if (about.isEmpty()) {
            SourceFile file = markdown.file();
            return List.of(new Note.About(named(baseName(file.name()), isDatedText), file.whole()));
        }
        return about.stream()
                .flatMap(this::parts)
                .map(it -> new Note.About(NoteTarget.of(it.text()), it.location()))
                .toList();
    }

    private List<Note.About> aliases(MappingReader fields, boolean isPost) {
        List<Note.About> aliases = new ArrayList<>();
        for (Scalar alias : fields.names("aliases")) {
            String name = alias.text();
            if (!isPost) {
                diagnostics.error(
                        alias.location(),
                        "only a post has aliases",
                        "the address of any other page is that of what it shows; remove 'aliases'");
            } else if (name.contains("/") || name.endsWith(".md")) {
                diagnostics.error(
                        alias.location(),
                        "an alias is a former name of the file, without its folder and '.md'",
                        "write " + baseName(name));
            } else if (named(name, true) instanceof NoteTarget.PostTarget post) {
                aliases.add(new Note.About(post, alias.location()));
            } else {
                diagnostics.error(
                        alias.location(),
                        "'" + name + "' was no post",
                        "a file of this name is a note about the day, digest or paper");
            }
        }
        return aliases;
    }

    /** The value, or the names in one that is written as a list without brackets, which is reported. */
    private Stream<Scalar> parts(Scalar about) {
        List<Scalar> parts = LIST.splitAsStream(about.text())
                .map(it -> new Scalar(about.type(), it, about.position()))
                .toList();
        boolean isName = parts.size() < 2 || !(NoteTarget.of(about.text()) instanceof NoteTarget.TopicTarget);
        if (!isName) {
            diagnostics.error(about.location(), "'about' must be a list", "write it as [" + about.text() + "]");
        }
        return isName ? Stream.of(about) : parts.stream();
    }

    private Curator author(MappingReader fields) {
        Optional<Scalar> author = fields.scalar("author");
        Curator first = config.curators().get(0);
        if (author.isEmpty()) {
            return first;
        }
        Optional<Curator> curator = config.curator(author.get().text());
        if (curator.isEmpty()) {
            List<String> known = config.curators().stream().map(Curator::id).toList();
            diagnostics.unknown(author.get().location(), "curator", author.get().text(), known);
        }
        return curator.orElse(first);
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }
}
