package daybook.chart;

import java.util.List;

/**
 * Numbers over time as a line.
 *
 * @param width of the picture, in its own units
 * @param height of the picture; the largest number reaches it
 * @param line the {@code d} of an SVG path from the first number to the last
 * @param most the largest number
 */
public record Sparkline(int width, int height, String line, int most) {
    private static final int STEP = 4;
    private static final int HEIGHT = 24;

    /** Draws numbers of 0 or more, oldest first. */
    public static Sparkline of(List<Integer> numbers) {
        int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < numbers.size(); index++) {
            int y = HEIGHT - (most == 0 ? 0 : numbers.get(index) * HEIGHT / most);
            line.append(index == 0 ? 'M' : 'L').append(index * STEP).append(' ').append(y);
        }
        return new Sparkline(Math.max(numbers.size() - 1, 0) * STEP, HEIGHT, line.toString(), most);
    }
}
