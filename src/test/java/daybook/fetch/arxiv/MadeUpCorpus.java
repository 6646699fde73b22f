package daybook.fetch.arxiv;

import daybook.listing.AnnouncementKind;
import daybook.source.arxiv.ArxivCategories;
import daybook.source.arxiv.ArxivSchedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a made-up arXiv announces in any category on any day: always the same for the same day. */
public final class MadeUpCorpus {
    private static final List<String> WORDS = List.of("Hats", "Caps", "Brims", "Ribbons", "Felt", "Straw", "Feathers");
    private static final List<String> NAMES =
            List.of("Zoë Hutmacher", "Ana Kepi", "Ian O'Cappell", "Li Wei", "J. Brim");

    private static final List<String> LISTED = List.copyOf(ArxivCategories.listed());

    /** Of so many listings one is quiet. */
    private static final int QUIET = 12;

    private MadeUpCorpus() {}

    /** The papers of a day in the order of arXiv's sections; none on a quiet day and when there is no listing. */
    public static List<MadeUpPaper> papers(String category, LocalDate day) {
        Random random = new Random(category.hashCode() * 31L + day.toEpochDay());
        List<MadeUpPaper> papers = new ArrayList<>();
        boolean quiet = random.nextInt(QUIET) == 0;
        if (quiet || !ArxivSchedule.INSTANCE.isListingDay(day) || ArxivSchedule.INSTANCE.isHoliday(day)) {
            return papers;
        }
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            int count = random.nextInt(kind == AnnouncementKind.NEW ? 1 : 0, 5);
            for (int number = 0; number < count; number++) {
                papers.add(paper(kind, category, day, number, random));
            }
        }
        return papers;
    }

    /** So many papers of each kind, as on a day on which much is announced; less than 2,500 of a kind. */
    public static List<MadeUpPaper> papers(String category, LocalDate day, Map<AnnouncementKind, Integer> counts) {
        Random random = new Random(day.toEpochDay());
        return Stream.of(AnnouncementKind.values())
                .flatMap(kind -> IntStream.range(0, counts.getOrDefault(kind, 0))
                        .mapToObj(number -> paper(kind, category, day, number, random)))
                .toList();
    }

    private static MadeUpPaper paper(AnnouncementKind kind, String category, LocalDate day, int number, Random random) {
        LocalDate month = kind == AnnouncementKind.REPLACEMENT ? day.minusMonths(7) : day;
        int start = switch (kind) {
            case NEW -> 0;
            case CROSS -> 3_000;
            case REPLACEMENT -> 6_000;
        };
        int serial = Math.floorMod(category.hashCode(), 9) * 10_000 + start + day.getDayOfMonth() * 10;
        String id = String.format(
                Locale.ROOT, "%02d%02d.%05d", month.getYear() % 100, month.getMonthValue(), serial + number);
        String other = category.equals("math.CO") ? "math.GT" : "math.CO";
        String own = categoryWithin(category);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return new MadeUpPaper(
                kind,
                id,
                "On " + word + " & $a<b$, part " + id.substring(5),
                NAMES.subList(0, random.nextInt(1, NAMES.size() + 1)),
                "We study “" + word.toLowerCase(Locale.ROOT) + "” with fewer than $n < k$ brims.",
                kind == AnnouncementKind.CROSS ? List.of(other, own) : List.of(own, other),
                kind == AnnouncementKind.REPLACEMENT ? 2 : 1,
                "12 pages");
    }

    /** Any category of an archive, or the category itself. */
    private static String categoryWithin(String category) {
        return LISTED.stream()
                .filter(it -> it.startsWith(category + "."))
                .findFirst()
                .orElse(category);
    }
}
