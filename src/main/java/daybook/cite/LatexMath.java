package daybook.cite;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Math as LaTeX typesets it without a package (its source2e, ltmath and fontdef), for documents of which nobody knows
 * what they load. Common commands of packages become their nearest relatives in LaTeX itself.
 */
final class LatexMath {
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\*?");

    /** Braces of text in math hold blanks, which math does not show. */
    private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mbox|hbox)\\s*\\{([^{}\\\\]*)}");

    /** Text in a font, which LaTeX sets in math as elsewhere. */
    private static final Pattern TEXT_IN_FONT =
            Pattern.compile("\\\\text(?:it|bf|tt|sf|rm)\\s?\\{(?:[^{}\\\\$^]|\\\\[_%&# ])*+}");

    private static final Pattern LOW_LINE = Pattern.compile("(?<!\\\\)_");

    private static final Map<String, String> RELATIVES = Map.ofEntries(
            Map.entry("text", "\\mathrm"),
            Map.entry("mbox", "\\mathrm"),
            Map.entry("hbox", "\\mathrm"),
            Map.entry("operatorname", "\\mathrm"),
            Map.entry("mathbb", "\\mathbf"),
            Map.entry("mathds", "\\mathbf"),
            Map.entry("boldsymbol", "\\mathbf"),
            Map.entry("bm", "\\mathbf"),
            Map.entry("mathfrak", "\\mathcal"),
            Map.entry("mathscr", "\\mathcal"),
            Map.entry("dfrac", "\\frac"),
            Map.entry("tfrac", "\\frac"),
            Map.entry("gtrsim", "\\stackrel{>}{\\sim}"),
            Map.entry("lesssim", "\\stackrel{<}{\\sim}"),
            Map.entry("geqslant", "\\geq"),
            Map.entry("leqslant", "\\leq"),
            Map.entry("varnothing", "\\emptyset"),
            Map.entry("lvert", "\\vert"),
            Map.entry("rvert", "\\vert"),
            Map.entry("lVert", "\\Vert"),
            Map.entry("rVert", "\\Vert"),
            // Not nothing, which would join what stands on both sides: "^^" begins the number of a character.
            Map.entry("xspace", "{}"));

    private static final Set<String> KNOWN = Set.of(
            ("frac sqrt hat tilde bar vec dot ddot check acute grave breve widehat widetilde overline underline overbrace "
                            + "underbrace left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr mathrm mathbf mathit mathsf mathtt "
                            + "mathcal rm bf it sf tt cal em ensuremath emph log ln lg exp sin cos tan cot sec csc arcsin arccos arctan "
                            + "sinh cosh tanh coth lim liminf limsup max min sup inf det dim ker hom arg deg gcd Pr bmod pmod pm mp times "
                            + "div cdot cdots ldots dots vdots ddots prime dagger ddagger leq le geq ge neq ne ll gg sim simeq approx equiv "
                            + "propto cong asymp doteq prec succ preceq succeq subset supset subseteq supseteq in ni notin mid parallel perp "
                            + "vdash dashv models to gets rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow "
                            + "longrightarrow longleftarrow mapsto uparrow downarrow nearrow searrow iff sum prod coprod int oint bigcup "
                            + "bigcap bigoplus bigotimes infty partial nabla hbar ell Re Im aleph wp forall exists neg lnot emptyset angle "
                            + "triangle surd top bot langle rangle lbrace rbrace lfloor rfloor lceil rceil vert Vert backslash quad qquad "
                            + "displaystyle textstyle circ bullet star ast odot oplus ominus otimes oslash wedge vee cap cup setminus land "
                            + "lor sharp flat natural uplus bigcirc diamond phantom stackrel not imath jmath alpha beta gamma delta epsilon varepsilon zeta "
                            + "eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi "
                            + "psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega")
                    .split(" "));

    private LatexMath() {}

    /** The same math, with the commands of packages replaced as far as there is something near. */
    static String withoutPackages(String tex) {
        String text = TEXT.matcher(tex)
                .replaceAll(
                        it -> Matcher.quoteReplacement("\\mathrm{" + it.group(1).replace(" ", "\\ ") + "}"));
        String escaped = TEXT_IN_FONT
                .matcher(text)
                .replaceAll(it ->
                        Matcher.quoteReplacement(LOW_LINE.matcher(it.group()).replaceAll("\\\\_")));
        return COMMAND.matcher(escaped).replaceAll(LatexMath::relative);
    }

    private static String relative(MatchResult command) {
        String relative = RELATIVES.get(command.group(1));
        return Matcher.quoteReplacement(relative == null ? command.group() : relative);
    }

    /** Whether LaTeX knows all commands of such math. */
    static boolean isKnown(String tex) {
        return COMMAND.matcher(TEXT_IN_FONT.matcher(tex).replaceAll(""))
                .results()
                .allMatch(it -> KNOWN.contains(it.group(1)));
    }
}
