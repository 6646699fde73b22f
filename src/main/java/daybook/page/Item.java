package daybook.page;

import daybook.site.Fragment;

/**
 * An entry in a list.
 *
 * @param number its number in the listing, 0 for none
 * @param kind why it stands there: {@code new}, {@code cross} or {@code replacement}
 * @param card what the list shows of it, the same in every list
 */
public record Item(int number, String kind, Fragment card) {}
