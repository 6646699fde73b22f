package daybook.render.compiled;

import org.jspecify.annotations.Nullable;

/** Where an iteration is, as Thymeleaf's {@code IterationStatusVar} says it. */
record LoopStatus(
        int index,
        int count,
        int size,
        @Nullable Object current,
        boolean even,
        boolean odd,
        boolean first,
        boolean last) {

    static LoopStatus of(int index, int size, @Nullable Object current) {
        int count = index + 1;
        boolean even = count % 2 == 0;
        return new LoopStatus(index, count, size, current, even, !even, index == 0, count == size);
    }

    /** Thymeleaf writes its own as a text that nobody shows. */
    @Override
    public String toString() {
        throw new UnsupportedConstructException("the status of an iteration as text");
    }
}
