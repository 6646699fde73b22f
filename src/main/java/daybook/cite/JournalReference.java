package daybook.cite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reference to a journal in its parts, as far as it has a usual form, such as {@code Phys. Rev. D 112(3), 043512
 * (2025)}.
 *
 * @param title of the journal, or the whole reference when nothing else is found in it
 * @param volume empty when unknown
 * @param issue empty when unknown
 * @param page the first page, a range or the number of an article; empty when unknown
 */
public record JournalReference(String title, Optional<String> volume, Optional<String> issue, Optional<String> page) {
    /** Longer ones are no reference; the work on one is bounded. */
    private static final int LONGEST = 300;

    private static final String YEAR = "(?:19|20)\\d\\d";

    /** A page or the number of an article, such as {@code L12}, {@code P10008} or {@code 33:1}. */
    private static final String NUMBER = "[A-Za-z]{0,4}\\d(?:[\\w.]*\\w)?(?::\\d{1,4})?";

    private static final String PAGES = NUMBER + "(?:\\s{0,3}[-–]{1,2}\\s{0,3}" + NUMBER + ")?";

    /** What stands before a page. A capital P before digits is a part of the number, as in those of JINST. */
    private static final String PAGE_WORD =
            "(?<word>(?i:pp?\\.|pp?(?=\\s)|pages?(?![a-z])|art(?:icle|\\.)(?:\\s{1,3}id\\.?)?|id\\.?(?=\\s))|pp?(?=\\d))?\\s{0,3}";

    private static final String ISSUE = "(?!" + YEAR + "(?!\\d))\\d{1,5}(?:[-–/]\\d{1,5})?";

    /** Behind a volume, in parentheses or with a word. */
    private static final String ISSUE_OF_VOLUME = "(?:\\s{0,3}\\((?<issue>(?:[A-Za-z]{1,6}\\.?\\s?)?" + ISSUE
            + ")\\)|,?\\s{1,3}(?i:no|number|issue|iss|n)[.:]?\\s{0,3}(?<number>" + ISSUE + "))?";

    private static final String MONTHS =
            "(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?[/-]?\\s{0,3}){0,2}";

    private static final String TITLE = "(?<title>\\S[^\\d;(]*?(?:\\([A-Z-]+\\))?)";

    private static final String VOLUME_WORD = "(?i:vol(?:ume|\\.)?\\s{0,3})";

    /** The letter is that of a section, as in {@code Phys. Lett. B716}. */
    private static final String VOLUME = "(?<volume>[A-H]?\\d+)";

    /** The year before the volume, as in {@code Galaxies 2023, 11(2), 39} and {@code BMJ 2020;368:m1234}. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            TITLE + "[,;:]?\\s{1,3}\\(?" + YEAR + "\\)?(?:\\s{1,3}(?=[A-Z])" + MONTHS + "(?:\\d{1,2})?)?"
                    + "(?:[,;:]\\s{0,3}|\\s{1,3})" + VOLUME_WORD + "?" + VOLUME + ISSUE_OF_VOLUME + "(?:[,:]\\s{0,3}"
                    + PAGE_WORD + "(?<page>" + PAGES + "))?\\.?");

    /** No blank stands before a volume behind which INSPIRE's predecessor put a colon, and JHEP its year. */
    private static final String BEFORE_VOLUME = "(?:[,;:]?\\s{1,3}|(?=(?!" + YEAR + ")\\d{1,4}\\s{0,3}(?:\\(" + YEAR
            + "\\)|:)))" + "(?<!\\s(?i:pp?\\.?|pages?)\\s)(?:" + VOLUME_WORD + "|(?!" + YEAR + "(?:\\.?$|;)))";

    /** Between volume and page may stand a date, or as with INSPIRE the year and the issue. */
    private static final String BEFORE_PAGE = "(?:\\s{0,3}\\(" + YEAR + "\\)(?:,?\\s{0,3}(?i:no\\.?\\s{0,3})?(?<behind>"
            + ISSUE + ")(?=,))?" + "|,\\s{1,3}(?:\\d{1,2}\\s)?" + MONTHS + YEAR + "(?=,))?";

    private static final Pattern YEAR_LAST = Pattern.compile("(?:" + YEAR + ",\\s{1,3})?" + TITLE + BEFORE_VOLUME
            + VOLUME + ISSUE_OF_VOLUME + BEFORE_PAGE + "(?:(?:[,:;]\\s{0,3}|\\s{1,3}|(?<=\\)))" + PAGE_WORD
            + "(?<page>(?!" + YEAR + "\\s{0,3}$)" + PAGES + "))?(?<last>,?\\s{0,3}\\(?" + MONTHS + YEAR
            + "\\)?)?\\.?(?:[,;]?\\s{0,3}[(\\[]?(?i:erratum).*)?");

    /** Pages of a book or of proceedings, which have no volume. */
    private static final Pattern WITHOUT_VOLUME = Pattern.compile("(?<title>\\S.*?),?\\s{1,3}"
            + "(?:(?i:pp?\\.|pages)\\s{0,3}(?<page>" + PAGES + ")(?:,?\\s{0,3}\\(?" + MONTHS + YEAR + "\\)?)?"
            + "|(?<range>" + NUMBER + "[-–]{1,2}" + NUMBER + ")\\s{0,3}\\(" + YEAR + "\\))\\.?");

    private static final Pattern ONLY_YEAR = Pattern.compile(YEAR);

    private static final Pattern VOLUME_NAMED = Pattern.compile("(?i)(?<!\\w)(?:vol(?:ume)?|issue)(?![a-z])");

    private static final Pattern YEAR_BEHIND = Pattern.compile("(?<=\\S)[\\s,]{1,3}\\((?:19|20)\\d\\d\\)\\.?$");

    /** What stands behind the title of a journal: a volume, a year, pages. */
    private static final Pattern BEHIND_TITLE = Pattern.compile(
            "[\\s,;:(]+(?:(?:vol(?:ume)?|no|number|issue|pp?|pages?|art(?:icle)?)(?!\\w)\\.?\\s*)?\\(?\\d[\\d.:/–-]*(?![A-Za-z\\d]).*",
            Pattern.CASE_INSENSITIVE);

    /** Of what has a volume it is the title of a series, which is cited as a journal is. */
    private static final Pattern PROCEEDINGS = Pattern.compile(
            "^In ?Proc|(?<!\\w)(?:conference|conf\\.|workshops?|symposium|symp\\.|congress|colloquium)(?![a-z])"
                    + "|^Proc(?:eedings|\\.)? of (?:the )?(?:\\d|annual|international)",
            Pattern.CASE_INSENSITIVE);

    /** Parses a reference without TeX, on one line. */
    static JournalReference of(String reference) {
        Matcher yearFirst = YEAR_FIRST.matcher(reference);
        Matcher yearLast = YEAR_LAST.matcher(reference);
        Matcher withoutVolume = WITHOUT_VOLUME.matcher(reference);
        if (reference.length() > LONGEST) {
            return unparted(reference);
        }
        if (yearFirst.matches() && first(yearFirst, "page", "issue", "number").isPresent()) {
            return new JournalReference(
                    yearFirst.group("title").strip(),
                    first(yearFirst, "volume"),
                    first(yearFirst, "issue", "number"),
                    first(yearFirst, "page"));
        }
        if (yearLast.matches()) {
            return yearLast(yearLast);
        }
        return withoutVolume.matches() && isTitle(withoutVolume.group("title"))
                ? new JournalReference(
                        withoutVolume.group("title"),
                        Optional.empty(),
                        Optional.empty(),
                        first(withoutVolume, "page", "range"))
                : unparted(reference);
    }

    private static JournalReference yearLast(Matcher parts) {
        String title = parts.group("title").strip();
        Optional<String> page = first(parts, "page");
        boolean isOfProceedings = PROCEEDINGS.matcher(title).find();
        // Most conferences count by years, and have no volumes.
        if (ONLY_YEAR.matcher(parts.group("volume")).matches()
                && (isOfProceedings || (parts.group("word") != null && parts.group("last") == null))) {
            String called = isOfProceedings ? title : title + " " + parts.group("volume");
            return new JournalReference(called, Optional.empty(), Optional.empty(), page);
        }
        return new JournalReference(title, first(parts, "volume"), first(parts, "issue", "number", "behind"), page);
    }

    private static JournalReference unparted(String reference) {
        String title = YEAR_BEHIND.matcher(reference).replaceFirst("");
        return new JournalReference(
                title.isBlank() ? reference : title, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether there is no volume in a text, which may be in a form that is not known here. */
    private static boolean isTitle(String text) {
        return !VOLUME_NAMED.matcher(text).find()
                && (PROCEEDINGS.matcher(text).find()
                        || !BEHIND_TITLE.matcher(text).find());
    }

    /** Whether more than a title was found. */
    boolean isParted() {
        return volume.isPresent() || page.isPresent();
    }

    /** Whether it refers to the proceedings of a conference and not to a journal. */
    boolean isProceedings() {
        return volume.isEmpty() && PROCEEDINGS.matcher(title).find();
    }

    /** The first page, or the number of the article; empty when unknown. */
    public Optional<String> firstPage() {
        return page.map(it -> it.split("-", 2)[0]);
    }

    /** The last page of a range; empty otherwise. */
    public Optional<String> lastPage() {
        return page.filter(it -> it.contains("-")).map(it -> it.split("-", 2)[1]);
    }

    /** The pages as styles write them, such as {@code pp. 12–19}; empty when unknown. */
    Optional<String> pages() {
        return page.map(it -> (it.contains("-") ? "pp. " : "p. ") + it.replace('-', '–'));
    }

    /** The first of some groups that matched; ranges have one hyphen. */
    private static Optional<String> first(Matcher reference, String... groups) {
        return Stream.of(groups)
                .flatMap(it -> Stream.ofNullable(reference.group(it)))
                .map(it -> it.replaceAll("\\s*[-–]+\\s*", "-"))
                .findFirst();
    }

    /** Only the title, even of a reference in no usual form. */
    static String titleOf(String reference) {
        JournalReference parsed = of(reference);
        if (parsed.isParted()) {
            return parsed.title;
        }
        Matcher behind = BEHIND_TITLE.matcher(reference);
        String title =
                reference.length() <= LONGEST && behind.find() ? reference.substring(0, behind.start()) : reference;
        return title.isBlank() ? reference : title.strip();
    }
}
