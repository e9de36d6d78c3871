namespace Trialhead.Clinical;

/// <summary>One thing a person's record says, dated and with its origin.</summary>
/// <remarks>A closed hierarchy; lists hold facts of every kind. Names are as written: the vocabulary resolves them later.</remarks>
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>Whether the record affirms or denies it.</summary>
    public Presence Presence { get; init; } = Presence.Present;

    /// <summary>When it was so, was seen, or began; null where the record does not say.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where in the record it stands.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unstated;
}

/// <summary>An illness or finding.</summary>
/// <param name="Name">Its name as written.</param>
public sealed record ConditionFact(string Name) : Fact
{
    /// <summary>The phase of the illness; <see cref="DiseaseSetting.None"/> where not said.</summary>
    public DiseaseSetting Setting { get; init; }

    /// <summary>The stage as written (<c>IIIB</c>, <c>T2N0M0</c>); null where not said.</summary>
    public string? Stage { get; init; }

    /// <summary>When it ended; null where it lasts or the record does not say.</summary>
    public PartialDate? Ended { get; init; }

    /// <summary>Whether the record says that it is over, with or without a date.</summary>
    public bool IsOver { get; init; }

    /// <summary>Words that narrow it (<c>severe</c>, <c>uncontrolled</c>); empty where none are said.</summary>
    /// <remarks>On a fact that is absent they narrow the denial: "no severe asthma" leaves mild asthma open.</remarks>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];
}

/// <summary>An illness of a relative by blood; never the person's own.</summary>
/// <param name="Name">Its name as written.</param>
public sealed record FamilyHistoryFact(string Name) : Fact;

/// <summary>A substance or procedure that the person cannot have.</summary>
/// <param name="Name">What, as written.</param>
/// <param name="Kind">Why.</param>
public sealed record IntoleranceFact(string Name, IntoleranceKind Kind) : Fact
{
    /// <summary>The name that stands for every substance: absent with this name is "no known allergies".</summary>
    public const string Anything = "anything";

    /// <summary>The name that stands for every drug: absent with this name is "no known drug allergies".</summary>
    public const string AnyDrug = "any drug";
}

/// <summary>What a test showed in a word (<c>HBsAg</c> negative, ECG normal).</summary>
/// <param name="Name">The test as written.</param>
/// <param name="Result">What it showed.</param>
public sealed record ResultFact(string Name, TestResult Result) : Fact;

/// <summary>A gene alteration, marker or receptor found, or found missing.</summary>
/// <param name="Name">Its name as written (<c>EGFR L858R</c>, <c>BCR-ABL1</c>).</param>
public sealed record BiomarkerFact(string Name) : Fact;

/// <summary>A laboratory value or vital sign.</summary>
/// <param name="Name">The analyte as written.</param>
/// <param name="Value">The number and its unit.</param>
public sealed record MeasurementFact(string Name, Quantity Value) : Fact
{
    /// <summary>The laboratory's own upper limit of normal, in the unit of the value; null where not given.</summary>
    public double? UpperLimitOfNormal { get; init; }
}

/// <summary>A grade on a performance scale.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Grade">The grade on that scale.</param>
public sealed record PerformanceFact(PerformanceScale Scale, int Grade) : Fact;

/// <summary>A drug, operation, radiation or other treatment; <see cref="Fact.Date"/> is its start.</summary>
/// <param name="Name">Its name as written.</param>
public sealed record TreatmentFact(string Name) : Fact
{
    /// <summary>When it ended; null where it goes on or the record does not say.</summary>
    public PartialDate? Ended { get; init; }

    /// <summary>Whether the record says that it goes on.</summary>
    public bool IsOngoing { get; init; }

    /// <summary>Whether the record says that it is over, with or without a date.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether it is only planned; on a fact that is absent, that it is not planned.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Words that narrow it (<c>systemic</c>, <c>high-dose</c>); empty where none are said.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>The illness it was given for, as written; null where not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether it worked; null where not said.</summary>
    public bool? Worked { get; init; }
}

/// <summary>Something about the person that is simply so or not so.</summary>
/// <param name="State">Which.</param>
public sealed record StateFact(PersonalState State) : Fact;
