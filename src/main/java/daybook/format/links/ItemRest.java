package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.format.links.ItemText.ItemLink;
import daybook.format.links.ItemText.TextRange;
import daybook.listing.Authors;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item says besides its title and the labels of its links.
 *
 * @param comments where and when the paper appeared, each on one line
 * @param description on one line
 */
record ItemRest(Optional<Authors> authors, List<String> comments, Optional<String> description) {
    private static final String PICTOGRAMS = "\\p{So}\\p{Sk}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}\\x{20E3}";

    private static final UnicodePattern SEPARATOR =
            UnicodePattern.of("^(?:[\\s\\p{Pd}|:：·•→⇒=>,;/" + PICTOGRAMS + "]|\\.(?=\\s))++");

    /** {@code ICML 2017}, {@code (2015)}, {@code arXiv preprint 2023}. */
    private static final UnicodePattern VENUE = UnicodePattern.of(
            "^(?:[(\\[]((?:[\\p{L}&'’/. -]{2,40}[ ,]{0,2})?[’']?(?:(?:19|20)\\d{2}|\\d{2}))[)\\]]"
                    + "|(\\p{L}[\\p{L}&'’/ -]{1,40}[ ,]{0,2}[’']?(?:19|20)\\d{2})(?=[.,;]|\\s*$)|((?:19|20)\\d{2})(?=[.,;]|\\s*$))[.,;:]?\\s*");

    private static final Pattern SHORTCODE = Pattern.compile(":[a-z][a-z0-9_+-]{1,40}:");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[\\[(]\\s*[])]");

    ItemRest {
        comments = List.copyOf(comments);
    }

    /** What is left of a text. */
    static ItemRest of(ItemText item, int start, TextRange title) {
        String before = rest(item, start, title.start());
        String after = rest(item, title.end(), item.text().length());
        List<String> comments = new ArrayList<>();
        String text = SEPARATOR.isFoundIn(after) ? withoutSigns(after) : after;
        Matcher venue = VENUE.matcher(text);
        if (venue.find()) {
            int group = venue.group(1) != null ? 1 : venue.group(2) != null ? 2 : 3;
            comments.add(venue.group(group));
            text = withoutSigns(text.substring(venue.end()));
        }
        String bare = Edges.without(text, Edges.blankOr(".,;"));
        if (LinkLabels.isAuthor(bare)) {
            comments.add(bare);
            text = "";
            after = "";
        }
        Optional<Authors> authors = AuthorNames.of(text);
        String lead = before.codePoints().filter(Unicode::isLetter).count() > 1 ? before + " " : "";
        String whole = lead.isBlank() ? text : lead + item.text().substring(title.start(), title.end()) + " " + after;
        Optional<String> description = authors.isPresent()
                ? Optional.empty()
                : TextNormalizer.line(whole).filter(it -> it.codePoints().anyMatch(Unicode::isLetterOrNumber));
        return new ItemRest(authors, comments, description);
    }

    private static String withoutSigns(String text) {
        Matcher signs = SEPARATOR.matcher(text);
        return signs.find() ? text.substring(signs.end()) : text;
    }

    /** The text of a range without links that are called {@code pdf} and the like, and the brackets around these. */
    private static String rest(ItemText item, int from, int end) {
        StringBuilder rest = new StringBuilder();
        int position = from;
        for (ItemLink link : item.links()) {
            if (link.range().start() >= position && link.range().end() <= end && isApparatus(item, link)) {
                rest.append(item.text(), position, link.range().start());
                position = link.range().end();
                if (position < end
                        && item.text().charAt(position) == ']'
                        && !rest.isEmpty()
                        && rest.charAt(rest.length() - 1) == '[') {
                    rest.setLength(rest.length() - 1);
                    position++;
                }
            }
        }
        rest.append(item.text(), Math.min(position, end), end);
        String bare =
                EMPTY_BRACKETS.matcher(SHORTCODE.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return Edges.withoutEnd(bare.replace(ItemText.BREAK, ' '), Edges.blankOr("-–—|:：·•→,;/(["));
    }

    private static boolean isApparatus(ItemText item, ItemLink link) {
        String text = item.textOf(link);
        boolean here = LinkLabels.plain(text).equals("here");
        return link.picture() || (!here && LinkLabels.isGeneric(text)) || text.startsWith("http");
    }
}
