package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalReferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phys. Rev. D 112, 043512 (2025)                | Phys. Rev. D       | 112 |   | 043512
            ApJ 980 15                                     | ApJ                | 980 |   | 15
            Astronomy & Astrophysics, 695, A12 (2025)      | Astronomy & Astrophysics | 695 | | A12
            J. Appl. Phys. 45(3), 12--15 (2024)            | J. Appl. Phys.     | 45  | 3 | 12-15
            IEEE Trans. Inf. Theory, vol. 71, no. 2, pp. 100-120, 2025 | IEEE Trans. Inf. Theory | 71 | 2 | 100-120
            Science China Physics, Mechanics & Astronomy 68, 280403 (2025) | Science China Physics, Mechanics & Astronomy | 68 | | 280403
            Nature Examples (2025)                         | Nature Examples    |     |   |
            Nature 640 (2025)                              | Nature             | 640 |   |
            ASPLOS 2025                                    | ASPLOS 2025        |     |   |
            ASPLOS vol. 2025                               | ASPLOS             | 2025 |   |
            """)
    void findsVolumeAndPages(String reference, String title, String volume, String issue, String page) {
        assertThat(JournalReference.of(reference))
                .isEqualTo(new JournalReference(
                        title, Optional.ofNullable(volume), Optional.ofNullable(issue), Optional.ofNullable(page)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JHEP 07 (2025) 123                                  | JHEP
            MNRAS, Volume 540, Issue 2, pp. 1234-1250, June 2025 | MNRAS
            NeurIPS 2025                                        | NeurIPS
            Proceedings of the 42nd International Conference on Machine Learning, PMLR 267, 2025 | Proceedings of the 42nd International Conference on Machine Learning, PMLR
            In Proc. of a workshop                              | In Proc. of a workshop
            2025                                                | 2025
            """)
    void findsTheTitleOfTheJournal(String reference, String title) {
        assertThat(JournalReference.titleOf(reference)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "1 ", "a1, ", "(", "a 1 (", "vol. ", "-", "1-"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(4_000, piece::repeat, JournalReference::titleOf);
    }
}
