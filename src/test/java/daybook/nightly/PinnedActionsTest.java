package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the workflows run that others publish: each at a commit whose runtime somebody has looked up. */
class PinnedActionsTest {
    private static final Pattern USES = Pattern.compile("(?m)^[ -]*uses: *([^.\\s]\\S*)(?: # (\\S+))?$");

    /**
     * The action, its commit, its version, and {@code using} of its {@code action.yml} at that commit; of a composite
     * action that of the action that it is made of. A new version needs a new row, and a look at that file: GitHub
     * removes old releases of Node from its runners, Node 20 in September 2026.
     */
    private static final Set<String> KNOWN = Set.of(
            // Made of actions/attest v4.1.0.
            "actions/attest-build-provenance a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 v4.1.0 node24",
            "actions/cache 27d5ce7f107fe9357f9df03efb73ab90386fccae v5.0.5 node24",
            "actions/checkout 3d3c42e5aac5ba805825da76410c181273ba90b1 v7.0.1 node24",
            "actions/configure-pages 45bfe0192ca1faeb007ade9deae92b16b8254a0d v6.0.0 node24",
            "actions/deploy-pages cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 v5.0.0 node24",
            "actions/download-artifact 3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c v8.0.1 node24",
            "actions/setup-java b6effb05e454b25005698d916606bdc6ffcbf961 v5.7.0 node24",
            "actions/upload-artifact bbbca2ddaa5d8feaa63e36b76fdaad77386f024f v7.0.0 node24",
            // Made of actions/upload-artifact v7.0.0.
            "actions/upload-pages-artifact fc324d3547104276b827a68afc52ff2a11cc49c9 v5.0.0 node24");

    @Test
    void everyActionIsPinnedToAKnownCommitThatRunsOnNode24() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(Path.of(".github"))) {
            for (Path file : Stream.concat(
                            Stream.of(Path.of("action.yml"), Path.of("src/main/resources/daybook/init/archive.yml")),
                            walk.filter(it -> it.toString().endsWith(".yml")))
                    .toList()) {
                USES.matcher(Files.readString(file))
                        .results()
                        .map(PinnedActionsTest::row)
                        .forEach(used::add);
            }
        }

        assertThat(used).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    /**
     * The row that a use needs; an action in a subfolder, such as actions/cache/restore, has the row of its repository.
     */
    private static String row(MatchResult use) {
        String[] parts = use.group(1).split("@", 2);
        String[] names = parts[0].split("/");
        return names[0] + "/" + names[1] + " " + (parts.length > 1 ? parts[1] : "") + " " + use.group(2) + " node24";
    }
}
