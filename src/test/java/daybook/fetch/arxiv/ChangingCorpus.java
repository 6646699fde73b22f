package daybook.fetch.arxiv;

import daybook.listing.AnnouncementKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up arXiv whose papers change: in new versions, title, authors, category and comments are others, now and then
 * a paper is withdrawn, and some are not in the listings any more that are fetched late.
 */
public final class ChangingCorpus {
    private static final int NEWS = 1;
    private static final int MEMORY = 60;

    private ChangingCorpus() {}

    /**
     * The papers of a day in the order of arXiv's sections.
     *
     * @param today when the listing is fetched
     */
    public static List<MadeUpPaper> papers(String category, LocalDate day, LocalDate today) {
        List<MadeUpPaper> papers = new ArrayList<>(announced(category, day).toList());
        Random random = new Random(day.toEpochDay());
        if (papers.isEmpty()) {
            return papers;
        }
        List<String> known = new ArrayList<>();
        for (int number = random.nextInt(3); number > 0; number--) {
            LocalDate before = day.minusDays(1L + random.nextInt(MEMORY));
            announced(category, before)
                    .filter(it -> it.kind() == AnnouncementKind.NEW && !known.contains(it.id()))
                    .findFirst()
                    .ifPresent(it -> {
                        known.add(it.id());
                        papers.add(changed(it, 1 + (int) ChronoUnit.DAYS.between(before, day), random));
                    });
        }
        if (today.isAfter(day.plusDays(1))) {
            papers.removeIf(it -> it.id().hashCode() % 9 == 0);
        }
        return papers;
    }

    private static Stream<MadeUpPaper> announced(String category, LocalDate day) {
        return Stream.of(AnnouncementKind.NEW, AnnouncementKind.CROSS)
                .flatMap(kind -> MadeUpCorpus.papers(category, day).stream()
                        .filter(it -> it.kind() == kind)
                        .limit(NEWS));
    }

    private static MadeUpPaper changed(MadeUpPaper paper, int version, Random random) {
        List<String> subjects = new ArrayList<>(paper.subjects());
        if (random.nextInt(4) == 0) {
            subjects.add(subjects.remove(0));
        }
        return new MadeUpPaper(
                AnnouncementKind.REPLACEMENT,
                paper.id(),
                random.nextBoolean() ? paper.title() : paper.title().replaceAll("Hats|Caps", "Bonnets"),
                random.nextBoolean()
                        ? paper.authors()
                        : paper.authors().stream()
                                .map(it -> it.replace("Zoë", "Z.").replace("Li Wei", "Wei Li"))
                                .toList(),
                paper.abstractText(),
                subjects,
                version,
                random.nextInt(6) == 0 ? "This paper has been withdrawn by the authors" : paper.comments());
    }
}
