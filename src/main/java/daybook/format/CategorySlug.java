package daybook.format;

import daybook.unicode.NormalForm;
import daybook.unicode.Unicode;
import java.util.regex.Pattern;

/** Makes a category's code of a list's name, such as {@code awesome-java} of {@code Awesome Java}. */
public final class CategorySlug {
    private static final Pattern END = Pattern.compile("-$");

    private CategorySlug() {}

    /**
     * Lower-case letters and digits with hyphens between them.
     *
     * @param otherwise stands in for a name without letters and digits
     */
    public static String of(String name, String otherwise) {
        StringBuilder joined = new StringBuilder();
        NormalForm.folded(name).codePoints().forEach(it -> {
            if (Unicode.isLetterOrDigit(it)) {
                joined.appendCodePoint(it);
            } else if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != '-') {
                joined.append('-');
            }
        });
        String slug = END.matcher(joined).replaceAll("");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** That of a file's name without its folder and its ending. */
    public static String ofFile(String path, String otherwise) {
        return of(path.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", ""), otherwise);
    }
}
