package daybook.keep;

import daybook.file.Fingerprint;
import daybook.keep.FactKind.FactFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The facts of a group as a file holds them: a check sum of the rest, the version of the program, the fingerprint of
 * the inputs of each fact, the facts.
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
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is of another version or not as it was written
     */
    static <F> KeptGroup<F> read(byte[] bytes, String version, FactFormat<F> format) {
        FactInput in = content(bytes, version);
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
    static List<Fingerprint> inputs(byte[] bytes, String version) {
        return inputs(content(bytes, version));
    }

    private static FactInput content(byte[] bytes, String version) {
        FactInput.require(bytes.length > Integer.BYTES && ByteBuffer.wrap(bytes).getInt() == checkSum(bytes));
        FactInput in = new FactInput(bytes, Integer.BYTES);
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

    byte[] write(String version, FactFormat<F> format) {
        FactOutput out = new FactOutput(Integer.BYTES);
        out.text(version);
        out.number(inputs.size());
        inputs.forEach(out::fingerprint);
        format.write(facts, out);
        byte[] bytes = out.toBytes();
        return ByteBuffer.wrap(bytes).putInt(checkSum(bytes)).array();
    }

    private static int checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int) sum.getValue();
    }
}
