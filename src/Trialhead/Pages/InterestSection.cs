namespace Trialhead.Pages;

/// <summary>What the tested treatments are, what they do, and how they differ from what the comparison gets.</summary>
/// <remarks>It says what is known of how a treatment acts, never that it is better: that is what the trial is to find out.</remarks>
internal static class InterestSection
{
    private const int MostTreatments = 4;

    public static PageSection? Build(PageSubject subject)
    {
        var tested = subject.Treatments
            .Where(treatment => treatment.IsTested && !treatment.IsEmpty)
            .DistinctBy(treatment => TrialNames.Name(treatment, subject.Language).ToUpperInvariant())
            .Take(MostTreatments)
            .ToList();
        var blocks = tested.Select(treatment => Known(subject, treatment)).OfType<PageBlock>().ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        var compared = Comparison.Of(subject).ToList();
        if (compared.Count > 0)
        {
            blocks.Add(new Paragraph(
            [
                .. compared,
                Sentence.Phrase(subject.Say(
                    "Nobody knows yet which is better; that is why the trial is done.",
                    "Todavía nadie sabe qué es mejor; por eso se hace el ensayo.")),
            ]));
        }

        return new PageSection("interest", subject.Say(
            "Why are researchers interested in this treatment?", "¿Por qué interesa este tratamiento a los investigadores?"), blocks);
    }

    private static Paragraph? Known(PageSubject subject, TrialTreatment treatment)
    {
        var words = treatment.Concepts.Select(concept => TreatmentWords.Of(concept, subject.Language)).OfType<TreatmentWords>().Take(2).ToList();
        return words.Count == 0 ? null : new Paragraph([.. words.SelectMany(word => new[] { word.What, word.How }).OfType<Sentence>()]);
    }
}
