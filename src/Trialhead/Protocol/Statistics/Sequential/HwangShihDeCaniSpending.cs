namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Spends alpha (1 - e^(-γt)) / (1 - e^(-γ)), and alpha t where γ is 0.</summary>
/// <param name="Gamma">-4 is near O'Brien–Fleming's spending, 1 near Pocock's.</param>
/// <remarks>Hwang, Shih and De Cani, Statistics in Medicine 9 (1990).</remarks>
public sealed record HwangShihDeCaniSpending(double Gamma) : SpendingFunction
{
    private const double Even = 1e-8; // nearer to 0 the exponentials lose more digits than the limit does

    private protected override double SpentWithin(double alpha, double information) => Math.Abs(Gamma) < Even
        ? alpha * information
        : alpha * double.ExpM1(-Gamma * information) / double.ExpM1(-Gamma);
}
