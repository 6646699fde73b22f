package daybook.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site that curators, forges and arXiv edit at random, one change at a time, each of them ordinary. */
final class EditedSite {
    private static final List<String> TITLES = List.of("Odd", "Even", "Prime");

    private final Random random;
    private final PublishedFolder site;
    private final Map<String, String> titles = new TreeMap<>();
    private final SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    private final SortedMap<LocalDate, List<String>> removed = new TreeMap<>();
    private final SortedMap<LocalDate, LocalDate> dates = new TreeMap<>();
    private final Map<LocalDate, String> versions = new TreeMap<>();
    private final Map<String, String> curators = new LinkedHashMap<>(Map.of("c1", "jo"));
    private final List<EditedNote> notes = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 1, 1);
    private LocalDate missed = today;
    private String address = "https://a.example/list/";
    private String slug = "topic-0";
    private String query = "ti:odd";
    private int length = 5;
    private boolean authorPages;
    private boolean reversed;

    /** A note, whatever its file, curator and subject are. */
    private static final class EditedNote {
        private final int number;
        private String curator;
        private String file;
        private List<String> about;
        private String date = "";
        private boolean draft;
        private boolean deleted;
        private int version;

        EditedNote(int number, String curator, String file, List<String> about) {
            this.number = number;
            this.curator = curator;
            this.file = file;
            this.about = about;
        }
    }

    EditedSite(long seed, PublishedFolder site) {
        this.random = new Random(seed);
        this.site = site;
        curators.put("c2", "marit");
        announce();
    }

    LocalDate today() {
        return today;
    }

    /** The address of the site now. */
    String address() {
        return address;
    }

    /** The papers that the site has and that were new when first announced. */
    List<String> papers() {
        return days.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The numbers of the notes that readers can see. */
    List<Integer> publicNotes() {
        return notes.stream()
                .filter(it -> !it.deleted && !it.draft)
                .map(it -> it.number)
                .toList();
    }

    /** Makes a change, and says which. */
    String edit() {
        today = today.plusDays(random.nextInt(4) == 0 ? 1 : 0);
        return switch (random.nextInt(24)) {
            case 0, 1 -> announce();
            case 3 -> fillIn();
            case 4 -> removeDay();
            case 5 -> restoreDay();
            case 6 -> moveDay();
            case 7 -> retitle();
            case 2, 8, 9, 10 -> write();
            case 11 -> change("draft", it -> it.draft = !it.draft);
            case 12 -> change("delete", it -> it.deleted = true);
            case 13 -> restoreNote();
            case 14 ->
                change("move the file of", it -> it.file = "moved/" + it.number + "-" + random.nextInt(99) + ".md");
            case 15 -> changeSubject();
            case 16 -> changeCurator();
            case 17 -> renameCurator();
            case 18 -> {
                reversed = !reversed;
                yield "another curator first";
            }
            case 19 -> {
                address = "https://" + (char) ('a' + random.nextInt(5)) + ".example/"
                        + (random.nextBoolean() ? "list/" : "");
                yield "publish at " + address;
            }
            case 20 -> {
                length = 1 + random.nextInt(12);
                yield "feeds of length " + length;
            }
            case 21 -> {
                query = "ti:" + TITLES.get(random.nextInt(TITLES.size()))
                        + (random.nextBoolean() ? " OR ti:paper" : "");
                yield "query " + query;
            }
            case 22 -> {
                aliases.add(slug);
                slug = "topic-" + aliases.size();
                yield "rename the topic to " + slug;
            }
            default -> random.nextBoolean() ? date() : authors();
        };
    }

    private String announce() {
        missed = today.plusDays(1);
        today = today.plusDays(random.nextInt(3) == 0 ? 2 : 1);
        List<String> papers = new ArrayList<>();
        for (int count = random.nextInt(2); count >= 0; count--) {
            papers.add(newPaper());
        }
        if (!papers().isEmpty() && random.nextInt(3) == 0) {
            papers.add(any(papers()));
        }
        if (!papers().isEmpty() && random.nextInt(2) == 0) {
            versions.put(today, any(papers()));
        }
        days.put(today, papers);
        return "announce " + papers;
    }

    private String newPaper() {
        String id = "2501." + (10_000 + titles.size());
        titles.put(id, any(TITLES) + " paper " + id);
        return id;
    }

    private String fillIn() {
        if (missed.isAfter(today) || days.containsKey(missed) || removed.containsKey(missed)) {
            return "nothing";
        }
        days.put(missed, new ArrayList<>(List.of(newPaper(), newPaper())));
        return "fill in " + missed;
    }

    /** Only days of which no note speaks: a note about nothing is another matter. */
    private String removeDay() {
        List<LocalDate> silent = days.keySet().stream()
                .filter(day -> !isNoted(Objects.requireNonNull(days.get(day))))
                .toList();
        if (silent.size() < 2) {
            return "nothing";
        }
        LocalDate day = any(silent);
        removed.put(day, days.remove(day));
        return "remove " + day;
    }

    private boolean isNoted(List<String> papers) {
        return notes.stream()
                .filter(it -> !it.deleted)
                .anyMatch(it -> it.about.stream().anyMatch(papers::contains));
    }

    private String restoreDay() {
        if (removed.isEmpty()) {
            return "nothing";
        }
        LocalDate day = any(List.copyOf(removed.keySet()));
        days.put(day, removed.remove(day));
        return "restore " + day;
    }

    private String moveDay() {
        LocalDate day = any(List.copyOf(days.keySet()));
        dates.put(day, day.plusDays(random.nextInt(7) - 3));
        return "date " + day + " " + dates.get(day);
    }

    private String retitle() {
        String id = any(papers());
        titles.put(id, any(TITLES) + " paper " + id);
        return "title of " + id;
    }

    private String write() {
        String curator = any(List.copyOf(curators.keySet()));
        List<String> about = new ArrayList<>(List.of(any(papers())));
        if (random.nextInt(4) == 0) {
            about.add(any(papers()));
        }
        // A note that is gone and written anew about the same is the same.
        boolean known = notes.stream()
                .anyMatch(it -> it.deleted
                        && it.curator.equals(curator)
                        && it.about.get(0).equals(about.get(0)));
        if (known || isClaimed(null, curator, about)) {
            return "nothing";
        }
        notes.add(new EditedNote(notes.size(), curator, "note-" + notes.size() + ".md", about));
        return "write a note about " + about;
    }

    private boolean isClaimed(@Nullable EditedNote but, String curator, List<String> about) {
        return about.size() != about.stream().distinct().count()
                || notes.stream()
                        .filter(it -> it != but && !it.deleted && it.curator.equals(curator))
                        .anyMatch(it -> it.about.stream().anyMatch(about::contains));
    }

    private String change(String what, Consumer<EditedNote> change) {
        // What happens to a note while no reader sees it is found by its file or its subject, if these stay.
        List<EditedNote> there = notes.stream()
                .filter(it -> !it.deleted && (!it.draft || what.equals("draft")))
                .toList();
        if (there.isEmpty()) {
            return "nothing";
        }
        EditedNote note = any(there);
        change.accept(note);
        note.version++;
        return what + " note " + note.number;
    }

    private String restoreNote() {
        List<EditedNote> gone = notes.stream()
                .filter(it -> it.deleted && papers().containsAll(it.about))
                .filter(it -> !isClaimed(it, it.curator, it.about))
                .toList();
        if (gone.isEmpty()) {
            return "nothing";
        }
        EditedNote note = any(gone);
        note.deleted = false;
        return "restore note " + note.number;
    }

    private String changeSubject() {
        return change("another subject of", note -> {
            List<String> about = new ArrayList<>(note.about);
            switch (random.nextInt(3)) {
                case 0 -> about.add(0, any(papers()));
                case 1 -> about.add(any(papers()));
                default -> about = new ArrayList<>(List.of(any(papers())));
            }
            if (!isClaimed(note, note.curator, about) && !isOfAnother(note, note.curator, about)) {
                note.about = about;
            }
        });
    }

    /** Whether a note that is gone was about this: it would be that one, which has come back. */
    private boolean isOfAnother(EditedNote note, String curator, List<String> about) {
        return notes.stream()
                .anyMatch(it -> it != note
                        && (it.deleted || it.draft)
                        && it.curator.equals(curator)
                        && it.about.get(0).equals(about.get(0)));
    }

    private String changeCurator() {
        return change("another curator of", note -> {
            String curator = any(List.copyOf(curators.keySet()));
            if (!isClaimed(note, curator, note.about) && !isOfAnother(note, curator, note.about)) {
                note.curator = curator;
            }
        });
    }

    private String renameCurator() {
        String key = any(List.copyOf(curators.keySet()));
        curators.put(key, key + "-" + random.nextInt(1000));
        return "rename a curator to " + curators.get(key);
    }

    private String date() {
        return change(
                "another date of",
                it -> it.date = today.minusDays(random.nextInt(30)).toString());
    }

    private String authors() {
        authorPages = !authorPages;
        return "pages of authors: " + authorPages;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Writes all files. */
    void save() throws IOException {
        site.clear();
        List<String> ids = new ArrayList<>(curators.values());
        if (reversed) {
            Collections.reverse(ids);
        }
        site.write("site-config.yml", """
                title: T
                description: D
                url: %s
                feeds: {length: %s}
                curators: [%s]
                topics: [{slug: %s, aliases: [%s], title: Topic, query: '%s'}]
                %s
                """.formatted(
                        address,
                        length,
                        ids.stream().map(it -> "{id: " + it + ", name: Jo}").collect(Collectors.joining(", ")),
                        slug,
                        String.join(", ", aliases),
                        query,
                        authorPages ? "author-pages: 3" : ""));
        for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
            StringBuilder listing =
                    new StringBuilder("{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\""
                            + dates.getOrDefault(day.getKey(), day.getKey()) + "\"}\n");
            for (String paper : day.getValue()) {
                listing.append("{\"kind\":\"new\",\"id\":\"%s\",\"title\":\"%s\",\"authors\":[\"Ann Onymous\"]}\n"
                        .formatted(paper, titles.get(paper)));
            }
            String version = versions.get(day.getKey());
            if (version != null) {
                listing.append("{\"kind\":\"replacement\",\"id\":\"%s\",\"version\":2,\"title\":\"%s\"}\n"
                        .formatted(version, titles.get(version)));
            }
            site.write("content/listings/" + day.getKey() + ".jsonl", listing.toString());
        }
        for (EditedNote note : notes) {
            if (!note.deleted) {
                site.write("content/notes/" + note.file, """
                        ---
                        about: [%s]
                        author: %s
                        draft: %s
                        %s
                        ---

                        Note number %s, version %s.
                        """.formatted(
                                note.about.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ")),
                                curators.get(note.curator),
                                note.draft,
                                note.date.isEmpty() ? "" : "date: " + note.date,
                                note.number,
                                note.version));
            }
        }
    }
}
