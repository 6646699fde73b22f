package daybook.format.links;

import daybook.format.TextNormalizer;
import daybook.format.links.ItemText.ItemLink;
import daybook.listing.FullTextLinks;
import daybook.listing.LabelledLink;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of an item: the one that identifies it, and the others with their labels.
 *
 * @param identity the address of what the item is about
 * @param others in the order of the item
 */
record ItemLinks(String identity, List<LabelledLink> others) {
    private static final int LONGEST_LABEL = 80;

    /** More than anybody gives an item; a limit for what machines write. */
    static final int MOST = 40;

    /** {@code Code:} before a link. */
    private static final UnicodePattern LABEL_BEFORE =
            UnicodePattern.of("(\\p{L}[\\p{L} /-]{0,30})\\s*[:：]\\s*[\\[(<]?$");

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:]+).*");

    ItemLinks {
        others = List.copyOf(others);
    }

    /** A link with what the text around it calls it. */
    record NamedLink(String label, String address, boolean paper) {}

    /** All links of a text, labelled. */
    static List<NamedLink> named(ItemText item) {
        List<NamedLink> named = new ArrayList<>();
        int end = 0;
        for (ItemLink link : item.links().subList(0, Math.min(MOST, item.links().size()))) {
            String before = item.text()
                    .substring(Math.min(end, link.range().start()), link.range().start());
            String label = label(item.textOf(link), link, before);
            boolean paper = LinkLabels.isPaper(label) || LinkLabels.isPaper(item.textOf(link));
            named.add(new NamedLink(label, link.address(), paper));
            end = link.range().end();
        }
        return named;
    }

    private static String label(String text, ItemLink link, String before) {
        String own = Edges.without(TextNormalizer.line(text).orElse(""), Edges.blankOr("[]()"));
        String tail = before.substring(Math.max(0, before.length() - LONGEST_LABEL));
        Matcher prefix = LABEL_BEFORE.matcher(tail);
        boolean vague = own.isEmpty()
                || own.equals(link.address())
                || own.matches("(?i)https?://.*")
                || Set.of("link", "official", "here", "url", "unofficial").contains(LinkLabels.plain(own));
        if (vague && prefix.find()) {
            return prefix.group(1).strip();
        }
        boolean shown = !own.isEmpty() && !own.matches("(?i)https?://.*") && own.length() <= LONGEST_LABEL;
        return shown ? own : HOST.matcher(link.address()).replaceFirst("$1");
    }

    /**
     * Chooses what identifies an item: the link of its title, unless this leads to no paper of a source though another
     * one is called the paper; else the paper, else what is surely a paper, else the first link.
     *
     * @param title the address of the link that has the title
     * @param links all of them, at least one
     */
    static ItemLinks of(Optional<String> title, List<NamedLink> links) {
        Optional<String> paper = links.stream()
                .filter(NamedLink::paper)
                .map(NamedLink::address)
                .filter(it -> title.isEmpty() || LinkLabels.isIdentified(it))
                .findFirst();
        Optional<String> identified = links.stream()
                .map(NamedLink::address)
                .filter(LinkLabels::isPaperAddress)
                .findFirst();
        String identity = title.filter(LinkLabels::isIdentified)
                .or(() -> paper)
                .or(() -> title)
                .or(() -> identified)
                .orElseGet(() -> links.get(0).address());
        Set<String> seen = new HashSet<>(Set.of(identity));
        List<LabelledLink> others = links.stream()
                .filter(it -> seen.add(it.address()))
                .map(it -> new LabelledLink(it.label(), it.address()))
                .toList();
        return new ItemLinks(identity, others);
    }

    /**
     * The others as an announcement has them: the first of a label that says so is the PDF, each label is there once.
     */
    FullTextLinks fullText() {
        Optional<String> pdf = Optional.empty();
        List<LabelledLink> rest = new ArrayList<>();
        Set<String> labels = new HashSet<>(Set.of("pdf", "html"));
        Map<String, Integer> numbers = new HashMap<>();
        for (LabelledLink link : others) {
            if (pdf.isEmpty() && LinkLabels.plain(link.label()).equals("pdf")) {
                pdf = Optional.of(link.address());
            } else {
                String label = link.label();
                while (!labels.add(Unicode.lowerCase(label))) {
                    // From the last number on: many links may have one label.
                    label = link.label() + " " + (numbers.merge(link.label(), 1, Integer::sum) + 1);
                }
                rest.add(new LabelledLink(label, link.address()));
            }
        }
        return new FullTextLinks(pdf, Optional.empty(), rest);
    }
}
