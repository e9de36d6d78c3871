using System.Globalization;
using Spectre.Console;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary>Writes what a search found, for people.</summary>
internal sealed class SearchReport(Screen screen, TrialQuery query, Gazetteer gazetteer)
{
    private const int Indent = 13; // as wide as a registry number with its gap
    private const int MostValues = 12;
    private const int MostShares = 12;

    /// <summary>Writes how the words were understood, the counts if asked for, and the trials.</summary>
    /// <param name="page">What was found.</param>
    /// <param name="trials">The trials of the page.</param>
    /// <param name="said">What of the words was taken for filters; null where nothing was.</param>
    public void Write(SearchPage page, IReadOnlyDictionary<string, Trial> trials, string? said = null)
    {
        WriteReading(page);
        if (said is not null)
        {
            screen.Paragraph(said);
        }

        if (page.Total == 0)
        {
            return;
        }

        screen.Paragraph($"{Number(page.Total)} {(page.Total == 1 ? "trial" : "trials")}{(page.IsRelaxed ? " with some of the words" : "")}.");
        if (page.Facets.Narrower.Count > 0)
        {
            screen.Paragraph($"More exactly: {Values(page.Facets.Narrower)}.");
        }

        WriteFacets(page.Facets);
        foreach (var hit in page.Hits)
        {
            if (trials.TryGetValue(hit.NctId, out var trial))
            {
                Write(trial, hit);
            }
        }
    }

    private void WriteReading(SearchPage page)
    {
        if (page.Reading.Corrections.Count > 0)
        {
            screen.Paragraph(SearchWords.Corrected(page.Reading));
        }

        if (SearchWords.Understood(page.Reading) is { } understood)
        {
            screen.Paragraph(understood);
        }

        if (page.DidYouMean is { } other)
        {
            screen.Paragraph($"Did you mean {other}?");
        }
    }

    private void WriteFacets(FacetCounts facets)
    {
        foreach (var (kind, values) in facets.ByKind.Where(facet => facet.Value.Count > 0))
        {
            screen.Item($"  {EnumWords.InWords(kind),-20} ", Values([.. values.Take(MostValues)]), Style.Plain);
        }
    }

    private void Write(Trial trial, TrialHit hit)
    {
        screen.Gap();
        screen.Item($"{trial.NctId}  ", trial.Title, new Style(decoration: Decoration.Bold));
        if (Facts(trial) is { Length: > 0 } facts)
        {
            screen.Paragraph(facts, Indent);
        }

        if (query.Near is { } near)
        {
            screen.Paragraph(SiteText.Nearest(SiteFinder.NearestOpen(trial, near, gazetteer.Locate), trial), Indent);
        }

        if (query.Explains)
        {
            WriteExplanation(hit, trial);
        }
    }

    private void WriteExplanation(TrialHit hit, Trial trial)
    {
        screen.Paragraph(query.Order switch
        {
            SearchOrder.Updated => $"Stands here by its update: {trial.Dates.LastUpdateSubmitted?.ToString() ?? trial.Dates.LastUpdatePosted?.Date.ToString() ?? "not known"}.",
            SearchOrder.Started => $"Stands here by its start: {trial.Dates.Start?.Date.ToString() ?? "not known"}.",
            SearchOrder.Enrollment => $"Stands here by its participants: {(trial.Design.Enrollment is { } size ? Number(size) : "not known")}.",
            SearchOrder.Distance => $"Stands here by its distance: {(hit.Kilometres is { } km ? $"{Points(km)} km" : "not known")}.",
            _ => $"Score {Points(hit.Score)}:",
        }, Indent);
        foreach (var share in hit.Explanation.Take(MostShares))
        {
            screen.Paragraph($"{Points(share.Points),9}  {SearchWords.Of(share)}", Indent);
        }

        if (hit.Explanation.Count > MostShares)
        {
            var others = hit.Explanation.Skip(MostShares).ToList();
            screen.Paragraph($"{Points(others.Sum(share => share.Points)),9}  {others.Count} smaller parts together", Indent);
        }
    }

    private static string Facts(Trial trial) => string.Join(
        " · ",
        new[] { trial.Status is { } status ? EnumWords.InWords(status) : null }
            .Concat(trial.Design.Phases.Select(phase => EnumWords.InWords(phase)))
            .Append(string.Join(", ", trial.Conditions.Take(6)))
            .Where(part => !string.IsNullOrEmpty(part)));

    private static string Values(IReadOnlyList<FacetCount> values) =>
        string.Join(", ", values.Select(value => $"{value.Name} ({Number(value.Count)})"));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Points(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
