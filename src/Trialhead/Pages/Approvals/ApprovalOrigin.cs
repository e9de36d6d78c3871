namespace Trialhead.Pages.Approvals;

/// <summary>How old our own table is and what it was made from, where a page rests on it.</summary>
internal static class ApprovalOrigin
{
    /// <summary>A paragraph; none where all comes from imported lists.</summary>
    public static IEnumerable<PageBlock> Of(PageSubject subject)
    {
        var own = subject.Approvals.SelectMany(ApprovalWords.Plain).Where(approval => approval is { Source: not null, Year: not null }).ToList();
        if (own.Count == 0)
        {
            yield break;
        }

        var (sources, year, what) = (string.Join(", ", own.Select(approval => approval.Source).Distinct()), own.Min(approval => approval.Year), What(subject, own));
        yield return new Paragraph([
            new Sentence(
                subject.Say(
                    $"{what} comes from our own list of {year}, made from: {sources}.", $"{what} viene de nuestra propia lista de {year}, hecha a partir de: {sources}."),
                [.. own.Select(ApprovalWords.Source).Distinct()]),
            Sentence.Phrase(subject.Say(
                "Newer approvals may be missing, and a drug may no longer be sold.",
                "Pueden faltar aprobaciones más nuevas, y puede que un medicamento ya no se venda.")),
        ]);
    }

    // Beside an imported list of names, ours says only what the medicines are for.
    private static string What(PageSubject subject, List<Approval> own)
    {
        if (subject.Approvals.All(treatment => treatment.Searched.Count == 0))
        {
            return subject.Say("This", "Esto");
        }

        var places = own.Select(approval => approval.Jurisdiction).Distinct().Order().Select(place => ApprovalWords.Name(place, subject)).ToList();
        return subject.Say($"What drugs are approved for in the {string.Join(" and the ", places)}", $"El uso aprobado en {string.Join(" y en ", places)}");
    }
}
