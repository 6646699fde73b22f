package daybook.siteplan;

import daybook.diagnostic.Location;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.file.Fingerprinted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a model without rendering it: a fingerprint of all it holds, and the pages it links to.
 *
 * <p>Walks over every component of every record, so that nothing that a template could show is left out. Equal models
 * have equal fingerprints on any machine. A {@link Location} does not count, because no page shows it.
 *
 * @param links to pages of the site; a {@link SitePath} counts as one
 */
record ModelFingerprint(Fingerprint fingerprint, List<InternalLink> links) {
    /** A {@link SitePath} in a model is a link that nobody wrote at a place of its own. */
    private static final Location NOWHERE = Location.of("");

    /** What reads the same on any machine. */
    private static final Set<Class<?>> SCALARS =
            Set.of(Integer.class, Boolean.class, LocalDate.class, YearMonth.class, OptionalInt.class);

    /** One for each thread: a site has several models of each paper, and each walk needs room. */
    private static final ThreadLocal<ModelWalk> WALKS = ThreadLocal.withInitial(ModelWalk::new);

    /** What to do with the values of a type, found out once for each: a site has millions of them. */
    private static final ClassValue<Visitor> VISITORS = new ClassValue<>() {
        @Override
        protected Visitor computeValue(Class<?> type) {
            return visitor(type);
        }
    };

    /** Adds a value to a walk. */
    private interface Visitor {
        void visit(ModelWalk walk, Object value);
    }

    private static Visitor visitor(Class<?> type) {
        if (type == String.class || TextValue.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.leaf('s', value.toString());
        }
        if (type == Location.class) {
            return (walk, value) -> {};
        }
        if (type == SitePath.class) {
            return (walk, value) -> walk.link(new InternalLink((SitePath) value, NOWHERE));
        }
        if (type == InternalLink.class) {
            return (walk, value) -> walk.link((InternalLink) value);
        }
        if (SharedModel.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.shared((SharedModel<?>) value);
        }
        if (Fingerprinted.class.isAssignableFrom(type)) {
            return (walk, value) ->
                    walk.leaf('f', ((Fingerprinted) value).fingerprint().toBytes());
        }
        if (type == Fingerprint.class) {
            return (walk, value) -> walk.leaf('f', ((Fingerprint) value).toBytes());
        }
        if (Record.class.isAssignableFrom(type)) {
            return new RecordVisitor(type.getRecordComponents());
        }
        if (List.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.items('l', (List<?>) value);
        }
        if (type == Optional.class) {
            return (walk, value) ->
                    walk.items('o', ((Optional<?>) value).map(List::of).orElse(List.of()));
        }
        if (type == Bytes.class) {
            return (walk, value) -> walk.leaf('b', ((Bytes) value).toArray());
        }
        if (SCALARS.contains(type) || Enum.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.leaf('v', value.toString());
        }
        // Other types may have no stable text or order.
        throw new IllegalArgumentException("a model cannot hold a " + type);
    }

    /** Visits the components of a record. */
    private static final class RecordVisitor implements Visitor {
        private final List<Method> accessors;

        /** Of the components, not of the type: a type may get another name, which no reader sees. */
        private final byte[] names;

        RecordVisitor(RecordComponent... components) {
            this.accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            accessors.forEach(it -> it.setAccessible(true));
            this.names = Arrays.stream(components)
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(" "))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void visit(ModelWalk walk, Object value) {
            walk.leaf('r', names);
            for (Method accessor : accessors) {
                try {
                    walk.visit(accessor.invoke(value));
                } catch (IllegalAccessException | InvocationTargetException impossible) {
                    throw new IllegalStateException("a record's accessor failed", impossible);
                }
            }
        }
    }

    static ModelFingerprint of(Object model) {
        return WALKS.get().of(model);
    }

    private static final class ModelWalk {
        private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

        private final List<InternalLink> links = new ArrayList<>();

        /** What is hashed in the end, all at once. */
        private byte[] bytes = new byte[1 << 12];

        private int length;
        private boolean isUnderWay;

        ModelFingerprint of(Object model) {
            if (isUnderWay) {
                throw new IllegalStateException("a model's component takes fingerprints");
            }
            isUnderWay = true;
            try {
                visit(model);
                return new ModelFingerprint(Fingerprint.of(bytes, length), List.copyOf(links));
            } finally {
                isUnderWay = false;
                links.clear();
                length = 0;
            }
        }

        void visit(Object value) {
            VISITORS.get(value.getClass()).visit(this, value);
        }

        void link(InternalLink link) {
            links.add(link);
            leaf('p', link.path().value());
        }

        void shared(SharedModel<?> model) {
            links.addAll(model.links());
            leaf('f', model.fingerprint().toBytes());
        }

        void items(char type, List<?> items) {
            size(type, items.size());
            items.forEach(this::visit);
        }

        void leaf(char type, String text) {
            leaf(type, text.getBytes(StandardCharsets.UTF_8));
        }

        void leaf(char type, byte[] value) {
            size(type, value.length);
            room(value.length);
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
        }

        private void size(char type, int size) {
            room(Character.BYTES + Integer.BYTES);
            // A whole character, as ever: what is published of feeds is compared with fingerprints of earlier programs.
            bytes[length] = 0;
            bytes[length + 1] = (byte) type;
            INT.set(bytes, length + Character.BYTES, size);
            length += Character.BYTES + Integer.BYTES;
        }

        private void room(int size) {
            if (bytes.length - length < size) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
            }
        }
    }
}
