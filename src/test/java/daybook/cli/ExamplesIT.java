package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the sites of public lists from a server that stands in for GitHub, with the jar that was just built. */
class ExamplesIT {
    private static final String LIST = """
            # Awesome Hats

            ## Felt

            - [A Survey of Hats](https://arxiv.org/abs/2401.00001)
            - [Bowlers](https://hats.example/bowlers) - Round.
            - [Fedoras](https://hats.example/fedoras)

            ## Straw

            - [Boaters](https://hats.example/boaters)
            - [Panamas](https://hats.example/panamas)
            """;

    @TempDir
    private Path folder;

    @Test
    void makesThreeSitesOfTheListsThatItDownloads() throws IOException, InterruptedException {
        try (LoopbackServer server = new LoopbackServer(ExamplesIT::reply)) {
            String output = run(server.address().toString());

            assertThat(output.lines().filter(it -> it.contains(" 5 entries"))).hasSize(3);
            assertThat(server.requests().stream().map(Request::path))
                    .hasSize(3)
                    .allMatch(it -> it.matches("/[\\w-]+/awesome-[\\w-]+/[0-9a-f]{40}/README.md"));
        }
        for (String name : new String[] {"language", "quantum", "reliability"}) {
            assertThat(Files.readString(folder.resolve(name + "/_site/index.html")))
                    .contains("./lists/awesome-hats.html");
            assertThat(Files.readString(folder.resolve(name + "/_site/about.html")))
                    .contains("https://creativecommons.org/publicdomain/zero/1.0/");
        }
    }

    private static Reply reply(Request request) {
        return request.path().endsWith("/README.md") ? Reply.of(200, LIST) : Reply.of(404, "");
    }

    private String run(String server) throws IOException, InterruptedException {
        Path program = Files.writeString(
                folder.resolve("daybook"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -jar '"
                        + Path.of("target/daybook.jar").toAbsolutePath() + "' \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("examples/make-lists", folder.toString(), server);
        builder.environment().put("DAYBOOK", program.toString());
        Process process = builder.redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(messages).isZero();
        return messages;
    }
}
