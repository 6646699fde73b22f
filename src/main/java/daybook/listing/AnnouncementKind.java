package daybook.listing;

import daybook.unicode.Unicode;
import java.util.Optional;

/** Why a paper stands in a listing; the order is that of arXiv's sections. */
public enum AnnouncementKind {
    /** Announced for the first time, with this category as its primary one. */
    NEW,
    /** Announced here because this category is one of its further subjects. */
    CROSS,
    /** A new version of a paper that was announced before. */
    REPLACEMENT;

    private final String key = Unicode.lowerCase(name());

    /** The name in files: {@code new}, {@code cross} or {@code replacement}. */
    public String key() {
        return key;
    }

    /** The kind of that key, empty for any other text. */
    public static Optional<AnnouncementKind> ofKey(String key) {
        for (AnnouncementKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
