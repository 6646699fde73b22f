package daybook.release;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a forge that answers as GitHub's documents say. */
class NewestReleaseTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-26T04:00:00Z"));
    private Reply reply = Reply.of(404, "");

    @TempDir
    private Path cache;

    private LoopbackServer forge;

    @BeforeEach
    void start() throws IOException {
        forge = new LoopbackServer(request -> request.path().equals("/repos/jo/daybook/releases/latest")
                ? reply
                : Reply.of(500, "unexpected " + request.path()));
    }

    @AfterEach
    void stop() throws IOException {
        forge.close();
    }

    @Test
    void saysWhichReleaseIsOut() throws IOException {
        reply = release("v0.10.0");

        assertThat(compare("0.9.1")).isEqualTo("0.10.0 is out, this is 0.9.1: https://forge.example/v0.10.0");
        assertThat(compare("0.10.0")).isEqualTo("0.10.0 is the newest");
        assertThat(compare("0.10")).isEqualTo("0.10 is the newest");
        assertThat(compare("0.10.1")).isEqualTo("0.10.1 is newer than the newest, 0.10.0");
        assertThat(compare("(unpacked)")).isEqualTo("0.10.0 is the newest, this is (unpacked)");
    }

    @Test
    void saysInOneLineThatNobodyKnows() throws IOException {
        assertThat(compare("0.1.0")).isEqualTo("no release yet");

        reply = Reply.of(200, "<html>Sign in</html>");
        assertThat(compare("0.1.0")).isEqualTo("unknown, because the answer has another form than 127.0.0.1 documents");

        reply = release("nightly");
        assertThat(compare("0.1.0")).startsWith("unknown, because the answer has another form");

        reply = Reply.of(403, "{\"message\":\"API rate limit exceeded\"}");
        assertThat(compare("0.1.0"))
                .startsWith("unknown, because 127.0.0.1 cannot be asked now: ")
                .doesNotContain("\n");
    }

    @Test
    void asksAServerThatIsDeadOnceOnly() throws IOException {
        reply = Reply.of(503, "");

        assertThat(compare("0.1.0")).startsWith("unknown, because 127.0.0.1 cannot be asked now: ");

        assertThat(forge.requests()).hasSize(1);
    }

    private String compare(String running) throws IOException {
        WebClient client = new WebClient(time.sleeper(), new Random(1), Duration.ofSeconds(5), running, progress -> {});
        return NewestRelease.compare(
                URI.create(forge.address() + "/repos/jo/daybook/releases/latest"),
                running,
                client.fetcher("", cache, Duration.ofSeconds(5), WebClient.INTERVAL));
    }

    private static Reply release(String tag) {
        return Reply.of(
                200,
                "{\"tag_name\":\"" + tag + "\",\"html_url\":\"https://forge.example/" + tag + "\",\"draft\":false}");
    }
}
