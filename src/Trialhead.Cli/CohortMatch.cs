using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary>Matches many people, each answer in a file of its own: what was answered before a stop is not answered again.</summary>
internal sealed class CohortMatch(Terminal terminal, TrialStore store)
{
    private readonly TrialFinder _finder = new(store);

    /// <summary>Answers for everybody, and says how many there are.</summary>
    /// <param name="path">The file or folder of people.</param>
    /// <param name="folder">Where answers go.</param>
    /// <param name="request">What is asked for each.</param>
    /// <param name="typed">The same, as it was typed.</param>
    /// <param name="json">Whether to say it in JSON.</param>
    public int Run(string path, CohortFolder folder, MatchRequest request, string typed, bool json)
    {
        var read = PeopleRead.Of(path, request.Date, terminal, $"{Path.GetFileName(folder.Sheet)} names all");
        if (read.People.Count == 0)
        {
            return terminal.Fail(ExitCode.NothingFound, $"No person was read from '{path}'.");
        }

        var question = string.Create(CultureInfo.InvariantCulture, $"{Program} {request.Date:yyyy-MM-dd} {store.Count} {store.LastArrival?.UtcTicks} {request.Top}\n{typed}");
        var files = Files(read.People, folder).ToList();
        var answered = 0;
        var done = 0;
        Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), one =>
        {
            var asked = CohortFolder.Fingerprint(one.Person, question);
            if (!CohortFolder.IsAnswered(one.File, asked))
            {
                CohortFolder.Keep(one.File, one.Person.Id, asked, _finder.Match(one.Person.Patient, request));
                Interlocked.Increment(ref answered);
            }

            Tell(Interlocked.Increment(ref done), files.Count);
        });
        folder.WriteSheet(files, read.Problems);
        Say(folder, read, answered, json);
        return ExitCode.Ok;
    }

    // Another build may read otherwise.
    private static string Program => $"{typeof(Patient).Module.ModuleVersionId} {typeof(TrialFinder).Module.ModuleVersionId}";

    private static IEnumerable<(NamedPatient Person, string File)> Files(IEnumerable<NamedPatient> people, CohortFolder folder)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            seen[person.Id] = seen.GetValueOrDefault(person.Id) + 1;
            yield return (person, folder.FileOf(person.Id, seen[person.Id]));
        }
    }

    private void Tell(int done, int all)
    {
        if (terminal.ShowsProgress)
        {
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done:N0} of {all:N0} people{(done == all ? "\n" : "")}"));
        }
    }

    private void Say(CohortFolder folder, PeopleRead read, int answered, bool json)
    {
        if (json)
        {
            terminal.WriteJson(Answer.ToUtf8(writer => Write(writer, read, answered)));
        }
        else
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{read.People.Count:N0} people: {answered:N0} matched, {read.People.Count - answered:N0} answered before; {read.NotRead:N0} not read. All in '{folder.Sheet}'."));
        }
    }

    private static void Write(Utf8JsonWriter json, PeopleRead read, int answered)
    {
        json.WriteStartObject();
        json.WriteNumber("people", read.People.Count);
        json.WriteNumber("matched", answered);
        json.WriteNumber("before", read.People.Count - answered);
        ScreenAnswer.Write(json, read.Problems);
        json.WriteEndObject();
    }
}
