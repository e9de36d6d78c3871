using System.Diagnostics;

namespace Trialhead.Protocol.Simulation;

/// <summary>The cumulative hazard of a survival model over days, and its inverse.</summary>
/// <remarks>Constant hazards in pieces; one piece with a shape is Weibull's.</remarks>
internal sealed class HazardCurve
{
    /// <summary>Days of a month, on average.</summary>
    public const double DaysOfMonth = 30.4375;

    private readonly double _shape;
    private readonly double[] _starts;
    private readonly double[] _rates;
    private readonly double[] _before;

    private HazardCurve(double shape, double[] starts, double[] rates)
    {
        (_shape, _starts, _rates) = (shape, starts, rates);
        _before = new double[starts.Length];
        for (var i = 1; i < starts.Length; i++)
        {
            _before[i] = _before[i - 1] + (rates[i - 1] * (starts[i] - starts[i - 1]));
        }
    }

    /// <summary>The curve of a model whose hazard is multiplied by a ratio.</summary>
    public static HazardCurve Of(SurvivalModel model, double ratio) => model switch
    {
        ExponentialSurvival exponential => new HazardCurve(1, [0], [ratio * exponential.PerMonth / DaysOfMonth]),
        WeibullSurvival weibull => new HazardCurve(weibull.Shape, [0], [Math.Pow(ratio, 1 / weibull.Shape) / (weibull.ScaleMonths * DaysOfMonth)]),
        PiecewiseSurvival piecewise => new HazardCurve(1, Starts(piecewise.Pieces), [.. piecewise.Pieces.Select(piece => ratio * piece.PerMonth / DaysOfMonth)]),
        _ => throw new UnreachableException($"No hazard for {model.GetType().Name}."),
    };

    /// <summary>The hazard gathered by a day.</summary>
    public double At(double day)
    {
        if (_rates.Length == 1)
        {
            return _shape == 1 ? _rates[0] * day : Math.Pow(_rates[0] * day, _shape);
        }

        var piece = _starts.Length - 1;
        while (piece > 0 && _starts[piece] > day)
        {
            piece--;
        }

        return _before[piece] + (_rates[piece] * (day - _starts[piece]));
    }

    /// <summary>The day by which a hazard is gathered.</summary>
    public double When(double hazard)
    {
        if (_rates.Length == 1)
        {
            return (_shape == 1 ? hazard : Math.Pow(hazard, 1 / _shape)) / _rates[0];
        }

        var piece = _starts.Length - 1;
        while (piece > 0 && _before[piece] >= hazard)
        {
            piece--;
        }

        return _starts[piece] + ((hazard - _before[piece]) / _rates[piece]);
    }

    private static double[] Starts(IReadOnlyList<HazardPiece> pieces)
    {
        var starts = new double[pieces.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + (pieces[i - 1].Months * DaysOfMonth);
        }

        return starts;
    }
}
