package daybook.chart;

import java.util.List;

/**
 * A sparkline: numbers over time as a line, with one step to the right for each number.
 *
 * @param width in units of the SVG view box, 0 for fewer than two numbers
 * @param height in units of the view box; the largest number is as high
 * @param line the {@code d} attribute of an SVG path; empty without numbers
 * @param most the largest number, 0 without numbers
 */
public record Sparkline(int width, int height, String line, int most) {
    private static final int STEP = 4;
    private static final int HEIGHT = 24;

    /** Draws numbers that are 0 or more, oldest first. */
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
