/** Public interfaces of publishers, libraries and review platforms, each as one class: addresses, paging, answers. */
@NullMarked
package daybook.publisher;

import org.jspecify.annotations.NullMarked;
