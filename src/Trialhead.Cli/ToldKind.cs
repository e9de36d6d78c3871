namespace Trialhead.Cli;

/// <summary>What a note tells of a thing that it names.</summary>
internal enum ToldKind
{
    /// <summary>An illness, a sign, a habit or a marker that the person has or had.</summary>
    Has,

    /// <summary>One that the person has not.</summary>
    HasNot,

    /// <summary>A treatment that was given.</summary>
    Given,

    /// <summary>One that was not.</summary>
    NeverGiven,

    /// <summary>One that is intended, offered or refused.</summary>
    Planned,

    /// <summary>An illness of a relative.</summary>
    OfFamily,

    /// <summary>What must not be given.</summary>
    Allergy,

    /// <summary>An illness that is only suspected.</summary>
    Unsure,

    /// <summary>Pregnancy and other matters of yes or no.</summary>
    State,

    /// <summary>A measured value.</summary>
    Value,

    /// <summary>A performance status.</summary>
    Performance,

    /// <summary>The age in years.</summary>
    Age,

    /// <summary>The sex.</summary>
    Sex,
}
