package daybook.siteplan;

import daybook.diagnostic.Location;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.file.FingerprintBuilder;
import daybook.file.Fingerprinted;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
            return (walk, value) -> walk.all.add('s').add(value.toString());
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
            return (walk, value) -> walk.all.add('f').add(((Fingerprinted) value).fingerprint());
        }
        if (type == Fingerprint.class) {
            return (walk, value) -> walk.all.add('f').add((Fingerprint) value);
        }
        if (Record.class.isAssignableFrom(type)) {
            return new RecordVisitor(type.getRecordComponents());
        }
        if (List.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.items((List<?>) value);
        }
        if (type == Optional.class) {
            return (walk, value) -> walk.optional((Optional<?>) value);
        }
        return ofScalar(type);
    }

    /** What has no parts. */
    private static Visitor ofScalar(Class<?> type) {
        if (type == Bytes.class) {
            return (walk, value) -> walk.all.add('b').add(((Bytes) value).toArray());
        }
        if (type == Integer.class) {
            return (walk, value) -> walk.all.add('i').add((int) value);
        }
        if (type == OptionalInt.class) {
            return (walk, value) ->
                    walk.all.add(((OptionalInt) value).isPresent() ? 'j' : 'a').add(((OptionalInt) value).orElse(0));
        }
        if (type == Boolean.class) {
            return (walk, value) -> walk.all.add((boolean) value ? 't' : 'n');
        }
        if (type == LocalDate.class) {
            return (walk, value) -> walk.all.add('d').add((int) ((LocalDate) value).toEpochDay());
        }
        if (type == YearMonth.class) {
            return (walk, value) ->
                    walk.all.add('m').add(((YearMonth) value).getYear()).add(((YearMonth) value).getMonthValue());
        }
        if (Enum.class.isAssignableFrom(type)) {
            return (walk, value) -> walk.all.add('e').add(((Enum<?>) value).name());
        }
        // Other types may have no stable text or order.
        throw new IllegalArgumentException("a model cannot hold a " + type);
    }

    /** Visits the components of a record. */
    private static final class RecordVisitor implements Visitor {
        private static final Object[] NO_ARGUMENTS = {};

        private final Method[] accessors;

        /** What to do with the value of each component. */
        private final Visitor[] visitors;

        /** Of the components, not of the type: a type may get another name, which no reader sees. */
        private final Fingerprint names;

        RecordVisitor(RecordComponent... components) {
            this.accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            Arrays.stream(accessors).forEach(it -> it.setAccessible(true));
            this.visitors = Arrays.stream(components)
                    .map(it -> ofDeclared(it.getType()))
                    .toArray(Visitor[]::new);
            this.names = Fingerprint.of(
                    Arrays.stream(components).map(RecordComponent::getName).toList());
        }

        /** A value of a final type is of no other, and need not be asked for its type. */
        private static Visitor ofDeclared(Class<?> type) {
            return Modifier.isFinal(type.getModifiers())
                    ? VISITORS.get(MethodType.methodType(type).wrap().returnType())
                    : ModelWalk::visit;
        }

        @Override
        public void visit(ModelWalk walk, Object value) {
            walk.all.add('r').add((int) names.first());
            for (int index = 0; index < accessors.length; index++) {
                try {
                    visitors[index].visit(walk, accessors[index].invoke(value, NO_ARGUMENTS));
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
        private final List<InternalLink> links = new ArrayList<>();

        /** Those of the shared model that had the first links, which are often all there are. */
        private List<InternalLink> first = List.of();

        private final FingerprintBuilder all = new FingerprintBuilder();
        private boolean isUnderWay;

        ModelFingerprint of(Object model) {
            if (isUnderWay) {
                throw new IllegalStateException("a model's component takes fingerprints");
            }
            isUnderWay = true;
            try {
                visit(model);
                return new ModelFingerprint(all.finish(), links.size() == first.size() ? first : List.copyOf(links));
            } finally {
                isUnderWay = false;
                links.clear();
                first = List.of();
                all.clear();
            }
        }

        void visit(Object value) {
            VISITORS.get(value.getClass()).visit(this, value);
        }

        void link(InternalLink link) {
            links.add(link);
            all.add('p').add(link.path().value());
            if (!link.fragment().isEmpty()) {
                all.add('#').add(link.fragment());
            }
        }

        void shared(SharedModel<?> model) {
            if (links.isEmpty()) {
                first = model.links();
            }
            links.addAll(model.links());
            all.add('f').add(model.fingerprint());
        }

        // Without an iterator for each of millions of lists.
        void items(List<?> items) {
            all.add('l').add(items.size());
            for (int index = 0; index < items.size(); index++) {
                visit(items.get(index));
            }
        }

        void optional(Optional<?> value) {
            all.add(value.isPresent() ? 'o' : 'z');
            if (value.isPresent()) {
                visit(value.get());
            }
        }
    }
}
