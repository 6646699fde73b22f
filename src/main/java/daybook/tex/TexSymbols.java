package daybook.tex;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The characters that commands of TeX stand for. */
final class TexSymbols {
    private static final String TEXT_ONLY = "text.";

    private static final Properties SYMBOLS = load();

    private TexSymbols() {}

    private static Properties load() {
        Properties symbols = new Properties();
        try (InputStream bytes = TexSymbols.class.getResourceAsStream("symbols.properties")) {
            symbols.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
            return symbols;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a command stands for in math. */
    static Optional<String> math(String name) {
        return Optional.ofNullable(SYMBOLS.getProperty(name));
    }

    /** What a command stands for in text, where authors write symbols of math too. */
    static Optional<String> text(String name) {
        return Optional.ofNullable(SYMBOLS.getProperty(TEXT_ONLY + name)).or(() -> math(name));
    }

    /** The Greek letter with a name; programs that take {@code \beta} for {@code \b} with an argument split it. */
    static Optional<String> greek(String name) {
        return math(name).filter(it -> it.length() == 1 && it.charAt(0) >= 'Α' && it.charAt(0) <= 'ϵ');
    }
}
