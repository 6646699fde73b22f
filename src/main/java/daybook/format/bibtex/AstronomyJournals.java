package daybook.format.bibtex;

import java.util.Map;
import java.util.Optional;

/**
 * The commands by which bibliographies of astronomy name journals, as NASA's Astrophysics Data System exports them
 * (https://ui.adsabs.harvard.edu/help/actions/journal-macros).
 */
final class AstronomyJournals {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("aap", "Astronomy & Astrophysics"),
            Map.entry("aapr", "Astronomy & Astrophysics Reviews"),
            Map.entry("aaps", "Astronomy & Astrophysics Supplement"),
            Map.entry("actaa", "Acta Astronomica"),
            Map.entry("aj", "The Astronomical Journal"),
            Map.entry("ao", "Applied Optics"),
            Map.entry("aplett", "Astrophysics Letters"),
            Map.entry("apj", "The Astrophysical Journal"),
            Map.entry("apjl", "The Astrophysical Journal Letters"),
            Map.entry("apjlett", "The Astrophysical Journal Letters"),
            Map.entry("apjs", "The Astrophysical Journal Supplement Series"),
            Map.entry("apjsupp", "The Astrophysical Journal Supplement Series"),
            Map.entry("apspr", "Astrophysics Space Physics Research"),
            Map.entry("apss", "Astrophysics and Space Science"),
            Map.entry("araa", "Annual Review of Astronomy and Astrophysics"),
            Map.entry("azh", "Astronomicheskii Zhurnal"),
            Map.entry("baas", "Bulletin of the AAS"),
            Map.entry("bac", "Bulletin of the Astronomical Institutes of Czechoslovakia"),
            Map.entry("bain", "Bulletin of the Astronomical Institutes of the Netherlands"),
            Map.entry("caa", "Chinese Astronomy and Astrophysics"),
            Map.entry("cjaa", "Chinese Journal of Astronomy and Astrophysics"),
            Map.entry("fcp", "Fundamentals of Cosmic Physics"),
            Map.entry("gca", "Geochimica et Cosmochimica Acta"),
            Map.entry("grl", "Geophysical Research Letters"),
            Map.entry("iaucirc", "IAU Circulars"),
            Map.entry("icarus", "Icarus"),
            Map.entry("jcap", "Journal of Cosmology and Astroparticle Physics"),
            Map.entry("jcp", "Journal of Chemical Physics"),
            Map.entry("jgr", "Journal of Geophysical Research"),
            Map.entry("jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"),
            Map.entry("jrasc", "Journal of the RAS of Canada"),
            Map.entry("memras", "Memoirs of the RAS"),
            Map.entry("memsai", "Memorie della Società Astronomica Italiana"),
            Map.entry("mnras", "Monthly Notices of the Royal Astronomical Society"),
            Map.entry("na", "New Astronomy"),
            Map.entry("nar", "New Astronomy Reviews"),
            Map.entry("nat", "Nature"),
            Map.entry("nphysa", "Nuclear Physics A"),
            Map.entry("pasa", "Publications of the Astronomical Society of Australia"),
            Map.entry("pasj", "Publications of the Astronomical Society of Japan"),
            Map.entry("pasp", "Publications of the Astronomical Society of the Pacific"),
            Map.entry("physrep", "Physics Reports"),
            Map.entry("physscr", "Physica Scripta"),
            Map.entry("planss", "Planetary and Space Science"),
            Map.entry("pra", "Physical Review A"),
            Map.entry("prb", "Physical Review B"),
            Map.entry("prc", "Physical Review C"),
            Map.entry("prd", "Physical Review D"),
            Map.entry("pre", "Physical Review E"),
            Map.entry("prl", "Physical Review Letters"),
            Map.entry("procspie", "Proceedings of the SPIE"),
            Map.entry("psj", "The Planetary Science Journal"),
            Map.entry("qjras", "Quarterly Journal of the RAS"),
            Map.entry("rmxaa", "Revista Mexicana de Astronomía y Astrofísica"),
            Map.entry("skytel", "Sky and Telescope"),
            Map.entry("solphys", "Solar Physics"),
            Map.entry("sovast", "Soviet Astronomy"),
            Map.entry("ssr", "Space Science Reviews"),
            Map.entry("zap", "Zeitschrift für Astrophysik"));

    private AstronomyJournals() {}

    /** The journal that a command such as {@code \mnras} stands for; empty for any other text. */
    static Optional<String> named(String command) {
        return command.startsWith("\\") ? Optional.ofNullable(NAMES.get(command.substring(1))) : Optional.empty();
    }
}
