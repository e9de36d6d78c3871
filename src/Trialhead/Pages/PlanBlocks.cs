namespace Trialhead.Pages;

/// <summary>Lays out what a protocol says to a participant.</summary>
internal static class PlanBlocks
{
    /// <summary>Notice, steps, drawings, the table of tests, and what is not public.</summary>
    public static IEnumerable<PageBlock> Of(PageSubject subject, TrialPlan plan)
    {
        var exact = Sentence.Phrase(subject.Say("The study team can tell you the exact plan.", "El equipo puede decirle el plan exacto."));
        yield return new Paragraph(plan.Notice is { } notice ? [notice, exact] : [exact]);
        yield return new StepList(plan.Steps);
        foreach (var drawing in plan.Drawings)
        {
            yield return drawing;
        }

        if (plan.Schedule is { } schedule)
        {
            yield return new BlockGroup(Sentence.Phrase(subject.Say("Tests and visits as a table", "Pruebas y visitas en una tabla")), [schedule]) { IsDetail = true };
        }

        if (plan.Gaps.Count > 0)
        {
            yield return new BlockGroup(Sentence.Phrase(subject.Say("What is not public", "Lo que no es público")), [List(plan.Gaps)]);
        }

        if (plan.Sources.Count > 0)
        {
            yield return new BlockGroup(Sentence.Phrase(subject.Say("Where this plan is from", "De dónde viene este plan")), [List(plan.Sources)]) { IsDetail = true };
        }
    }

    /// <summary>What each way through the trial asks.</summary>
    public static IEnumerable<PageBlock> Burden(PageSubject subject, TrialPlan plan) =>
    [
        new BlockGroup(
            Sentence.Phrase(subject.Say("Time and visits, as far as they are known", "Tiempo y visitas, hasta donde se sabe")),
            [new BulletList([.. plan.Burden.Select(way => (IReadOnlyList<Sentence>)[way.Name, .. way.Words])])]),
    ];

    private static BulletList List(IEnumerable<Sentence> sentences) => new([.. sentences.Select(sentence => (IReadOnlyList<Sentence>)[sentence])]);
}
