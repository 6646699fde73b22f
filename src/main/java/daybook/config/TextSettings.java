package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.yaml.MappingReader;
import java.util.regex.Pattern;

/**
 * How texts are shown.
 *
 * @param papers the language of titles and abstracts, a language tag such as {@code en} (BCP 47)
 * @param typography whether notes and pages get the quotation marks and dashes of the site's language
 */
public record TextSettings(String papers, boolean typography) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");

    /** Reads the keys {@code content-language} and {@code typography} of the settings. */
    static TextSettings read(MappingReader fields, Diagnostics diagnostics) {
        String papers = fields.text("content-language").orElse("en");
        if (!TAG.matcher(papers).matches()) {
            diagnostics.error(
                    fields.location("content-language"),
                    "'" + papers + "' is not the tag of a language",
                    "write it as in HTML, such as en or pt-BR");
        }
        return new TextSettings(papers, fields.flag("typography", true));
    }
}
