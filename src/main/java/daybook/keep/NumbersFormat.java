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
            int size = in.count();
            // Few or none, for each of a hundred thousand papers.
            List<Integer> numbers = new ArrayList<>(size);
            for (int left = size; left > 0; left--) {
                int number = in.number();
                FactInput.require(number < limit);
                numbers.add(number);
            }
            facts.add(numbers);
        }
        return facts;
    }
}
