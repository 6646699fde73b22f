package daybook.cite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to a journal in its parts, as far as it has a usual form, such as {@code Phys. Rev. D 112(3), 043512
 * (2025)}.
 *
 * @param title of the journal, or the whole reference when nothing else is found in it
 * @param volume empty when unknown
 * @param issue empty when unknown
 * @param page the first page, a range or the number of an article; empty when unknown
 */
record JournalReference(String title, Optional<String> volume, Optional<String> issue, Optional<String> page) {
    /** Longer ones are no reference; the work on one is bounded. */
    private static final int LONGEST = 300;

    private static final String NUMBER = "[A-Za-z]{0,4}\\d[\\w.]*";

    private static final Pattern WHOLE = Pattern.compile("(?<title>\\S[^\\d;(]*?)[,;:]?\\s+"
            + "(?:(?i:vol(?:ume|\\.)?\\s*)|(?!(?:19|20)\\d\\d\\.?$))(?<volume>\\d+)"
            + "(?:\\s*\\((?<issue>\\d{1,3})\\)|,?\\s+(?i:no|issue|iss|n)[.:]?\\s*(?<number>\\d+))?"
            + "(?:(?:[,:;]\\s*|\\s+)(?i:pp?\\.?|pages?|art(?:icle|\\.)?|id\\.?)?\\s*"
            + "(?<page>(?!(?:19|20)\\d\\d\\s*$)" + NUMBER + "(?:\\s*[-–]{1,2}\\s*" + NUMBER + ")?))?"
            + "(?:,?\\s*\\(?(?:19|20)\\d\\d\\)?)?\\.?");

    private static final Pattern YEAR_BEHIND = Pattern.compile("(?<=\\S)[\\s,]{1,3}\\((?:19|20)\\d\\d\\)\\.?$");

    /** What stands behind the title of a journal: a volume, a year, pages. */
    private static final Pattern BEHIND_TITLE = Pattern.compile(
            "[\\s,;:(]+(?:(?:vol(?:ume)?|no|number|issue|pp?|pages?|art(?:icle)?)\\b\\.?\\s*)?\\(?\\d[\\d.:/–-]*(?![A-Za-z\\d]).*",
            Pattern.CASE_INSENSITIVE);

    /** Parses a reference without TeX, on one line. */
    static JournalReference of(String reference) {
        Matcher whole = WHOLE.matcher(reference);
        if (reference.length() <= LONGEST && whole.matches()) {
            return new JournalReference(
                    whole.group("title").strip(),
                    Optional.of(whole.group("volume")),
                    Optional.ofNullable(whole.group("issue")).or(() -> Optional.ofNullable(whole.group("number"))),
                    Optional.ofNullable(whole.group("page")).map(it -> it.replaceAll("\\s*[-–]+\\s*", "-")));
        }
        String title = YEAR_BEHIND.matcher(reference).replaceFirst("");
        return new JournalReference(
                title.isBlank() ? reference : title, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Only the title, even of a reference in no usual form. */
    static String titleOf(String reference) {
        JournalReference parsed = of(reference);
        if (parsed.volume.isPresent()) {
            return parsed.title;
        }
        Matcher behind = BEHIND_TITLE.matcher(reference);
        String title =
                reference.length() <= LONGEST && behind.find() ? reference.substring(0, behind.start()) : reference;
        return title.isBlank() ? reference : title.strip();
    }
}
