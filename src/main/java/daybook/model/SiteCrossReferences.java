package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.markdown.CrossReferenceTargets;
import daybook.note.DigestPeriod;
import daybook.note.Note;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the papers, days, digests, topics, lists and posts that notes speak of. */
public final class SiteCrossReferences implements CrossReferenceTargets {
    private static final String TOPIC = "topic:";
    private static final String UNKNOWN = "unknown topic, paper, day, list or post '";

    private final Catalog catalog;

    /** By all their names. */
    private final Map<String, Topic> topics = new HashMap<>();

    private final Function<NoteTarget, Optional<String>> absences;
    private final DateReferences dates;
    private final Map<String, String> posts = new TreeMap<>();

    /** Those that readers may see, by their present and former names. */
    private final Map<String, String> publicPosts = new TreeMap<>();

    /** The files of those that readers do not see yet, by their names. */
    private final Map<String, String> hiddenPosts = new TreeMap<>();

    private final ReferenceHints hints;

    /**
     * Knows what a catalog and its topics hold.
     *
     * @param notes all that are written, among which are posts
     * @param digests the weeks and months that have a page
     * @param today what is later has no page unless something was announced on it
     * @param absences why the site does not show something that it has or had, such as {@code is hidden}; empty for
     *     what it never had
     */
    public SiteCrossReferences(
            Catalog catalog,
            List<Topic> topics,
            List<Note> notes,
            Set<DigestPeriod> digests,
            LocalDate today,
            Messages messages,
            Function<NoteTarget, Optional<String>> absences) {
        this.absences = absences;
        this.dates = new DateReferences(catalog, Set.copyOf(digests), today, messages);
        this.catalog = catalog;
        for (Topic topic : topics) {
            topic.names().forEach(it -> this.topics.putIfAbsent(it, topic));
        }
        this.hints = new ReferenceHints(catalog, topics);
        for (Note note : notes) {
            if (note.about().get(0).target() instanceof NoteTarget.PostTarget post) {
                posts.put(post.name(), note.title().orElse(post.name()));
                if (note.isShown(today)) {
                    publicPosts.put(post.name(), post.name());
                    note.aliases()
                            .forEach(it -> publicPosts.putIfAbsent(it.target().toString(), post.name()));
                } else {
                    hiddenPosts.put(post.name(), note.path());
                }
            }
        }
    }

    @Override
    public Optional<Reference> resolve(String target, Location location, Diagnostics diagnostics) {
        if (!target.startsWith(TOPIC)) {
            return resolve(NoteTarget.of(target), location, diagnostics);
        }
        String slug = target.substring(TOPIC.length()).strip();
        Optional<Reference> topic = topic(slug);
        if (topic.isEmpty()) {
            diagnostics.unknown(location, "topic", slug, hints.topics());
        }
        return topic;
    }

    /**
     * Finds the page of a target. An unknown one is an error at the location; for one that the site had, or has without
     * showing it, it is a warning.
     */
    public Optional<Reference> resolve(NoteTarget target, Location location, Diagnostics diagnostics) {
        Optional<String> absence = isShown(target) ? Optional.empty() : absences.apply(target);
        if (absence.isPresent()) {
            diagnostics.warning(
                    location,
                    "'" + target + "' " + absence.get(),
                    "a note about it is left out, and a reference to it is plain text, until it is back");
            return Optional.empty();
        }
        if (target instanceof NoteTarget.PaperTarget paper) {
            Optional<Reference> found = paper(paper.id());
            if (found.isEmpty()) {
                diagnostics.error(location, "unknown paper '" + paper.id() + "'", hints.ofPaper(paper.id()));
            }
            return found;
        }
        if (DateReferences.isDate(target)) {
            return dates.resolve(target, location, diagnostics);
        }
        String name = target.toString();
        Optional<Reference> found = topic(name)
                .or(() -> Optional.ofNullable(publicPosts.get(name)).map(this::post))
                .or(() -> list(name));
        if (found.isEmpty()) {
            diagnostics.error(
                    location,
                    UNKNOWN + name + "'",
                    Optional.ofNullable(hiddenPosts.get(name))
                            .map(it -> "the post " + it + " is not shown yet")
                            .or(() -> hints.ofName(name)));
        }
        return found;
    }

    /**
     * Finds the page of what a note is about. A paper that no listing has is a warning, because it can be added: the
     * note waits for it. A post is about itself, and of dates any up to today can have a note.
     */
    Optional<Reference> resolveSubject(NoteTarget target, Location location, Diagnostics diagnostics) {
        if (target instanceof NoteTarget.PostTarget post) {
            return Optional.of(post(post.name()));
        }
        if (DateReferences.isDate(target)) {
            return dates.subject(target, location, diagnostics);
        }
        if (target instanceof NoteTarget.PaperTarget paper
                && paper(paper.id()).isEmpty()
                && absences.apply(target).isEmpty()) {
            diagnostics.warning(
                    location,
                    "no listing has the paper '" + paper.id() + "', so that the note about it is left out",
                    hints.ofPaper(paper.id()));
            return Optional.empty();
        }
        if (target instanceof NoteTarget.ListTarget list) {
            return list(list.name());
        }
        boolean isName = location.equals(Location.of(location.file()));
        if (isName
                && target instanceof NoteTarget.TopicTarget unknown
                && topic(unknown.slug()).isEmpty()) {
            diagnostics.error(location, UNKNOWN + unknown + "'", hints.ofFile(unknown.slug()));
            return Optional.empty();
        }
        return resolve(target, location, diagnostics);
    }

    @Override
    public List<Mention> mentions(String text) {
        return Sources.ALL.stream()
                .flatMap(source -> source.mention()
                        .matcher(text)
                        .results()
                        .flatMap(it -> source.identifier(it.group(1)).stream()
                                .flatMap(id -> paper(new EntryId(source.scheme(), id.value())).stream())
                                .map(page -> new Mention(it.start(), it.end(), page.path()))))
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    private Optional<Reference> paper(EntryId id) {
        return catalog.find(id).map(it -> new Reference(Addresses.paper(it.id()), TexText.plain(it.title())));
    }

    /** The other identities of a paper, which the site's corrections say. */
    List<EntryId> otherIdentities(NoteTarget target) {
        return target instanceof NoteTarget.PaperTarget paper
                ? catalog.others().getOrDefault(paper.id(), List.of())
                : List.of();
    }

    private boolean isShown(NoteTarget target) {
        return target instanceof NoteTarget.PaperTarget paper
                ? catalog.find(paper.id()).isPresent()
                : !DateReferences.isDate(target) || dates.has(target);
    }

    private Reference post(String name) {
        return new Reference(Addresses.post(name), posts.getOrDefault(name, name));
    }

    /**
     * The day of what a note is about: the editorial's day, that of a week or month, or the day on which a paper was
     * first announced.
     */
    Optional<LocalDate> day(NoteTarget target) {
        if (target instanceof NoteTarget.PaperTarget paper) {
            return catalog.find(paper.id()).flatMap(Entry::firstDay);
        }
        return DateReferences.isDate(target) ? Optional.of(dates.day(target)) : Optional.empty();
    }

    private Optional<Reference> list(String name) {
        return catalog.lists().stream()
                .filter(it -> it.name().equals(name))
                .map(it -> new Reference(Addresses.list(name), it.title()))
                .findFirst();
    }

    private Optional<Reference> topic(String slug) {
        return Optional.ofNullable(topics.get(slug))
                .map(topic -> new Reference(Addresses.topic(topic.slug()), topic.title()));
    }
}
