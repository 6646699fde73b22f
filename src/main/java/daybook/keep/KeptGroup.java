package daybook.keep;

import daybook.file.Fingerprint;
import daybook.keep.FactInput.Pieces;
import daybook.keep.FactKind.FactFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a group as the head of a {@link FactFile} has them: the version of the program, the fingerprint of the
 * inputs of each fact, the facts.
 *
 * @param inputs the fingerprint of those of each fact
 * @param facts as many as there are inputs
 */
record KeptGroup<F>(List<Fingerprint> inputs, List<F> facts) {
    KeptGroup {
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
    }

    static <F> KeptGroup<F> none() {
        return new KeptGroup<>(List.of(), List.of());
    }

    /**
     * Reads a head.
     *
     * @param pieces reads what stands behind it
     * @throws IllegalArgumentException if it is of another version or not as it was written
     */
    static <F> KeptGroup<F> read(byte[] head, String version, FactFormat<F> format, Pieces pieces) {
        FactInput in = content(head, version, pieces);
        List<Fingerprint> inputs = inputs(in);
        KeptGroup<F> group = new KeptGroup<>(inputs, format.read(inputs.size(), in));
        FactInput.require(in.isAtEnd() && group.facts.size() == inputs.size());
        return group;
    }

    /**
     * Reads the inputs of a file's facts alone.
     *
     * @throws IllegalArgumentException if it is of another version or damaged
     */
    static List<Fingerprint> inputs(byte[] head, String version) {
        return inputs(content(head, version, Pieces.NONE));
    }

    private static FactInput content(byte[] head, String version, Pieces pieces) {
        FactInput in = new FactInput(head, pieces);
        FactInput.require(in.text().equals(version));
        return in;
    }

    private static List<Fingerprint> inputs(FactInput in) {
        int count = in.count();
        List<Fingerprint> inputs = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            inputs.add(in.fingerprint());
        }
        return inputs;
    }

    Map<Fingerprint, F> byInputs() {
        Map<Fingerprint, F> facts = new HashMap<>();
        for (int index = 0; index < inputs.size(); index++) {
            facts.put(inputs.get(index), this.facts.get(index));
        }
        return facts;
    }

    /** Writes a file. */
    FactOutput write(String version, FactFormat<F> format) {
        FactOutput out = new FactOutput();
        out.text(version);
        out.number(inputs.size());
        inputs.forEach(out::fingerprint);
        format.write(facts, out);
        return out;
    }
}
