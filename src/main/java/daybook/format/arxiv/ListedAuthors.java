package daybook.format.arxiv;

import daybook.format.AuthorList;
import daybook.listing.Authors;
import java.util.Optional;

/** Reads a list of authors on a listing page; as many as those show at most are probably not all. */
final class ListedAuthors {
    /** The pages cut the rest without a word; arXiv's mails, feeds and interfaces do not. */
    private static final int MOST = 100;

    private ListedAuthors() {}

    /** The names in a text, empty when it holds none. */
    static Optional<Authors> of(String text) {
        return AuthorList.of(text)
                .map(it ->
                        new Authors(it.written(), it.truncated() || it.written().size() == MOST));
    }
}
