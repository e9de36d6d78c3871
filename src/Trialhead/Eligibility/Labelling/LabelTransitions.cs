namespace Trialhead.Eligibility.Labelling;

/// <summary>How well labels follow one another and start a line.</summary>
internal sealed class LabelTransitions
{
    private const int L = LabelScheme.Lanes;

    /// <summary>Weight of each label after each other: row before, column after.</summary>
    public float[] Weights { get; } = new float[L * L];

    /// <summary>Weight of each label at the start of a line.</summary>
    public float[] StartWeights { get; } = new float[L];

    /// <summary>The exponentials of <see cref="Weights"/>, zero where a label may not follow.</summary>
    public float[] Factors { get; } = new float[L * L];

    /// <summary>The factors between phrases by the label after.</summary>
    public float[] FactorsByAfter { get; } = new float[L * L];

    /// <summary>The factors inside a phrase by type: begin to inside, inside to inside, begin to end, inside to end.</summary>
    public float[] Within { get; } = new float[4 * LabelScheme.Group];

    /// <summary>The exponentials of <see cref="StartWeights"/>, zero for labels that cannot start a line.</summary>
    public float[] StartFactors { get; } = new float[L];

    /// <summary>Computes the factors after the weights have changed.</summary>
    public void Refresh()
    {
        for (var before = 0; before < L; before++)
        {
            StartFactors[before] = LabelScheme.CanOpen(before) ? MathF.Exp(StartWeights[before]) : 0;
            for (var after = 0; after < L; after++)
            {
                var factor = LabelScheme.MayFollow(before, after) ? MathF.Exp(Weights[(before * L) + after]) : 0;
                Factors[(before * L) + after] = factor;
                FactorsByAfter[(after * L) + before] = LabelScheme.CanClose(before) ? factor : 0;
            }
        }

        for (var type = 0; type < LabelScheme.Types; type++)
        {
            var (inside, end) = (LabelScheme.FirstInside + type, LabelScheme.FirstEnd + type);
            Within[type] = Factors[(type * L) + inside];
            Within[LabelScheme.Group + type] = Factors[(inside * L) + inside];
            Within[(2 * LabelScheme.Group) + type] = Factors[(type * L) + end];
            Within[(3 * LabelScheme.Group) + type] = Factors[(inside * L) + end];
        }
    }
}
