using System.Diagnostics;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Match;

/// <summary>Verdicts in words for the person they are about.</summary>
public static class VerdictWords
{
    /// <summary>A verdict in a few words; in both lists <see cref="Verdict.Met"/> speaks for joining.</summary>
    public static string Of(CriterionKind kind, Verdict verdict, PageLanguage language) => (kind, verdict) switch
    {
        (CriterionKind.Inclusion, Verdict.Met) => language.Say("You meet this", "Usted cumple esto"),
        (CriterionKind.Inclusion, Verdict.NotMet) => language.Say("You may not meet this", "Quizá usted no cumpla esto"),
        (CriterionKind.Exclusion, Verdict.Met) => language.Say("Does not rule you out", "No le excluye"),
        (CriterionKind.Exclusion, Verdict.NotMet) => language.Say("May rule you out", "Podría excluirle"),
        (_, Verdict.Unknown) => language.Say("Not known yet: ask", "Aún no se sabe: pregunte"),
        (_, Verdict.NotApplicable) => language.Say("Does not concern you", "No se aplica a usted"),
        _ => throw new UnreachableException($"No words for {kind} and {verdict}."),
    };

    /// <summary>A sign that tells verdicts apart without colour.</summary>
    public static string Symbol(Verdict verdict) => verdict switch
    {
        Verdict.Met => "✓",
        Verdict.NotMet => "✕",
        Verdict.Unknown => "?",
        _ => "–",
    };

    /// <summary>The name of a verdict in the style sheet.</summary>
    public static string Style(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "notmet",
        Verdict.Unknown => "unknown",
        _ => "moot",
    };

    /// <summary>What all verdicts of a trial say together, or that it is about something else.</summary>
    public static string Of(TrialMatch match, PageLanguage language) => match switch
    {
        { Outlook: Outlook.RuledOut } => language.Say("Something you said may rule you out", "Algo de lo que dijo podría excluirle"),
        { OtherIllnesses: [_, ..] others } => language.Say(
            $"It is about {Names(others, language, " and ")}, which you did not mention",
            $"Trata de {Names(others, language, " y ")}, de lo que usted no habló"),
        { Outlook: Outlook.MayJoin } => language.Say(
            "You may be able to join: nothing you said speaks against it",
            "Quizá pueda participar: nada de lo que dijo habla en contra"),
        _ => language.Say(
            "Nothing you said speaks against it, but it is not open now or does not say",
            "Nada de lo que dijo habla en contra, pero no está abierto ahora o no lo dice"),
    };

    private static string Names(IReadOnlyList<Concept> illnesses, PageLanguage language, string and) =>
        string.Join(and, illnesses.Select(illness => PlainNames.Of(illness, language)));

    /// <summary>The verdicts counted, in words.</summary>
    public static string Of(MatchSummary summary, PageLanguage language)
    {
        var parts = new[]
        {
            (summary.Met, language.Say(summary.Met == 1 ? "fits" : "fit", summary.Met == 1 ? "se cumple" : "se cumplen")),
            (summary.NotMet, language.Say(summary.NotMet == 1 ? "speaks against it" : "speak against it", summary.NotMet == 1 ? "habla en contra" : "hablan en contra")),
            (summary.Unknown, language.Say("to ask about", "por preguntar")),
            (summary.NotApplicable, language.Say(
                summary.NotApplicable == 1 ? "does not concern you" : "do not concern you", summary.NotApplicable == 1 ? "no se aplica a usted" : "no se aplican a usted")),
        };
        return string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }
}
