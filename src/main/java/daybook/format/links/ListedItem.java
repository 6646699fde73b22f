package daybook.format.links;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item of a list that names a paper or some other thing of the web.
 *
 * @param comments tags, and where and when it appeared
 * @param description paragraphs separated by one blank line
 * @param headings those above the item, from the highest to the lowest, joined
 * @param day when the list says one
 * @param line counts from 1
 */
record ListedItem(
        String title,
        EntryId id,
        ItemLinks links,
        Optional<Authors> authors,
        List<String> comments,
        Optional<String> description,
        Optional<String> headings,
        Optional<LocalDate> day,
        int line) {
    ListedItem {
        comments = List.copyOf(comments);
    }

    Announcement announcement() {
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                title,
                authors,
                description,
                headings.stream().toList(),
                comments.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", comments)),
                Optional.empty(),
                id.scheme().equals(EntryId.DOI) ? Optional.of(id.value()) : Optional.empty(),
                Optional.empty(),
                links.fullText());
    }
}
