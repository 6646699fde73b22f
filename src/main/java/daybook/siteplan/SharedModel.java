package daybook.siteplan;

import daybook.file.Fingerprint;
import daybook.file.Once;
import daybook.file.RecentValues;
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
    // A site has several of these for each paper, so that each is one object, and not one with three others.
    private final Object inputs;
    private final Function<Object, R> function;
    private final long firstBits;
    private final long secondBits;
    private final List<InternalLink> links;

    /** Takes the fingerprint of a record. */
    public SharedModel(R value) {
        this(value, it -> it, ModelFingerprint.of(value));
    }

    /**
     * A record that is made when somebody asks for it. Its fingerprint is that of what it is made of, so that a file
     * whose inputs are those of the last build costs no more than their fingerprint.
     *
     * @param inputs all that the record is made of
     * @param function makes it of them alone: a function that holds on to anything else is a defect
     */
    public <I extends Record> SharedModel(I inputs, Function<? super I, ? extends R> function) {
        this(inputs, function, ModelFingerprint.of(inputs));
        assert Arrays.stream(function.getClass().getDeclaredFields())
                        .allMatch(it -> Modifier.isStatic(it.getModifiers()))
                : "the function knows more than its inputs";
    }

    /**
     * A record that is made once, when somebody first asks for it.
     *
     * @param inputs as above
     * @param function as above
     */
    public static <I extends Record, R extends Record> SharedModel<R> once(I inputs, Function<I, R> function) {
        return new SharedModel<>(new Once<>(() -> function.apply(inputs)), Once::get, ModelFingerprint.of(inputs));
    }

    /**
     * A record that is made when somebody asks for it, and held for those who ask soon after.
     *
     * @param inputs as above
     * @param values makes it of them alone
     */
    public static <I extends Record, R extends Record> SharedModel<R> recent(I inputs, RecentValues<I, R> values) {
        return new SharedModel<>(inputs, values, ModelFingerprint.of(inputs));
    }

    /**
     * A record that is large and can be made again: it is made for its fingerprint, and anew when somebody asks for it.
     *
     * @param maker makes an equal record each time
     */
    public static <R extends Record> SharedModel<R> remade(Supplier<R> maker) {
        return remade(maker.get(), maker);
    }

    /** The same for one that was just made. */
    public static <R extends Record> SharedModel<R> remade(R made, Supplier<R> maker) {
        return new SharedModel<>(maker, Supplier::get, ModelFingerprint.of(made));
    }

    @SuppressWarnings("unchecked") // each constructor hands over a function of what it calls inputs
    private <I> SharedModel(I inputs, Function<? super I, ? extends R> function, ModelFingerprint known) {
        this.inputs = inputs;
        this.function = (Function<Object, R>) function;
        this.firstBits = known.fingerprint().first();
        this.secondBits = known.fingerprint().second();
        this.links = known.links();
    }

    /** The record itself; one that is made of inputs is made anew each time. */
    public final R value() {
        return function.apply(inputs);
    }

    /** The fingerprint of the record. */
    public final Fingerprint fingerprint() {
        return new Fingerprint(firstBits, secondBits);
    }

    final List<InternalLink> links() {
        return links;
    }
}
