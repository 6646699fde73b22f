package daybook.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the program's version from the manifest of its jar. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"daybook " + number()};
    }

    /** The number alone, or {@code (unpacked)} when the program does not run from a jar. */
    static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }
}
