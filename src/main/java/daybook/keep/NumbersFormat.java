package daybook.keep;

import daybook.keep.FactKind.FactFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Some numbers for each item.
 *
 * @param limit all numbers are below it
 */
public record NumbersFormat(int limit) implements FactFormat<List<Integer>> {
    @Override
    public void write(List<List<Integer>> facts, FactOutput out) {
        for (List<Integer> numbers : facts) {
            out.number(numbers.size());
            numbers.forEach(out::number);
        }
    }

    @Override
    public List<List<Integer>> read(int count, FactInput in) {
        List<List<Integer>> facts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            List<Integer> numbers = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                numbers.add(in.number());
            }
            FactInput.require(numbers.stream().allMatch(it -> it < limit));
            facts.add(numbers);
        }
        return facts;
    }
}
