package daybook.catalog;

import daybook.unicode.Unicode;
import java.time.LocalDate;

/**
 * Something that happened to a paper, as its announcements show it.
 *
 * @param detail the category of an announcement, {@code v2} of a new version, the title before a change, the journal
 *     reference of a publication; empty where nothing more is known
 */
public record PaperEvent(LocalDate day, Type type, String detail) {
    /** What happened. On a day, it happened in this order. */
    public enum Type {
        ANNOUNCED,
        ADDED,
        CROSS_LISTED,
        REPLACED,
        TITLE_CHANGED,
        PUBLISHED,
        WITHDRAWN;

        /** The name in messages and templates, such as {@code title-changed}. */
        public String key() {
            return Unicode.lowerCase(name()).replace('_', '-');
        }

        /** Whether something that readers may have seen before is now different. */
        public boolean isChange() {
            return this != ANNOUNCED && this != ADDED && this != CROSS_LISTED;
        }
    }
}
