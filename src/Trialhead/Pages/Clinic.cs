using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>A place where the trial is run.</summary>
/// <param name="Site">The site of the record.</param>
/// <param name="Openness">Whether someone could join there now.</param>
/// <param name="Name">The clinic and its town.</param>
/// <param name="Standing">Its openness in words.</param>
/// <param name="Contacts">Whom to ask there; empty where nobody can join or nobody is named.</param>
public sealed record Clinic(
    Site Site, Openness Openness, Sentence Name, Sentence Standing, IReadOnlyList<Sentence> Contacts);
