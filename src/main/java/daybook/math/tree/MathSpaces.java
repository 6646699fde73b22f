package daybook.math.tree;

/** The spaces that TeX knows: 3, 4 and 5 eighteenths of an em, as MathJax writes them. */
public final class MathSpaces {
    public static final String THIN = "0.1667em";
    public static final String MEDIUM = "0.2222em";
    public static final String THICK = "0.2778em";

    private MathSpaces() {}
}
