/** Parses YAML and JSON into a tree that knows line and column of every key and value. */
@NullMarked
package daybook.yaml;

import org.jspecify.annotations.NullMarked;
