using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Search.Typing;
using Trialhead.Data.Store;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary><c>trialhead search TEXT</c>: finds trials by words and filters; with <c>--note FILE</c>, for the person of a clinical note.</summary>
internal sealed class SearchCommand : Command
{
    private const int UsualTop = 10;

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _text = new("TEXT")
    {
        Description = "Words, \"quoted phrases\" and registry numbers. Typing errors are put right, names understood.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _note = new("--note")
    {
        Description = "A clinical note (or patient file) in place of words: the trials that fit this person best, open or not; - is standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _date = new("--date") { Description = "With --note: the day that counts; today by default.", HelpName = "YYYY-MM-DD" };

    private readonly SearchOptions _filters = new();
    private readonly Option<string?> _near = CommonOptions.Near();
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<int> _top = CommonOptions.Top(UsualTop);
    private readonly Option<bool> _facets = new("--facets") { Description = "Count the whole result by its properties." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Say for each trial why it stands where it stands." };
    private readonly Option<string?> _after = new("--after") { Description = "The nextPageToken of the same search: go on behind that page.", HelpName = "TOKEN" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public SearchCommand(Terminal terminal)
        : base("search", "Find trials by words, or by a clinical note.")
    {
        _terminal = terminal;
        Arguments.Add(_text);
        foreach (var option in new Option[] { _note, _date, _near }.Concat(_filters.All).Concat([_top, _after, _facets, _explain, _json, _store]))
        {
            Options.Add(option);
        }

        Validators.Add(Check);
        SetAction(parsed => parsed.GetValue(_note) is { } path ? RunNote(parsed, path) : Run(parsed));
    }

    // A note stands in place of words, and what is ranked for a person is neither paged, counted nor sorted otherwise.
    private void Check(CommandResult result)
    {
        var hasNote = result.GetResult(_note) is not null;
        if (hasNote == result.GetResult(_text) is { Tokens.Count: > 0 })
        {
            result.AddError(hasNote ? "Found TEXT and --note, expected one of them." : "Found neither TEXT nor --note, expected one of them.");
        }

        var others = hasNote ? new[] { _after, _facets, _filters.Sort } : [_date];
        if (Array.Find<Option>(others, option => result.GetResult(option) is { Implicit: false }) is { } unfit)
        {
            result.AddError($"{unfit.Name}: found it {(hasNote ? "with" : "without")} --note, expected it {(hasNote ? "without" : "with")}.");
        }
    }

    private int RunNote(ParseResult parsed, string path)
    {
        var near = parsed.GetValue(_near);
        if (_filters.Read(parsed, near is not null, out var query) is { } wrong)
        {
            return _terminal.Fail(ExitCode.BadInput, wrong);
        }

        if (!CommonOptions.TryReadDay(parsed.GetValue(_date), _terminal.Today, _terminal, out var date)
            || !CommonOptions.TryReadPatient(path, _terminal, date, out var patient))
        {
            return ExitCode.BadInput;
        }

        return WithPlace(parsed, (store, place) => Answer(
            store, parsed, null, query with { Near = place, Take = parsed.GetValue(_top), Explains = parsed.GetValue(_explain) },
            (finder, wanted) => finder.Search(patient, date, wanted)));
    }

    private int Run(ParseResult parsed)
    {
        var near = parsed.GetValue(_near);
        if (_filters.Read(parsed, near is not null, out var query) is { } problem)
        {
            return _terminal.Fail(ExitCode.BadInput, problem);
        }

        var text = string.Join(' ', parsed.GetValue(_text) ?? []);
        var token = parsed.GetValue(_after);
        var fingerprint = Fingerprint(text, $"{near}\n{parsed.GetValue(_filters.Where)}", query);
        var after = token is null ? null : PageToken.Read(token, fingerprint);
        return token is not null && after is null
            ? _terminal.Fail(ExitCode.BadInput, $"--after: found '{token[..Math.Min(40, token.Length)]}', expected the nextPageToken of the same search.")
            : WithPlace(parsed, (store, place) => Answer(
                store, parsed, fingerprint, query with
                {
                    Text = text,
                    Near = place,
                    After = after,
                    Take = parsed.GetValue(_top),
                    CountsFacets = parsed.GetValue(_facets) || parsed.GetValue(_json),
                    Explains = parsed.GetValue(_explain),
                },
                (finder, wanted) => finder.Search(wanted)));
    }

    // What the words say beside their topic, of filters that no option gave.
    private static (TrialQuery Query, IReadOnlyList<TypedLimit> Limits) Limited(TrialQuery query, Gazetteer gazetteer)
    {
        if (query.Text is not { } text)
        {
            return (query, []);
        }

        List<TypedLimit> limits = [.. TypedLimits.Find(text, gazetteer).Where(limit => limit.Kind switch
        {
            LimitKind.Place => query.Near is null,
            LimitKind.Country => query.Countries is null,
            LimitKind.Phase => query.Phases is null,
            LimitKind.Openness => query.Openness is null && query.Statuses is null,
            LimitKind.Age => query.Age is null,
            LimitKind.AgeGroup => query.AgeGroups is null && query.Age is null,
            _ => query.Sex is null,
        })];
        query = limits.Aggregate(query with { Text = TypedLimits.Without(text, limits) }, (limited, limit) => limit.Kind switch
        {
            LimitKind.Place => limited with { Near = gazetteer.Find(limit.Value).Place?.Point },
            LimitKind.Country => limited with { Countries = [limit.Value] },
            LimitKind.Phase => limited with { Phases = [Enum.Parse<Phase>($"Phase{limit.Value}")] },
            LimitKind.Openness => limited with { Openness = [Openness.Open] },
            LimitKind.Age => limited with { Age = double.Parse(limit.Value, CultureInfo.InvariantCulture) },
            LimitKind.AgeGroup => limited with { AgeGroups = [limit.Value == "child" ? AgeGroup.Child : AgeGroup.OlderAdult] },
            _ => limited with { Sex = limit.Value == "female" ? Sex.Female : Sex.Male },
        });
        return (query, limits);
    }

    private int WithPlace(ParseResult parsed, Func<TrialStore, GeoPoint?, int> answer) =>
        CommonOptions.WithStore(parsed.GetValue(_store), _terminal, store =>
            CommonOptions.TryLocate(parsed.GetValue(_near), store, _terminal, out var place) ? answer(store, place?.Point) : ExitCode.BadInput);

    // All that decides which trials are found and how they stand; lists are written out.
    private static string Fingerprint(string text, string others, TrialQuery query) => string.Join('\n', new[]
    {
        text, others, $"{query with { Statuses = null, Where = [] }}",
        string.Join(',', (query.Statuses ?? []).Cast<object>().Concat((query.Openness ?? []).Cast<object>()).Concat((query.Phases ?? []).Cast<object>())
            .Concat((query.StudyTypes ?? []).Cast<object>()).Concat((query.AgeGroups ?? []).Cast<object>()).Concat(query.Countries ?? []).Concat(query.Concepts ?? [])),
    });

    private int Answer(TrialStore store, ParseResult parsed, string? fingerprint, TrialQuery query, Func<TrialFinder, TrialQuery, SearchPage> search)
    {
        var typed = query.Text ?? "";
        (query, var limits) = Limited(query, store.Gazetteer);
        var page = search(new TrialFinder(store), query);
        page = page with { Reading = page.Reading with { Limits = limits } };
        var trials = store.FindMany(page.Hits.Select(hit => hit.NctId));
        var json = parsed.GetValue(_json);
        if (json)
        {
            _terminal.WriteJson(Data.Answers.Answer.ToUtf8(
                writer => SearchAnswer.Write(writer, page, trials, query.Near, store.Gazetteer.Locate, fingerprint)));
        }
        else
        {
            new SearchReport(new Screen(_terminal), query, store.Gazetteer).Write(page, trials, SearchWords.Limited(typed, limits));
        }

        return page.Total > 0 ? ExitCode.Ok : json ? ExitCode.NothingFound : _terminal.Fail(ExitCode.NothingFound, "No trial found.");
    }
}
