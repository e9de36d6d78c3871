namespace Trialhead.Trials;

/// <summary>Who answers for the record.</summary>
/// <param name="Type">The registry's code: <c>SPONSOR</c>, <c>PRINCIPAL_INVESTIGATOR</c>, <c>SPONSOR_INVESTIGATOR</c>.</param>
/// <param name="InvestigatorName">The investigator's name; null where not given.</param>
/// <param name="InvestigatorTitle">The investigator's title; null where not given.</param>
/// <param name="InvestigatorAffiliation">The investigator's institution; null where not given.</param>
/// <param name="OldNameTitle">The former free-text form; null where not given.</param>
/// <param name="OldOrganization">The former free-text organisation; null where not given.</param>
public sealed record ResponsibleParty(
    string? Type,
    string? InvestigatorName = null,
    string? InvestigatorTitle = null,
    string? InvestigatorAffiliation = null,
    string? OldNameTitle = null,
    string? OldOrganization = null);
