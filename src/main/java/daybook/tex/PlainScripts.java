package daybook.tex;

import daybook.unicode.Unicode;
import java.util.HashMap;
import java.util.Map;

/** Superscripts and subscripts in plain text: Unicode's own where there are any, else {@code ^} and {@code _}. */
final class PlainScripts {
    private static final Map<Integer, String> RAISED =
            pairs("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
                    + "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ∘°⊤ᵀ′′″″****∗*††‡‡°°");

    private static final Map<Integer, String> LOWERED =
            pairs("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ");

    private PlainScripts() {}

    /** Characters in turn with what each becomes. */
    private static Map<Integer, String> pairs(String pairs) {
        Map<Integer, String> map = new HashMap<>();
        for (int index = 0; index < pairs.length(); index += 2) {
            map.put((int) pairs.charAt(index), pairs.substring(index + 1, index + 2));
        }
        return map;
    }

    static String raised(String script) {
        return written(script, RAISED, "^");
    }

    static String lowered(String script) {
        return written(script, LOWERED, "_");
    }

    private static String written(String script, Map<Integer, String> forms, String sign) {
        if (script.codePoints().allMatch(forms::containsKey)) {
            StringBuilder written = new StringBuilder();
            script.codePoints().forEach(it -> written.append(forms.get(it)));
            return written.toString();
        }
        boolean single = script.codePointCount(0, script.length()) == 1;
        return single || script.codePoints().allMatch(Unicode::isLetterOrDigit)
                ? sign + script
                : sign + "(" + script + ")";
    }
}
