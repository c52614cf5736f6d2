package pavement.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.evidence.Claims.Share;

/// R recomputes what is printed, where R is installed (`apt-get install r-base-core`). Beside this
/// the same vectors stand in the other tests, so nothing is lost where it is not.
class RecomputedInRTest {
    private final StringBuilder csv = new StringBuilder("what,args,value,tolerance\n");

    @Test
    void andFindsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(installed(), "Rscript is not installed, so R recomputes nothing here.");
        distributions();
        rates();
        sequences();
        groups();
        leads();
        var file = Files.writeString(folder.resolve("vectors.csv"), csv);
        var run =
                new ProcessBuilder("Rscript", "--vanilla", "bench/r/evidence.R", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("67 recomputed, 0 differ");
    }

    private static boolean installed() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")));
    }

    private void line(String what, String args, double value, double tolerance) {
        csv.append(String.format(Locale.ROOT, "%s,%s,%.12g,%.3g%n", what, args, value, tolerance));
    }

    private void distributions() {
        double[] one = {1};
        line(
                "dnbinom",
                "4 3 " + 2 / 7.0,
                Math.exp(Hourly.marginal(3, 2, new Hourly.Group(1, 4, 5))),
                1e-9);
        var pace = new Mixture(5 / 8.0, Mixture.Axis.RATES, one, List.of(Mixture.gamma(5, 8)));
        var share =
                new Mixture(2.6 / 11, Mixture.Axis.SHARES, one, List.of(Mixture.beta(2.6, 8.4)));
        for (var chance : new double[] {.1, .5, .9}) {
            line("qgamma", chance + " 5 8", pace.quantile(chance), 2e-4);
            line("qbeta", chance + " 2.6 8.4", share.quantile(chance), 2e-4);
        }
        var a = new Mixture(2 / 21.0, Mixture.Axis.SHARES, one, List.of(Mixture.beta(2, 19)));
        var b = new Mixture(5 / 21.0, Mixture.Axis.SHARES, one, List.of(Mixture.beta(5, 16)));
        line("above", "2 19 5 16", b.above(a), 5e-5);
        line("loss", "2 19 5 16", a.loss(b), 5e-5);
        line("loss", "5 16 2 19", b.loss(a), 5e-5);
    }

    private void rates() {
        for (var each :
                new long[][] {{0, 0, 0, 0}, {1, 3, 0, 3}, {6, 20, 1, 20}, {15, 60, 6, 60}}) {
            var claims =
                    Claims.shares(
                            List.of(new Share(each[0], each[1]), new Share(each[2], each[3])));
            var args = "%d %d %d %d".formatted(each[0], each[1], each[2], each[3]);
            line("share.mean", args + " 1", claims.believed(0).mean(), 1e-7);
            line("share.mean", args + " 2", claims.believed(1).mean(), 1e-7);
            line("share.chance", args, claims.compare(0, 1).chance(), 2e-4);
        }
        double[] usual = {.03, .04, .15, .15, .35, .30, .30, .15};
        int[] y = {1, 0, 5, 3, 4, 2, 6, 1};
        int[] n = {60, 20, 24, 12, 9, 6, 15, 30};
        var rates =
                Rates.of(
                        IntStream.range(0, 8)
                                .mapToObj(i -> new Rates.Group(usual[i], y[i], n[i]))
                                .toList());
        for (var i = 0; i < 8; i++)
            line(
                    "planning.mean",
                    (i + 1)
                            + " .03 .04 .15 .15 .35 .30 .30 .15 1 0 5 3 4 2 6 1 60 20 24 12 9 6 15 30",
                    rates.mean(i),
                    1e-7);
    }

    private void sequences() {
        for (var each : new long[][] {{1, 2}, {2, 18}, {15, 39}, {30, 70}}) {
            var found = Sequence.of(each[0], each[1], .95);
            line("sequence", each[0] + " " + each[1] + " 0", found.low(), 1e-8);
            line("sequence", each[0] + " " + each[1] + " 1", found.high(), 1e-8);
        }
    }

    private void groups() {
        var found = Strata.of(StrataTest.ADMISSIONS);
        line("crude", "0", found.crude().orElseThrow(), 1e-9);
        line("haenszel", "1", found.common().orElseThrow(), 1e-9);
        line("haenszel", "2", found.within().orElseThrow().low(), 1e-9);
        line("haenszel", "3", found.within().orElseThrow().high(), 1e-9);
        line("haenszel", "4", found.chi2(), 1e-9);
        line("haenszel", "5", found.chance(), 1e-9);
        line("hidden", "2", Strata.sensitivity(2), 1e-9);
        line("hidden", "3.9", Strata.sensitivity(3.9), 1e-9);
        var worths = Worths.of(List.of(500.0, 800.0, 1200.0), 1000);
        line("worth", "1 1000 500 800 1200", worths.mean(), 1e-6);
        line("worth", "2 1000 500 800 1200", worths.typical(), 1e-6);
        line("weekly", ".7 2 5 .4 1.1", 1, 1e-9);
        line("binomial", "30 54 1", .414, 6e-4);
    }

    private void leads() {
        var maintained = Incidence.of(IncidenceTest.MAINTAINED);
        for (var day : new int[] {9, 13, 18, 23, 31, 34, 48})
            line("open", day + " 9 13 -13 18 23 -28 31 34 -45 48 -161", maintained.open(day), 1e-9);
        var protein = Incidence.of(IncidenceTest.PROTEIN);
        for (var month : new int[] {60, 120, 240}) {
            line("went", month + " 1", protein.on(month), 1e-9);
            line("went", month + " 2", protein.lost(month), 1e-9);
        }
        var passage = Passage.beta(5, 7);
        line("qbeta", ".1 5 7", passage.low(), 1e-9);
        line("qbeta", ".95 5 7", passage.most(), 1e-9);
        var found = Forecast.of(ForecastTest.FOUR, 0);
        for (var i = 0; i < 2; i++)
            line(
                    "forecast",
                    String.valueOf(i + 1),
                    i == 0 ? found.mean() : found.deviation(),
                    1e-6);
    }
}
