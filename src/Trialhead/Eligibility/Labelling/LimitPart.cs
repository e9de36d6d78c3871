namespace Trialhead.Eligibility.Labelling;

/// <summary>What a stretch of a line is to the grammars of numbers.</summary>
/// <remarks>The model of pairs has learned the numbers: renumbering means learning anew.</remarks>
internal enum LimitPart
{
    /// <summary>A name that has a limit.</summary>
    Subject = 1,

    /// <summary>A limit of something named.</summary>
    Limit = 2,

    /// <summary>A limit of nothing that the grammars know.</summary>
    Loose = 3,

    /// <summary>A number that demands nothing.</summary>
    Number = 4,

    /// <summary>The name of something measured.</summary>
    Analyte = 5,

    /// <summary>An age.</summary>
    Age = 6,
}
