package daybook.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.Authors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Byron, Ada and Wei, Li                         | Ada Byron;Li Wei
            Ada Byron AND  Li Wei                          | Ada Byron;Li Wei
            Ada de la Byron and van der Hat, Jan           | Ada de la Byron;Jan van der Hat
            King, Jr., Martin Luther and {Byron, Jr}, Ada  | Martin Luther King Jr.;Ada {Byron, Jr}
            {Hat and Head, Inc.} and {The {Brim} Group}    | {Hat and Head, Inc.};{The Brim Group}
            Collaboration, {\\relax DESI} and {M{\\'e}ndez-Hern{\\'a}ndez}, Hugo | DESI Collaboration;Hugo Méndez-Hernández
            García Márquez, Gabriel and de la {Vallée Poussin}, Charles | Gabriel {García Márquez};Charles de la {Vallée Poussin}
            Gabriel {García Márquez} and Ortega y Gasset, José | Gabriel {García Márquez};José {Ortega y Gasset}
            family=Smith Jones, given=Ada and {OpenAI}     | Ada {Smith Jones};OpenAI
            Anderson, Sandy and Land, Andy                 | Sandy Anderson;Andy Land
            family=Hat, given=Jan, prefix=van der, useprefix=true and Byron, Ada | Jan van der Hat;Ada Byron
            given={Martin Luther}, family=King, suffix=Jr. | Martin Luther King Jr.
            Wei Wang 0001 and Ada Byron 0002               | Wei Wang;Ada Byron
            OpenAI and : and Aaron Hat                     | OpenAI;Aaron Hat
            a=b and Hat = Head, Jan                        | a=b;Jan {Hat = Head}
            """)
    void namesAreInTheOrderInWhichTheyAreSpoken(String list, String names) {
        assertThat(BibtexNames.of(list)).contains(new Authors(List.of(names.split(";")), false));
    }

    @Test
    void othersMeansThatTheListIsCut() {
        assertThat(BibtexNames.of("Byron, Ada and others")).contains(new Authors(List.of("Ada Byron"), true));
    }

    @Test
    void aListWithoutNamesIsUnknown() {
        assertThat(BibtexNames.of(" ")).isEmpty();
        assertThat(BibtexNames.of("{} and others")).isEmpty();
    }
}
