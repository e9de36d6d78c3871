using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval pages</c>: do the pages of trials drawn at random hold what they promise?</summary>
internal static class EvalPagesCommand
{
    private const int UsualTrials = 500;
    private const int FaultsShown = 40;

    public static Command Create(Terminal terminal)
    {
        var trials = new Option<int>("--trials") { Description = "How many trials to draw.", HelpName = "N", DefaultValueFactory = _ => UsualTrials };
        var seed = new Option<int>("--seed") { Description = "The seed of the draw.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var sites = new Option<bool>("--full") { Description = "Draw only from complete records: those that list sites." };
        var (json, store) = (CommonOptions.Json(), CommonOptions.Store());
        var command = new Command(
            "pages",
            "Build the pages of trials drawn at random, in both languages: faults, sentences without a source, elements of the record that "
            + "are missing, the school grade of the page's own English (Flesch-Kincaid) and the ease of its Spanish (INFLESZ).")
        {
            trials, seed, sites, json, store,
        };
        command.SetAction(parsed => parsed.GetValue(trials) < 1
            ? terminal.Fail(ExitCode.BadInput, $"--trials: found {parsed.GetValue(trials)}, expected 1 or more.")
            : CommonOptions.WithStore(parsed.GetValue(store), terminal, opened =>
            {
                var drawn = Draw(opened, parsed.GetValue(trials), parsed.GetValue(seed), parsed.GetValue(sites));
                var studies = PageLanguages.All.Select(language => PageStudy.Of(opened, drawn, language.Language)).ToList();
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(Answer.ToUtf8(writer => Write(writer, studies)));
                }
                else
                {
                    studies.ForEach(study => Write(terminal.Out, study));
                }

                return drawn.Count > 0 ? ExitCode.Ok : ExitCode.NothingFound;
            }));
        return command;
    }

    private static List<string> Draw(TrialStore store, int trials, int seed, bool full)
    {
        var ids = store.NctIds().Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(ids);
        return [.. ids.Where(id => !full || store.Find(id, withResults: false) is { Sites.Count: > 0 }).Take(trials)];
    }

    private static void Write(TextWriter output, PageStudy study)
    {
        foreach (var fault in study.Faults.Take(FaultsShown))
        {
            output.WriteLine(fault);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{study.Language.Code()}: {study.Pages} pages, {study.Sentences} sentences ({study.Own} of the page's own), {study.Faults.Count} faults, {study.Shown} of {study.Elements} elements of the records shown"));
        output.WriteLine(study.Language == PageLanguage.English
            ? string.Create(CultureInfo.InvariantCulture, $"Flesch-Kincaid grade of a page: median {study.Ease:0.0}, 90 % up to {study.Hardest:0.0}; {study.Length:0.0} words a sentence (median); the records' own summaries: median grade {study.RecordEase:0.0}")
            : string.Create(CultureInfo.InvariantCulture, $"INFLESZ of a page: median {study.Ease:0.0}, 90 % from {study.Hardest:0.0}; {study.Length:0.0} words a sentence (median)"));
        WriteCriteria(output, study);
    }

    private static void WriteCriteria(TextWriter output, PageStudy study) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{study.Plain} of {study.Criteria} criteria in plain words ({Share(study.Plain, study):P1}; a rest is quoted in {study.Part}), {study.Addressed} said in the record's own ({Share(study.Addressed, study):P1}), {study.Reworded} reworded ({Share(study.Reworded, study):P1}), what it is about for {study.About} more ({Share(study.About, study):P1})"));

    private static double Share(int number, PageStudy study) => (double)number / Math.Max(1, study.Criteria);

    private static void Write(Utf8JsonWriter json, IEnumerable<PageStudy> studies)
    {
        json.WriteStartObject();
        foreach (var study in studies)
        {
            json.WriteStartObject(study.Language.Code());
            json.WriteNumber("pages", study.Pages);
            json.WriteNumber("sentences", study.Sentences);
            json.WriteNumber("ownSentences", study.Own);
            json.WriteNumber("elements", study.Elements);
            json.WriteNumber("elementsShown", study.Shown);
            json.WriteNumber(study.Language == PageLanguage.English ? "medianGrade" : "medianInflesz", study.Ease);
            json.WriteNumber("medianWordsPerSentence", study.Length);
            json.WriteNumber("medianGradeOfRecords", study.RecordEase);
            json.WriteNumber("criteria", study.Criteria);
            json.WriteNumber("criteriaInPlainWords", study.Plain);
            json.WriteNumber("criteriaWithQuotedRest", study.Part);
            json.WriteNumber("criteriaInOwnWords", study.Addressed);
            json.WriteNumber("criteriaReworded", study.Reworded);
            json.WriteStartArray("faults");
            study.Faults.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
