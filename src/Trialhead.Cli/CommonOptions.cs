using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary>Options that several commands share, and what they stand for.</summary>
internal static class CommonOptions
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    public static Option<string?> Store()
    {
        var option = new Option<string?>("--store") { Description = "Folder of the store; by default one in your data folder.", HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var folder] && File.Exists(folder.Value))
            {
                result.AddError($"--store: found the file '{folder.Value}', expected a folder.");
            }
        });
        return option;
    }

    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON." };

    public static Option<string?> Vocabulary() => new("--vocabulary")
    {
        Description = "A vocabulary that `trialhead vocabulary build` wrote; by default TRIALHEAD_VOCABULARY, else the built-in one.",
        HelpName = "FILE",
    };

    public static Option<string?> Near() => new("--near")
    {
        Description = "A city, postal code, or latitude,longitude to measure distances from.",
        HelpName = "PLACE",
    };

    public static Option<int> Top(int usual, string what = "trials")
    {
        var option = new Option<int>("--top") { Description = $"Most {what} to show.", HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError($"--top: found {number}, expected 1 or more.");
            }
        });
        return option;
    }

    public static Option<int> Questions(string description)
    {
        var option = new Option<int>("--questions") { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 0)
            {
                result.AddError($"--questions: found {number}, expected 0 or more.");
            }
        });
        return option;
    }

    public static Option<RankingParts[]> Without() => new("--without")
    {
        Description = $"Leave parts out: {string.Join(", ", Enum.GetNames<RankingParts>()[1..^1])}.",
        HelpName = "PART",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>What takes part in ranking where some parts are left out.</summary>
    public static RankingParts PartsWithout(RankingParts[]? leftOut) =>
        (leftOut ?? []).Aggregate(RankingParts.All, (all, part) => all & ~part);

    public static Option<string> Chia() => new("--chia")
    {
        Description = "The Chia corpus: brat texts and annotation.",
        HelpName = "DIR|ZIP",
        Required = true,
    };

    public static Option<string?> Lct() => new("--lct")
    {
        Description = "The LCT corpus, brat texts and annotation, to learn from first; nothing where not given.",
        HelpName = "DIR|ZIP",
    };

    public static Option<string> AnnotationFolder() => new("--out")
    {
        Description = "Folder to write the annotation (.ann) to.",
        HelpName = "DIR",
        Required = true,
    };

    public static Argument<string> Nct() => new("NCT") { Description = "The registry number of a trial." };

    /// <summary>The folder that an option names, or the usual one.</summary>
    public static string FolderOf(string? option, Terminal terminal) => option ?? Path.Combine(terminal.DataFolder, "store");

    /// <summary>Does something with an existing store; fails where there is none.</summary>
    public static int WithStore(string? option, Terminal terminal, Func<TrialStore, int> action)
    {
        var folder = FolderOf(option, terminal);
        if (!TrialStore.Exists(folder))
        {
            return FailWithoutStore(folder, terminal);
        }

        using var store = TrialStore.Open(folder);
        return action(store);
    }

    /// <summary>Says that a folder holds no store.</summary>
    public static int FailWithoutStore(string folder, Terminal terminal) =>
        terminal.Fail(ExitCode.BadInput, $"There is no store in '{folder}'; `trialhead import` makes one.");

    /// <summary>The day that an option names, or the usual one. False where it names none.</summary>
    public static bool TryReadDay(string? option, DateOnly usual, Terminal terminal, out DateOnly day, string name = "--date")
    {
        day = usual;
        if (option is null || DateOnly.TryParseExact(option, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            if (option is null || day.Year is >= EarliestYear and <= LatestYear)
            {
                return true;
            }

            terminal.Fail(ExitCode.BadInput, $"{name}: found '{option}', expected a day from {EarliestYear} to {LatestYear}.");
            return false;
        }

        terminal.Fail(ExitCode.BadInput, $"{name}: found '{option}', expected a day such as 2026-11-22.");
        return false;
    }

    /// <summary>The person of a file, or of standard input for <c>-</c>. False where there is no such file or it cannot be read.</summary>
    /// <remarks>A note counts as written on the day: that day's "2 weeks ago".</remarks>
    public static bool TryReadPatient(string path, Terminal terminal, DateOnly day, [NotNullWhen(true)] out Patient? patient)
    {
        patient = null;
        if (path != "-" && !File.Exists(path))
        {
            terminal.Fail(ExitCode.BadInput, Directory.Exists(path) ? $"Found the folder '{path}', expected the file of one person." : $"There is no file '{path}'.");
            return false;
        }

        if (!PatientFile.Read(path, terminal.In, day).Succeeded(out patient, out var problem))
        {
            terminal.Fail(ExitCode.BadInput, $"{path}: {problem}.");
            return false;
        }

        return true;
    }

    /// <summary>The place that an option names; null where it is not given. False where nobody knows it.</summary>
    public static bool TryLocate(string? option, TrialStore store, Terminal terminal, out Place? place)
    {
        place = null;
        if (option is null)
        {
            return true;
        }

        var answer = store.Gazetteer.Find(option);
        place = answer.Place;
        if (answer.Problem is { } problem)
        {
            terminal.Fail(ExitCode.BadInput, $"--near: {problem}");
        }

        return place is not null;
    }
}
