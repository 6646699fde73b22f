package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the program with the memory that Java uses on a machine with 1 GiB: hostile files end in a message. */
class HostileFilesIT {
    private static final int LENGTH = 5_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<div id='dlpage'>              | <div>   | the page has more than 200000 tags",
                "<div id='dlpage'>              | <b><p>  | the page has more than 200000 tags",
                "<rss><channel>                 | <item>  | there are more than 100 elements within each other",
                "<rss><channel>                 | <a/>    | there are more than 1000000 elements",
                "@article{a,                    | {       | expected 'name = value'",
                "@a{b,                          | @a{b,#  | there are more than 10000 warnings in this file",
                "[{'type':'article','title':    | [       | the document is nested too deeply",
                "[{'type':'article','title':1}, | [],     | too many values",
                "~ L##                         | - [a](https://b/c) - d# | the list has more than 50000 lines",
                "-                              | -       | this is not a listing that Daybook can read"
            })
    void aHostileListingEndsInAMessageThatNamesTheFile(String head, String unit, String message)
            throws IOException, InterruptedException {
        String text = head + unit.repeat(LENGTH / unit.length());
        Files.writeString(
                folder.resolve("hostile"),
                text.replace('#', '\n').replace('~', '#').replace('\'', '"'));

        List<String> lines = linesOfParsing("hostile");

        assertThat(lines.get(0)).startsWith("hostile:").containsPattern("(?:error|warning): ");
        assertThat(lines).anyMatch(line -> line.contains(message)).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void readsAnEndlessFileOnlyToTheLimit() throws IOException, InterruptedException {
        assertThat(linesOfParsing("/dev/zero").get(0)).isEqualTo("/dev/zero: error: the file is larger than 32768 KiB");
    }

    /** The device stands for a full disk. */
    @Test
    void whatCannotBePrintedIsAnError() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = daybook("--help")
                .redirectOutput(new File("/dev/full"))
                .redirectError(errors.toFile())
                .start();

        assertThat(process.waitFor()).isOne();
        assertThat(Files.readAllLines(errors))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("daybook: error: No space left");
    }

    @Test
    void whoeverReadsOnlyTheBeginningGetsNoMessage() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = daybook("--help").redirectError(errors.toFile()).start();
        process.getInputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(errors).isEmptyFile();
    }

    private ProcessBuilder daybook(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of("target/daybook.jar").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-jar", jar));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private List<String> linesOfParsing(String file) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = daybook("parse", file)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).isIn(0, 1);
        return Files.readAllLines(errors);
    }
}
