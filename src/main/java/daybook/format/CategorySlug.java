package daybook.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a category's code of a list's name, such as {@code awesome-java} of {@code Awesome Java}. */
public final class CategorySlug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private CategorySlug() {}

    /**
     * Lower-case letters and digits with hyphens between them.
     *
     * @param otherwise stands in for a name without letters and digits
     */
    public static String of(String name, String otherwise) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String joined = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = EDGES.matcher(joined).replaceAll("");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** That of a file's name without its folder and its ending. */
    public static String ofFile(String path, String otherwise) {
        return of(path.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", ""), otherwise);
    }
}
