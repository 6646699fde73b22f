package daybook.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Knows the program's version from its archive. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"daybook " + number()};
    }

    /** The number alone. */
    static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }
}
