/** Small charts, as shapes that a template writes as SVG. */
@NullMarked
package daybook.chart;

import org.jspecify.annotations.NullMarked;
