package daybook.format;

import java.util.regex.Pattern;

/** Texts about a folder and what is in it, which are no part of that, such as {@code README.md}. */
public final class FolderText {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:.*/)?(?:readme[^/]*+|(?:licen[cs]e|copying|notice|authors|contributing|changelog)(?:\\.[a-z]+)?)");

    private FolderText() {}

    /** Whether a path, with slashes, is that of such a text. */
    public static boolean is(String path) {
        return NAME.matcher(path).matches();
    }
}
