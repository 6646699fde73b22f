package daybook.render.compiled;

import org.jspecify.annotations.Nullable;

/** The values of a template's variables, each in a slot, while one page is rendered. */
final class Variables {
    private final @Nullable Object[] values;

    Variables(int slots) {
        this.values = new Object[slots];
    }

    @Nullable Object get(int slot) {
        return values[slot];
    }

    void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }
}
