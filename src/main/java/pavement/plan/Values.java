package pavement.plan;

import java.util.random.RandomGenerator;
import pavement.book.Tie;

/// What a success is worth, in points: ln(points) is linear in the class of the tie and in how well
/// needs and offers fit, with a standard normal prior on each of five coefficients (SCIENCE C2).
final class Values {
    private static final int N = 5;
    private static final double NOISE = 1.3;

    /// The largest gain of both sides together.
    static final double MOST = 62;

    private final double[][] precision = new double[N][N];
    private final double[] weighted = new double[N];

    Values() {
        for (var i = 0; i < N; i++) precision[i][i] = 1;
    }

    private static double[] features(Tie tie, double fit) {
        return new double[] {
            1,
            tie == Tie.ACTIVE ? 1 : 0,
            tie == Tie.DORMANT ? 1 : 0,
            tie == Tie.STRANGER ? 1 : 0,
            fit
        };
    }

    /// So many successes with people of that class and fit, whose ln(points) sum up to that.
    void learn(Tie tie, double fit, double successes, double lnPoints) {
        var x = features(tie, fit);
        var scale = 1 / (NOISE * NOISE);
        for (var i = 0; i < N; i++) {
            weighted[i] += x[i] * lnPoints * scale;
            for (var j = 0; j < N; j++) precision[i][j] += x[i] * x[j] * successes * scale;
        }
    }

    /// The best guess of the coefficients.
    double[] mean() {
        var l = cholesky();
        return back(l, forth(l, weighted));
    }

    /// How far ln(points) of such successes may be off in the mean: the standard deviation that the
    /// coefficients leave.
    double doubt(Tie tie, double fit) {
        var sum = 0.0;
        for (var each : forth(cholesky(), features(tie, fit))) sum += each * each;
        return Math.sqrt(sum);
    }

    /// Coefficients that might be.
    double[] draw(RandomGenerator random) {
        var l = cholesky();
        var z = forth(l, weighted);
        for (var i = 0; i < N; i++) z[i] += random.nextGaussian();
        return back(l, z);
    }

    /// ln(points) of such a success.
    static double ln(double[] coefficients, Tie tie, double fit) {
        var ln = coefficients[0] + coefficients[4] * fit;
        return switch (tie) {
            case ACTIVE -> ln + coefficients[1];
            case DORMANT -> ln + coefficients[2];
            case STRANGER -> ln + coefficients[3];
            case PASSIVE, BLOCKED -> ln;
        };
    }

    /// The mean of what is as likely to be above as below that, on the scale of the logarithm.
    static double points(double ln) {
        return Math.min(MOST, Math.exp(NOISE * NOISE / 2 + ln));
    }

    private double[][] cholesky() {
        var l = new double[N][N];
        for (var i = 0; i < N; i++)
            for (var j = 0; j <= i; j++) {
                var sum = precision[i][j];
                for (var k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        return l;
    }

    private static double[] forth(double[][] l, double[] b) {
        var y = new double[N];
        for (var i = 0; i < N; i++) {
            y[i] = b[i];
            for (var k = 0; k < i; k++) y[i] -= l[i][k] * y[k];
            y[i] /= l[i][i];
        }
        return y;
    }

    private static double[] back(double[][] l, double[] y) {
        var x = new double[N];
        for (var i = N - 1; i >= 0; i--) {
            x[i] = y[i];
            for (var k = i + 1; k < N; k++) x[i] -= l[k][i] * x[k];
            x[i] /= l[i][i];
        }
        return x;
    }
}
