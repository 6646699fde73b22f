package daybook.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-W29, 2025-07-14, 2025-07-20",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2024-02, 2024-02-01, 2024-02-29"
    })
    void namesItsDays(String name, LocalDate first, LocalDate last) {
        DigestPeriod period = DigestPeriod.parse(name).orElseThrow();

        assertThat(period).hasToString(name);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2025-W00", "2025-W1", "2025-13", "2025", "2025-07-15", "W29", "20250-W29"})
    void isNoOtherName(String name) {
        assertThat(DigestPeriod.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-W03, 2025-W28", "2025-W30, 2025-W29", "2026-W01, 2025-W35", "2025-06, 2025-07", "2027-01, 2025-07"
    })
    void isNearestToOneOfItsLength(String name, String nearest) {
        List<DigestPeriod> others = Stream.of("2025-W28", "2025-W29", "2025-W35", "2025-07")
                .map(it -> DigestPeriod.parse(it).orElseThrow())
                .toList();

        assertThat(DigestPeriod.parse(name).orElseThrow().nearest(others))
                .map(DigestPeriod::toString)
                .contains(nearest);
        assertThat(DigestPeriod.parse(name).orElseThrow().nearest(List.of())).isEmpty();
    }

    @Test
    void eachDayIsInOneWeekAndOneMonth() {
        LocalDate begin = LocalDate.of(2019, 12, 1);

        assertThat(Stream.iterate(begin, it -> it.plusDays(1)).limit(3_000)).allSatisfy(day -> {
            assertThat(DigestPeriod.parse(DigestPeriod.weekOf(day).toString())).contains(DigestPeriod.weekOf(day));
            assertThat(List.of(DigestPeriod.weekOf(day), DigestPeriod.monthOf(day)))
                    .allSatisfy(it -> assertThat(day).isBetween(it.first(), it.last()));
        });
    }
}
