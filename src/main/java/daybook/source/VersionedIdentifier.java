package daybook.source;

import java.util.OptionalInt;

/**
 * An identifier as a source writes it.
 *
 * @param value in its normal form, without the version; one value for each paper
 * @param version at least 1; empty when none is written
 */
public record VersionedIdentifier(String value, OptionalInt version) {}
