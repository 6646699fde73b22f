package daybook.check;

import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the references of pages and style sheets for the next check: all texts, then for each file their numbers. */
final class MarkupFormat implements FactFormat<MarkupReferences> {
    @Override
    public void write(List<MarkupReferences> facts, FactOutput out) {
        Map<String, Integer> numbers = NumberedTexts.write(facts.stream().flatMap(MarkupFormat::texts), out);
        for (MarkupReferences fact : facts) {
            write(fact.references(), numbers, out);
            out.number(fact.anchors().size());
            fact.anchors().forEach(it -> NumberedTexts.writeNumber(numbers, it, out));
            write(fact.duplicateIds(), numbers, out);
        }
    }

    private static Stream<String> texts(MarkupReferences fact) {
        return Stream.concat(
                Stream.concat(fact.references().stream(), fact.duplicateIds().stream())
                        .map(MarkupReference::address),
                fact.anchors().stream());
    }

    private static void write(List<MarkupReference> references, Map<String, Integer> numbers, FactOutput out) {
        out.number(references.size());
        for (MarkupReference reference : references) {
            NumberedTexts.writeNumber(numbers, reference.address(), out);
            out.number(reference.offset());
            out.number(reference.length());
            out.number(reference.embedded() ? 1 : 0);
        }
    }

    @Override
    public List<MarkupReferences> read(int count, FactInput in) {
        List<String> texts = NumberedTexts.read(in);
        List<MarkupReferences> facts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            List<MarkupReference> references = references(texts, in);
            Set<String> anchors = new HashSet<>();
            for (int left = in.count(); left > 0; left--) {
                anchors.add(NumberedTexts.readText(texts, in));
            }
            facts.add(new MarkupReferences(references, anchors, references(texts, in)));
        }
        return facts;
    }

    private static List<MarkupReference> references(List<String> texts, FactInput in) {
        List<MarkupReference> references = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            references.add(
                    new MarkupReference(NumberedTexts.readText(texts, in), in.number(), in.number(), in.number() == 1));
        }
        return references;
    }
}
