package daybook.format;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of what bioRxiv and medRxiv say of a paper (https://api.biorxiv.org/). It has marks of the program that
 * makes their pages, such as {@code O_ST_ABSMethodsC_ST_ABS} for a heading, and names of Greek letters in braces.
 */
public final class BiorxivText {
    private static final Pattern FIGURE = Pattern.compile("(?s)O_(FIG|TBL|INLINEFIG)(?:[^OC]++|(?![OC]_\\1).)*+C_\\1");

    /** What is left of a figure that has no end. */
    private static final Pattern LINK =
            Pattern.compile("O_LINKSMALLFIG[^>]{0,500}+>?|View larger version \\(\\d{1,6}K\\):"
                    + "|View this table:|(?:org\\.highwire\\.dtl\\.DTLVardef@[0-9a-f]++)|_HPS_FORMAT_FIGEXP");

    private static final Pattern MARK =
            Pattern.compile("[OCM]_(?:FIG|TBL|INLINEFIG|SCPLOW|SCPCAP|FLOATNO|TABLECAPTION|CAPTION|TEXTBOX|QD|LI)");

    /** Not what is a script or argument of TeX. */
    private static final Pattern NAME = Pattern.compile("(?<![_^])(?<!\\\\[A-Za-z]{1,20})\\{([a-zA-Z/+~<>=-]{1,9})}");

    private static final Map<String, String> SYMBOLS = Arrays.stream(
                    ("alpha α|beta β|gamma γ|delta δ|epsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu μ|"
                                    + "nu ν|xi ξ|omicron ο|pi π|rho ρ|sigma σ|tau τ|upsilon υ|phi φ|chi χ|psi ψ|omega ω|Gamma Γ|"
                                    + "Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Phi Φ|Psi Ψ|Omega Ω|+/- ±|micro µ|degrees °|"
                                    + "times ×|approx ≈|~ ~|>= ≥|<= ≤|prime ′")
                            .split("\\|"))
            .map(it -> it.split(" "))
            .collect(Collectors.toMap(it -> it[0], it -> it[1]));

    private BiorxivText() {}

    /**
     * Whether a DOI is one of bioRxiv or medRxiv, until and since December 2025, or of their first publisher's
     * journals.
     */
    public static boolean isOf(String doi) {
        return doi.startsWith("10.1101/") || doi.startsWith("10.64898/");
    }

    /** Paragraphs of one line each. */
    public static Optional<String> paragraphs(String text) {
        return HtmlText.paragraphs(markup(text));
    }

    /** The text on one line. */
    public static Optional<String> line(String text) {
        return HtmlText.line(markup(text));
    }

    /** HTML, in which headings and items of lists have tags. */
    private static String markup(String text) {
        String words = LINK.matcher(FIGURE.matcher(text).replaceAll(" ")).replaceAll(" ");
        String tags = words.replace("O_ST_ABS", "<h4>")
                .replace("C_ST_ABS", "</h4>")
                .replace("O_LI", "<li>")
                .replace("C_LI", "</li>");
        return NAME.matcher(MARK.matcher(tags).replaceAll(""))
                .replaceAll(it -> Matcher.quoteReplacement(SYMBOLS.getOrDefault(it.group(1), it.group())));
    }
}
