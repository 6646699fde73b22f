package daybook.markdown;

import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The plain text of one block, parted into links and what stands between them. Pictures and badges are left out.
 *
 * @param pieces in their order
 */
record InlineText(List<Piece> pieces) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Pattern BADGE = Pattern.compile("(?i)<kbd(?!\\w).*>");
    private static final Pattern BADGE_END = Pattern.compile("(?i)</kbd\\s*>");

    /** Some text, and where it leads if it is that of a link. */
    record Piece(String text, Optional<String> address) {
        private boolean hasWord() {
            return text.codePoints().anyMatch(Unicode::isLetterOrNumber);
        }
    }

    static InlineText of(Node block) {
        Collector collector = new Collector();
        collector.collect(block);
        return new InlineText(List.copyOf(collector.pieces));
    }

    /** All of it. */
    String text() {
        return text(piece -> true);
    }

    /** What stands beside the links, or the links' text if there is nothing else. */
    String textBesideLinks() {
        Predicate<Piece> plain = piece -> piece.address.isEmpty();
        return pieces.stream().filter(plain).anyMatch(Piece::hasWord) ? text(plain) : text();
    }

    private String text(Predicate<Piece> which) {
        return pieces.stream().filter(which).map(Piece::text).collect(Collectors.joining());
    }

    /** The number of the piece that is a link to the web with no word before it, -1 when there is none. */
    int leadingLink() {
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            if (piece.hasWord()) {
                return piece.address.filter(it -> WEB.matcher(it).matches()).isPresent() ? index : -1;
            }
        }
        return -1;
    }

    /** The text behind a piece. */
    String textBehind(int index) {
        return new InlineText(pieces.subList(index + 1, pieces.size())).text();
    }

    private static final class Collector extends AbstractVisitor {
        private final List<Piece> pieces = new ArrayList<>();
        private boolean withinBadge;

        void collect(Node block) {
            visitChildren(block);
        }

        private void add(String text) {
            if (!withinBadge) {
                pieces.add(new Piece(text, Optional.empty()));
            }
        }

        @Override
        public void visit(Link link) {
            pieces.add(new Piece(InlineText.of(link).text(), Optional.of(link.getDestination())));
        }

        @Override
        public void visit(Image image) {
            add(" ");
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak end) {
            add(" ");
        }

        @Override
        public void visit(HtmlInline tag) {
            if (BADGE_END.matcher(tag.getLiteral()).matches()) {
                withinBadge = false;
            } else if (BADGE.matcher(tag.getLiteral()).matches()) {
                withinBadge = true;
            }
            add(" ");
        }
    }
}
