package daybook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextScannerTest {
    @Test
    void takesCharactersUpToTheEnd() {
        TextScanner scanner = new TextScanner("a𝔸");

        assertThat(scanner.peek()).isEqualTo('a');
        assertThat(scanner.next()).isEqualTo('a');
        assertThat(scanner.next()).isEqualTo(0x1d538);
        assertThat(scanner.hasNext()).isFalse();
        assertThat(scanner.peek()).isEqualTo(TextScanner.END);
        assertThat(scanner.next()).isEqualTo(TextScanner.END);
        assertThat(scanner.position()).isEqualTo(3);
    }

    @Test
    void takesASurrogateWithoutItsPair() {
        TextScanner scanner = new TextScanner("\ud835x\udd38");

        assertThat(scanner.next()).isEqualTo(0xd835);
        assertThat(scanner.next()).isEqualTo('x');
        assertThat(scanner.next()).isEqualTo(0xdd38);
        assertThat(scanner.hasNext()).isFalse();
    }

    @Test
    void takesACharacterThatLooksLikeTheEnd() {
        TextScanner scanner = new TextScanner("\uffffx");

        assertThat(scanner.hasNext()).isTrue();
        scanner.next();
        assertThat(scanner.next()).isEqualTo('x');
    }

    @Test
    void takesOnlyWhatComesNext() {
        TextScanner scanner = new TextScanner("{}x");

        assertThat(scanner.next('x')).isFalse();
        assertThat(scanner.next("{x")).isFalse();
        assertThat(scanner.startsWith("{}")).isTrue();
        assertThat(scanner.position()).isZero();
        assertThat(scanner.next("{}")).isTrue();
        assertThat(scanner.next('x')).isTrue();
        assertThat(scanner.next('x')).isFalse();
        assertThat(scanner.next("x")).isFalse();
        assertThat(scanner.position()).isEqualTo(3);
    }

    @Test
    void takesRuns() {
        TextScanner scanner = new TextScanner(" \n\t\u2003 abc1");

        scanner.whitespace();
        assertThat(scanner.takeWhile(Character::isDigit)).isEmpty();
        assertThat(scanner.takeWhile(it -> it >= 'a' && it <= 'c')).isEqualTo("abc");
        scanner.whitespace();
        assertThat(scanner.takeWhile(it -> true)).isEqualTo("1");
        assertThat(scanner.takeWhile(it -> true)).isEmpty();
    }

    @Test
    void looksBack() {
        TextScanner scanner = new TextScanner("𝔸b");

        assertThat(scanner.previous()).isEqualTo(TextScanner.END);
        scanner.next();
        assertThat(scanner.previous()).isEqualTo(0x1d538);
        scanner.next();
        assertThat(scanner.previous()).isEqualTo('b');
    }

    @Test
    void goesBackToAPosition() {
        TextScanner scanner = new TextScanner("abc");
        int start = scanner.position();
        scanner.next("ab");

        assertThat(scanner.text(start, scanner.position())).isEqualTo("ab");
        scanner.reset(start);
        assertThat(scanner.peek()).isEqualTo('a');
    }

    @Test
    void seesNothingOutsideOfItsPart() {
        TextScanner scanner = new TextScanner("x𝔸bc}y", 2, 5);

        assertThat(scanner.previous()).isEqualTo(TextScanner.END);
        assertThat(scanner.next()).isEqualTo(0xdd38);
        assertThat(scanner.next("bc}")).isFalse();
        assertThat(scanner.takeWhile(it -> true)).isEqualTo("bc");
        assertThat(scanner.next('}')).isFalse();
        assertThat(scanner.hasNext()).isFalse();
        assertThat(scanner.position()).isEqualTo(5);
        assertThatThrownBy(() -> scanner.reset(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> scanner.reset(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new TextScanner("ab", 1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
