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
            JHEP 07 (2018) 087                             | JHEP               | 07  |   | 087
            Class.Quant.Grav.25:145009,2008                | Class.Quant.Grav.  | 25  |   | 145009
            Phys.Rev.D77:083508,2008                       | Phys.Rev.D         | 77  |   | 083508
            Astrophys.J.661:L191-L194,2007                 | Astrophys.J.       | 661 |   | L191-L194
            JHEP0806:056,2008                              | JHEP               | 0806 |  | 056
            Galaxies 2023, 11(2), 39                       | Galaxies           | 11  | 2 | 39
            ApJ, 2008, 672, L25                            | ApJ                | 672 |   | L25
            Eur. Phys. J. C (2017) 77:856                  | Eur. Phys. J. C    | 77  |   | 856
            2008, MNRAS, 386, L96                          | MNRAS              | 386 |   | L96
            Journal of Examples (JOE), Vol.3, No.1, January 2012 | Journal of Examples (JOE) | 3 | 1 |
            Phys.Rev.D77:107302,2008; Erratum-ibid.D77:109904,2008 | Phys.Rev.D | 77  |   | 107302
            Res. Astron. Astrophys., Volume 22, Number 7, article id. 072003 (2022) | Res. Astron. Astrophys. | 22 | 7 | 072003
            Physical Examples 12(Suppl. 1), S3-S5 (2020)   | Physical Examples  | 12  | Suppl. 1 | S3-S5
            Physical Examples 12(3-4)                      | Physical Examples  | 12  | 3-4 |
            Physical Examples, p. e7                       | Physical Examples  |     |   | e7
            Journal of High Energy Examples 2018, 87 (2018) | Journal of High Energy Examples | 2018 | | 87
            Complexity 2018, 1234567 (2018)                | Complexity         | 2018 |  | 1234567
            Universe 2021, 7(5), 123                       | Universe           | 7   | 5 | 123
            N Engl J Med 2020;382:1708-1720                | N Engl J Med       | 382 |   | 1708-1720
            N Engl J Med. 2020 Apr 30;382(18):1708-1720.   | N Engl J Med.      | 382 | 18 | 1708-1720
            eLife 2019;8:e12345                            | eLife              | 8   |   | e12345
            ICML 2021, pp. 1-10                            | ICML 2021          |     |   | 1-10
            IEEE Conference on Examples (ICE), 2021, pp. 123-130 | IEEE Conference on Examples (ICE) | | | 123-130
            IEEE Conference on Examples (ICE) 2018, 123-130 | IEEE Conference on Examples (ICE) | | | 123-130
            Conference on Examples (ICE 2021), pp. 1-9     | Conference on Examples (ICE 2021) | | | 1-9
            Physics Letters B, Volume 716, Issue 1, 17 September 2012, Pages 1-29 | Physics Letters B | 716 | 1 | 1-29
            EPTCS 123, 2013, pp. 1-15                      | EPTCS              | 123 |   | 1-15
            PoS LATTICE2018 (2018) 123                     | PoS LATTICE2018 (2018) 123 | | |
            J. Stat. Mech. P10008 (2008)                   | J. Stat. Mech. P10008 |  |   |
            Handbook of Volcanology, pp. 3-9               | Handbook of Volcanology | | | 3-9
            JHEP07(2018)087                                | JHEP               | 07  |   | 087
            Astrophys.J. 826 (2016) 56                     | Astrophys.J.       | 826 |   | 56
            Phys. Rev. D 100 (2019) 3, 035003              | Phys. Rev. D       | 100 | 3 | 035003
            Eur. Phys. J. C 78 (2018) no.5, 373            | Eur. Phys. J. C    | 78  | 5 | 373
            Phys.Lett. B716 (2012) 1-29                    | Phys.Lett.         | B716 |  | 1-29
            Journal of Machine Learning Research 15 (2014) 1929-1958 | Journal of Machine Learning Research | 15 | | 1929-1958
            Proc. ACM Program. Lang. 4, 33:1–33:28 (2020)  | Proc. ACM Program. Lang. | 4 | | 33:1-33:28
            J. ACM 65, 13:1-13:25                          | J. ACM             | 65  |   | 13:1-13:25
            IEEE Trans. Inf. Theory, vol. 56, no. 5, pp. 2053-2080, May 2010 | IEEE Trans. Inf. Theory | 56 | 5 | 2053-2080
            MNRAS, Volume 540, Issue 2, pp. 1234-1250, June 2025 | MNRAS        | 540 | 2 | 1234-1250
            Nature 521(7553), 436-444 (2015)               | Nature             | 521 | 7553 | 436-444
            Scientific Programming 12(3-4), 5 (2004)       | Scientific Programming | 12 | 3-4 | 5
            J. Stat. Mech. 2008, P10008 (2008)             | J. Stat. Mech.     | 2008 |  | P10008
            JINST 15, P09018 (2020)                        | JINST              | 15  |   | P09018
            Chaos 33, p. 12 (2023)                         | Chaos              | 33  |   | 12
            Nature 12, p12                                 | Nature             | 12  |   | 12
            Nature 640 (2025).                             | Nature             | 640 |   |
            Proceedings of the 25th Conference on Examples, 2623-2631 (2019) | Proceedings of the 25th Conference on Examples | | | 2623-2631
            Proceedings of the 3rd Workshop, pp. 12--15, 2019 | Proceedings of the 3rd Workshop | | | 12-15
            Handbook of Examples, p. 7 (2019)              | Handbook of Examples |   |   | 7
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
            Lecture Notes in Examples, vol. 1234, Springer, 2005, pp. 12-25 | Lecture Notes in Examples
            Icarus, 2015, Volume 123, p. 12-34                  | Icarus
            2025                                                | 2025
            """)
    void findsTheTitleOfTheJournal(String reference, String title) {
        assertThat(JournalReference.titleOf(reference)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Proceedings of the 25th ACM SIGKDD International Conference, pp. 12-19 (2019) | true
            In Proc. of a workshop                                                       | true
            2023 IEEE Symposium on Examples                                              | true
            Proceedings of the National Academy of Examples 12, 3 (2020)                 | false
            Proceedings of the VLDB Endowment (2020)                                     | false
            Journal of Physics: Conference Series 120, 062011 (2008)                     | false
            Confluence (2020)                                                            | false
            """)
    void tellsProceedingsFromJournals(String reference, boolean isProceedings) {
        assertThat(JournalReference.of(reference).isProceedings()).isEqualTo(isProceedings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "1 ", "a1, ", "(", "a 1 (", "vol. ", "-", "1-"})
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String piece) {
        WorkGrowth.assertLinear(4_000, piece::repeat, JournalReference::titleOf);
    }
}
