package daybook.cite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that LaTeX does not know by itself, though it has a command for each in math (its fntguide and source2e):
 * Greek letters, relations, arrows, and digits that stand high or low.
 */
final class LatexCharacters {
    private static final String NAMED = "αalpha βbeta γgamma δdelta ϵepsilon εvarepsilon ζzeta ηeta θtheta ϑvartheta "
            + "ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega "
            + "ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega "
            + "∞infty ≤leq ≥geq ≠neq ≈approx ∼sim ≃simeq ≡equiv ∝propto ∈in ∉notin ⊂subset ⊆subseteq ∪cup ∩cap "
            + "∀forall ∃exists ∅emptyset ∂partial ∇nabla √surd ∑sum ∏prod ∫int ⊕oplus ⊗otimes ⊙odot ∗ast ⋆star "
            + "∘circ ∙bullet ℓell ℏhbar ⟨langle ⟩rangle →rightarrow ←leftarrow ↔leftrightarrow ⇒Rightarrow "
            + "⇔Leftrightarrow ↦mapsto ↑uparrow ↓downarrow ′prime ⊥perp ∧wedge ∨vee ⊤top ♯sharp ♭flat ♮natural";

    private static final String LOWERED = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-";
    private static final String RAISED = "⁰0⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-";

    private static final Map<Integer, String> MATH = math();

    /** All of these are known; most texts hold no others. */
    private static final int LAST_OF_ASCII = 0x7f;

    private LatexCharacters() {}

    private static Map<Integer, String> math() {
        Map<Integer, String> math = new HashMap<>();
        for (String named : NAMED.split(" ")) {
            math.put(named.codePointAt(0), "\\" + named.substring(1));
        }
        for (int index = 0; index < LOWERED.length(); index += 2) {
            math.put((int) LOWERED.charAt(index), "_{" + LOWERED.charAt(index + 1) + "}");
        }
        for (int index = 0; index < RAISED.length(); index += 2) {
            math.put((int) RAISED.charAt(index), "^{" + RAISED.charAt(index + 1) + "}");
        }
        math.put((int) '−', "-");
        return Map.copyOf(math);
    }

    /** A character as TeX that stands in math; empty for one that LaTeX knows, or has no command for. */
    static Optional<String> inMath(int character) {
        return character <= LAST_OF_ASCII ? Optional.empty() : Optional.ofNullable(MATH.get(character));
    }
}
