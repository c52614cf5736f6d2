package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Money;
import pavement.customers.Ahead;
import pavement.customers.Said;
import pavement.evidence.Estimate;
import pavement.evidence.Forecast;
import pavement.lab.Measure.Of;

/// Draws what the open deals may bring: a range with the middle first, and never the mean alone.
final class ComingDrawing {
    private ComingDrawing() {}

    static MoneyView.Coming of(Ahead ahead) {
        var forecast = ahead.forecast();
        var factor = Math.pow(10, Money.places(ahead.unit().currency()));
        var range = range(forecast, factor);
        // Few marks, for a phone has room for few.
        var step = Plots.step(Of.MONEY, 1.6 * range.most());
        var end = Math.ceil(range.most() / step - 1e-9) * step;
        var drawn = range.most() > 0;
        return new MoneyView.Coming(
                Said.about(forecast.quantile(.5), ahead.unit()),
                ahead.middle().sentence(),
                drawn ? Optional.of(Plots.plot(range, end)) : Optional.empty(),
                drawn ? Plots.axis(Of.MONEY, step, end) : List.of(),
                beside(ahead));
    }

    private static Estimate range(Forecast forecast, double factor) {
        return new Estimate(
                forecast.quantile(.5) / factor,
                forecast.quantile(.1) / factor,
                forecast.quantile(.9) / factor,
                forecast.quantile(.05) / factor,
                forecast.quantile(.95) / factor,
                forecast.quantile(.25) / factor,
                forecast.quantile(.75) / factor);
    }

    private static List<String> beside(Ahead ahead) {
        var beside = new ArrayList<String>();
        ahead.carrier().ifPresent(beside::add);
        if (ahead.without() > 0)
            beside.add(
                    ahead.without() == 1
                            ? "1 open deal has no sum, and counts nothing here."
                            : "%,d open deals have no sum, and count nothing here."
                                    .formatted(ahead.without()));
        return List.copyOf(beside);
    }
}
