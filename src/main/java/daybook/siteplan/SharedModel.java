package daybook.siteplan;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A record that the models of many files hold, fingerprinted once: make one of each and hand it to every model.
 *
 * @param <R> the record's type
 */
public class SharedModel<R extends Record> {
    private final Supplier<R> value;
    private final ModelFingerprint fingerprint;

    /** Takes the fingerprint of a record. */
    public SharedModel(R value) {
        this.value = () -> value;
        this.fingerprint = ModelFingerprint.of(value);
    }

    /**
     * A record that is made when somebody asks for it. Its fingerprint is that of what it is made of, so that a file
     * whose inputs are those of the last build costs no more than their fingerprint.
     *
     * @param inputs all that the record is made of
     * @param function makes it of them alone: a function that holds on to anything else is a defect
     */
    public <I extends Record> SharedModel(I inputs, Function<? super I, ? extends R> function) {
        this.value = () -> function.apply(inputs);
        this.fingerprint = ModelFingerprint.of(inputs);
        assert Arrays.stream(function.getClass().getDeclaredFields())
                        .allMatch(it -> Modifier.isStatic(it.getModifiers()))
                : "the function knows more than its inputs";
    }

    /** The record itself; one that is made of inputs is made anew each time. */
    public final R value() {
        return value.get();
    }

    /** The fingerprint of the record, as hexadecimal digits. */
    public final String fingerprint() {
        return fingerprint.fingerprint();
    }

    final List<InternalLink> links() {
        return fingerprint.links();
    }
}
