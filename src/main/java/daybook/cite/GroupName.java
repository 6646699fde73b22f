package daybook.cite;

import daybook.unicode.Unicode;
import java.util.Set;

/** Tells the name of a group of people from that of a person, by its words. */
final class GroupName {
    private static final Set<String> GROUPS = Set.of(
            "collaboration",
            "collaborations",
            "consortium",
            "consortia",
            "team",
            "teams",
            "group",
            "groups",
            "project",
            "projects",
            "initiative",
            "network",
            "alliance",
            "committee",
            "community",
            "university",
            "institute",
            "laboratory",
            "organisation",
            "organization",
            "agency",
            "commission",
            "ministry",
            "academy",
            "academies",
            "council",
            "association",
            "society",
            "foundation");

    private static final String ARTICLE = "the";

    private GroupName() {}

    /** Whether one of the words is what groups are called, such as {@code Collaboration}. */
    static boolean saysGroup(String name) {
        int start = 0;
        for (int offset = 0; offset < name.length(); ) {
            int character = name.codePointAt(offset);
            int next = offset + Character.charCount(character);
            if (!isOfWord(character)) {
                if (isGroup(name.substring(start, offset))) {
                    return true;
                }
                start = next;
            }
            offset = next;
        }
        return isGroup(name.substring(start));
    }

    private static boolean isGroup(String word) {
        return GROUPS.contains(Unicode.lowerCase(word));
    }

    /** Whether it begins with the article. */
    static boolean beginsWithArticle(String name) {
        return name.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length())
                && (name.length() == ARTICLE.length() || !isOfWord(name.codePointAt(ARTICLE.length())));
    }

    private static boolean isOfWord(int character) {
        return Unicode.isLetterOrDigit(character) || Unicode.isMark(character) || character == '_';
    }
}
