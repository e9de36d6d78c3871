namespace Trialhead.Pages.Approvals;

/// <summary>Whose regulator approves.</summary>
public enum Jurisdiction
{
    /// <summary>The European Union: the European Medicines Agency.</summary>
    EuropeanUnion,

    /// <summary>The United States: the Food and Drug Administration.</summary>
    UnitedStates,
}
