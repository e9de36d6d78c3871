using System.Globalization;
using Spectre.Console;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Pages;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary>A match report for reading: trials, and under each every criterion with its verdict and reason.</summary>
internal static class MatchText
{
    private const int LongestCriterion = 240;
    private const int MostReasons = 3;

    public static void Write(Screen screen, Patient patient, MatchReport report)
    {
        var near = report.Home is { } home && Name(home) is { Length: > 0 } place ? $", near {place}" : "";
        screen.Heading(FormattableString.Invariant($"{report.Judged:N0} trials judged for {patient.Id ?? "this person"} on {report.Date:yyyy-MM-dd}{near}"));
        screen.Paragraph("Information, not medical advice: the study team decides who may join.");
        foreach (var fact in report.NotRecognised)
        {
            screen.Paragraph($"Not understood, and so of no effect: {NameOf(fact)}.");
        }

        foreach (var contradiction in report.Contradictions)
        {
            screen.Paragraph($"Contradiction: {contradiction.Text}");
        }

        for (var i = 0; i < report.Matches.Count; i++)
        {
            screen.Gap();
            Write(screen, i + 1, report.Matches[i]);
        }

        Write(screen, report.Questions);
    }

    private static void Write(Screen screen, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        screen.Gap();
        screen.Heading("Questions that would settle most");
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            screen.Item($"{i + 1}. ", question.Text, Style.Plain);
            screen.Paragraph($"{question.Decides}; {Answers(question)}", 3);
        }
    }

    private static string Answers(Question question)
    {
        var settled = question.Choices.Select(choice => $"{choice.Label}: {Effect(choice)}");
        return (question.Kind == QuestionKind.Number ? "for example " : "") + string.Join("; ", settled) + "; not sure: nothing";
    }

    private static string Effect(QuestionChoice choice) => choice.Settles == 0
        ? "decides nothing yet"
        : $"settles {Count(choice.Settles, "criterion", "criteria")}{(choice.RulesOut > 0 ? $", rules out {Count(choice.RulesOut, "trial", "trials")}" : "")}";

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static void Write(Screen screen, int rank, TrialMatch match)
    {
        var trial = match.Trial;
        screen.Item($"{rank}. {trial.NctId}  ", trial.Title, new Style(decoration: Decoration.Bold));
        var status = trial.Status is { } stated ? EnumWords.InWords(stated) : "status not stated";
        screen.Paragraph(FormattableString.Invariant($"{Outlook(match)} · score {match.Score:0.00} · {status}"), 3);
        var (met, notMet, unknown, moot) = match.Summary;
        screen.Paragraph($"{met} met, {notMet} not met, {unknown} not known, {moot} not applicable", 3);
        screen.Paragraph(SiteText.Nearest(match.NearestOpenSite, match.Trial), 3);
        if (match.Reasons.Count > 0)
        {
            screen.Paragraph($"Found for: {string.Join("; ", match.Reasons.Where(reason => reason.Added > 0).Take(MostReasons).Select(InWords))}", 3);
        }

        foreach (var criterion in match.Criteria)
        {
            var (label, style) = Verdict(criterion.Verdict);
            var list = criterion.Criterion.Kind == CriterionKind.Inclusion ? "Must" : "Must not";
            screen.Item($"   {label,-17}", $"{list}: {Shorten(criterion.Criterion.Text)}", style);
            screen.Paragraph(criterion.Explanation.Reason, 22);
        }
    }

    private static string InWords((string Feature, double Added) reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{RankReasons.InWords(reason.Feature)} (+{reason.Added:0.00})");

    private static string Outlook(TrialMatch match) => match switch
    {
        { Outlook: Matching.Outlook.RuledOut } => "At least one criterion is not met",
        { OtherIllnesses: [_, ..] others } => $"About {string.Join(" and ", others.Select(other => PlainNames.Of(other, PageLanguage.English)))}, which the record does not mention",
        { Outlook: Matching.Outlook.MayJoin } => "You may be able to join",
        _ => "Might fit, but is not open now",
    };

    private static (string Label, Style Style) Verdict(Verdict verdict) => verdict switch
    {
        Eligibility.Verdict.Met => ("✓ met", new Style(Color.Green)),
        Eligibility.Verdict.NotMet => ("✗ not met", new Style(Color.Red)),
        Eligibility.Verdict.Unknown => ("? not known", new Style(Color.Yellow)),
        _ => ("– not applicable", new Style(Color.Grey)),
    };

    private static string Shorten(string text)
    {
        var flat = Folding.CollapseSpaces(text);
        return flat.Length <= LongestCriterion ? flat : string.Concat(flat.AsSpan(0, LongestCriterion - 1), "…");
    }

    private static string Name(Place place) => string.Join(
        ", ",
        new[]
        {
            place.City ?? place.PostalCode,
            place.State,
            place.City is null && place.PostalCode is null && place.Point is { } point
                ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.##}, {point.Longitude:0.##}")
                : null,
        }.OfType<string>());

    private static string NameOf(Fact fact) => PatientChart.NameOf(fact) ?? "a fact";
}
