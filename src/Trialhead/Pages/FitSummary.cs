using Trialhead.Eligibility;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Who may join, in a few sentences: ages, sex, illness, how many points there are, and what the reader's facts say.</summary>
internal static class FitSummary
{
    /// <summary>From here on an upper age keeps nobody out.</summary>
    public const double HighestAge = 99;

    private const int MostIllnesses = 3;

    public static List<Sentence> Of(PageSubject subject) => [.. Person(subject.Trial, subject.Language), .. Illness(subject), .. Points(subject), .. Verdicts(subject)];

    /// <summary>Whom the trial takes by age, sex and health, as far as the record says.</summary>
    public static IEnumerable<Sentence> Person(Trial trial, PageLanguage language)
    {
        var rules = trial.Eligibility;
        var can = trial.Openness == Openness.Closed ? language.Say("could", "Podían") : language.Say("can", "Pueden");
        if (Ages(rules, language, can) is { } ages)
        {
            string?[] fields = [rules.MinimumAge is null ? null : "minimumAge", rules.MaximumAge is null ? null : "maximumAge"];
            yield return Sentence.FromRecord(ages, fields.OfType<string>().Select(field => $"{RecordPointers.Eligibility}/{field}"));
        }

        if (rules.IsSexStated && rules.OnlySex is { } sex)
        {
            yield return Sentence.FromRecord(
                sex == Clinical.Sex.Female
                    ? language.Say($"Only women {can} join.", $"Solo {can.ToLowerInvariant()} participar mujeres.")
                    : language.Say($"Only men {can} join.", $"Solo {can.ToLowerInvariant()} participar hombres."),
                $"{RecordPointers.Eligibility}/sex");
        }

        if (rules.AcceptsHealthyVolunteers is { } healthy)
        {
            yield return Sentence.FromRecord(
                healthy
                    ? language.Say(can == "could" ? "Healthy people could take part." : "Healthy people may take part.", $"{can} participar personas sanas.")
                    : language.Say(can == "could" ? "Healthy people could not take part." : "Healthy people cannot take part.", $"No {can.ToLowerInvariant()} participar personas sanas."),
                $"{RecordPointers.Eligibility}/healthyVolunteers");
        }
    }

    private static IEnumerable<Sentence> Illness(PageSubject subject)
    {
        var illnesses = TrialNames.Illnesses(subject).Where(illness => illness.IsKnown).ToList();
        if (illnesses.Count > 0 && !TrialNames.IsAboutHealthyPeople(subject))
        {
            var names = subject.Language.AndMore([.. illnesses.Select(illness => illness.Name)], MostIllnesses);
            yield return Sentence.FromRecord(
                subject.Say($"The trial is about {names}.", $"El ensayo trata de {names}."), TrialIllness.Pointers(illnesses, RecordPointers.Conditions));
        }
    }

    private static IEnumerable<Sentence> Points(PageSubject subject)
    {
        var text = subject.Criteria.Where(criterion => criterion is { Property: null, Demand: not NoDemandCriterion }).ToList();
        var (into, outOf) = (text.Count(c => c.Kind == CriterionKind.Inclusion), text.Count(c => c.Kind == CriterionKind.Exclusion));
        if (into + outOf == 0)
        {
            yield return Sentence.FromRecord(
                subject.Say("The record lists no further criteria.", "El registro no da más requisitos."), RecordPointers.Eligibility);
            yield break;
        }

        yield return Sentence.FromRecord(
            subject.Say(
                outOf == 0 ? $"Below {Is(into)} to meet." : into == 0 ? $"Below {Is(outOf)} that may rule you out." : $"Below {Is(into)} to meet and {outOf} that may rule you out.",
                outOf == 0 ? $"Abajo hay {Points(into)} por cumplir." : into == 0 ? $"Abajo hay {Points(outOf)} que {MayRuleOut(outOf)}." : $"Abajo hay {Points(into)} por cumplir y {outOf} que {MayRuleOut(outOf)}."),
            $"{RecordPointers.Eligibility}/eligibilityCriteria");

        static string Is(int count) => count == 1 ? "is 1 point" : $"are {count} points";

        static string Points(int count) => count == 1 ? "1 punto" : $"{count} puntos";

        static string MayRuleOut(int count) => count == 1 ? "puede impedirle participar" : "pueden impedirle participar";
    }

    private static IEnumerable<Sentence> Verdicts(PageSubject subject)
    {
        if (subject.Verdicts.Count == 0)
        {
            yield break;
        }

        var (met, against, open) = (Count(subject, Verdict.Met), Count(subject, Verdict.NotMet), Count(subject, Verdict.Unknown));
        var counted = new[]
        {
            (met, subject.Say(met == 1 ? "fits you" : "fit you", met == 1 ? "coincide con usted" : "coinciden con usted")),
            (against, subject.Say("may speak against joining", against == 1 ? "puede hablar en contra" : "pueden hablar en contra")),
            (open, subject.Say(open == 1 ? "is still to be asked" : "are still to be asked", open == 1 ? "falta por preguntar" : "faltan por preguntar")),
        };
        var parts = counted.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}").ToList();
        if (parts.Count == 0)
        {
            yield break;
        }

        yield return new Sentence(
            subject.Say($"By what you told us, {PageLanguage.English.And(parts)}.", $"Según lo que nos dijo, {PageLanguage.Spanish.And(parts)}."),
            [new SentenceSource(SourceKind.Person, "facts"), new SentenceSource(SourceKind.Record, $"{RecordPointers.Eligibility}/eligibilityCriteria")]);
    }

    private static int Count(PageSubject subject, Verdict verdict) => subject.Verdicts.Count(explanation => explanation.Verdict == verdict);

    // From birth on: no lower limit.
    private static string? Ages(EligibilityRules rules, PageLanguage language, string can) => (rules.MinimumAge is { Value: > 0 } lower ? lower : (AgeLimit?)null, rules.MaximumAge) switch
    {
        ({ } min, { Years: >= HighestAge }) => language.Say(
            $"People aged {PlainWords.Of(min, language)} or older {can} join.", $"{can} participar personas de {PlainWords.Of(min, language)} o más."),
        ({ } min, { } max) when min.Unit == max.Unit => language.Say(
            $"People aged {min.Value} to {PlainWords.Of(max, language)} {can} join.", $"{can} participar personas de {min.Value} a {PlainWords.Of(max, language)}."),
        ({ } min, { } max) => language.Say(
            $"People aged {PlainWords.Of(min, language)} to {PlainWords.Of(max, language)} {can} join.",
            $"{can} participar personas de {PlainWords.Of(min, language)} a {PlainWords.Of(max, language)}."),
        ({ } min, null) => language.Say(
            $"People aged {PlainWords.Of(min, language)} or older {can} join.", $"{can} participar personas de {PlainWords.Of(min, language)} o más."),
        (null, { Years: >= HighestAge }) => language.Say($"People of any age {can} join.", $"{can} participar personas de cualquier edad."),
        (null, { } max) => language.Say(
            $"People aged {PlainWords.Of(max, language)} or younger {can} join.", $"{can} participar personas de {PlainWords.Of(max, language)} o menos."),
        _ => rules.MinimumAge is null ? null : language.Say($"People of any age {can} join.", $"{can} participar personas de cualquier edad."),
    };
}
