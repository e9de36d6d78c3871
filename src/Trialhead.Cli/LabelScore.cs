using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary>How labels agree with those a person gave: counts of each pair of labels, and what follows from them.</summary>
internal sealed class LabelScore
{
    private readonly int[,] _counts = new int[Labels.Count, Labels.Count];
    private int _unknownCalledKnown;

    /// <summary>All labels, in the order of the table.</summary>
    public static IReadOnlyList<EligibilityLabel> Labels { get; } =
    [
        EligibilityLabel.Included, EligibilityLabel.NotIncluded, EligibilityLabel.Excluded, EligibilityLabel.NotExcluded,
        EligibilityLabel.NotEnoughInformation, EligibilityLabel.NotApplicable,
    ];

    /// <summary>Number of pairs compared.</summary>
    public int Pairs { get; private set; }

    /// <summary>Share of pairs with the person's label.</summary>
    public double Accuracy => Share(Labels.Sum(label => this[label, label]), Pairs);

    /// <summary>The F1 of each label that the person used, averaged.</summary>
    public double MacroF1 => Labels.Where(label => Given(label) > 0).Select(F1).DefaultIfEmpty().Average();

    /// <summary>Of the pairs that let the person in, or leave it open, the share labelled as keeping out.</summary>
    public double FalseExclusions
    {
        get
        {
            var open = new[] { EligibilityLabel.Included, EligibilityLabel.NotExcluded, EligibilityLabel.NotEnoughInformation };
            return Share(open.Sum(label => this[label, EligibilityLabel.NotIncluded] + this[label, EligibilityLabel.Excluded]), open.Sum(Given));
        }
    }

    /// <summary>Of the pairs of which too little is known, the share whose verdict is nevertheless known.</summary>
    public double UnknownCalledKnown => Share(_unknownCalledKnown, Given(EligibilityLabel.NotEnoughInformation));

    /// <summary>The number of pairs that the person labelled one way and we another.</summary>
    public int this[EligibilityLabel given, EligibilityLabel ours] => _counts[(int)given, (int)ours];

    /// <summary>Counts one pair.</summary>
    public void Add(EligibilityLabel given, EligibilityLabel ours, Verdict verdict)
    {
        Pairs++;
        _counts[(int)given, (int)ours]++;
        _unknownCalledKnown += given == EligibilityLabel.NotEnoughInformation && verdict is Verdict.Met or Verdict.NotMet ? 1 : 0;
    }

    private int Given(EligibilityLabel label) => Labels.Sum(ours => this[label, ours]);

    private double F1(EligibilityLabel label) => Share(2 * this[label, label], Given(label) + Labels.Sum(given => this[given, label]));

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
