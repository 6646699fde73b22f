package daybook.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Knows the program's version from its archive. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
        return new String[] {"daybook " + version};
    }
}
