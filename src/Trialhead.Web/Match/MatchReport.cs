using Trialhead.Clinical;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Vocabulary;
#pragma warning disable
namespace Trialhead.Data.Search
{
public sealed record MatchRequest(DateOnly Date) { public Place? Home { get; init; } public int Top { get; init; } = 20; }
public sealed record MatchReport(DateOnly Date, Place? Home, IReadOnlyList<TrialMatch> Matches, int Judged, IReadOnlyList<Fact> NotRecognised);
public sealed class TrialFinder(TrialStore store)
{
    public MatchReport Match(Patient patient, MatchRequest request)
    {
        var chart = new PatientChart(patient, request.Date, Lexicon.BuiltIn);
        var words = string.Join(" ", patient.Facts.OfType<ConditionFact>().Where(f => f.Presence == Presence.Present).Select(f => f.Name));
        var found = store.Index.Search(new TrialQuery { Text = words, Take = request.Top });
        var trials = store.FindMany(found.Hits.Select(h => h.NctId));
        return new MatchReport(request.Date, patient.Place, Matcher.Rank(found.Hits.Where(h => trials.ContainsKey(h.NctId)).Select(h => Matcher.Judge(new Candidate(trials[h.NctId], h.Score), chart, patient.Place?.Point, store.Gazetteer.Locate, found.Hits[0].Score))), found.Hits.Count, chart.Unrecognised.ToList());
    }

    public TrialMatch? Judge(string nct, Patient patient, DateOnly date, Place? home = null) => store.Find(nct, false) is { } trial
        ? Matcher.Judge(new Candidate(trial, 1), new PatientChart(patient, date, Lexicon.BuiltIn), patient.Place?.Point, store.Gazetteer.Locate, 1) : null;
}
}
namespace Trialhead.Data.Answers
{
public static class Answer { public static ReadOnlyMemory<byte> ToUtf8(Action<System.Text.Json.Utf8JsonWriter> write) { var b = new System.Buffers.ArrayBufferWriter<byte>(); using var j = new System.Text.Json.Utf8JsonWriter(b); write(j); j.Flush(); return b.WrittenMemory; } }
public static class MatchAnswer { public static void Write(System.Text.Json.Utf8JsonWriter json, Trialhead.Data.Search.MatchReport report) { json.WriteStartObject(); json.WriteStartArray("trials"); foreach (var m in report.Matches) { json.WriteStartObject(); json.WriteString("nct", m.Trial.NctId); json.WriteEndObject(); } json.WriteEndArray(); json.WriteEndObject(); } }
}
