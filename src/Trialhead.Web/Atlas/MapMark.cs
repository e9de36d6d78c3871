using Trialhead.Trials;

namespace Trialhead.Web.Atlas;

/// <summary>Places of a trial that lie so close together that a map shows them as one.</summary>
/// <param name="At">Where the mark is drawn: at the place with the most sites.</param>
/// <param name="Standing">The best standing of them: open, else not yet open or not known, else closed.</param>
/// <param name="Count">How many have that standing.</param>
/// <param name="Name">The town, or the first of them with the number of the others.</param>
/// <param name="Title">All of it in words.</param>
public sealed record MapMark(MapPoint At, Openness Standing, int Count, string Name, string Title)
{
    private const double SmallestDisc = 15;
    private const double NumberDisc = 22;
    private const double PerDigit = 6;
    private const double SmallestRing = 8;

    /// <summary>The radius of the mark: with room for the number where it stands for several open places.</summary>
    public int Radius => (int)((Standing, Count) switch
    {
        (Openness.Open, 1) => SmallestDisc,
        (Openness.Open, _) => NumberDisc + (PerDigit * (Digits - 1)),
        (Openness.Closed, _) => SmallestRing + Math.Min(Math.Log2(Count) * 2, SmallestRing),
        _ => SmallestDisc + Math.Min(Math.Log2(Count) * 2, SmallestRing),
    });

    /// <summary>Whether the mark holds its number.</summary>
    public bool ShowsCount => Standing == Openness.Open && Count > 1;

    private int Digits => Count < 10 ? 1 : Count < 100 ? 2 : 3;
}
