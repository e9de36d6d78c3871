using System.CommandLine;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Facets;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>The filters and the order of a search, as options.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string[]> _status = Several("--status", "Only these statuses, such as recruiting or NOT_YET_RECRUITING.", "S");
    private readonly Option<string[]> _openness = Several("--open", "Only trials that are open, later, closed or not-stated.", "O");
    private readonly Option<string[]> _phase = Several("--phase", "Only these phases, such as phase-2 or 2.", "P");
    private readonly Option<string[]> _type = Several("--type", "Only these kinds of study, such as observational.", "T");
    private readonly Option<double?> _age = new("--age") { Description = "An age in years that the trial must take.", HelpName = "N" };
    private readonly Option<string[]> _ageGroup = Several("--age-group", "Only trials that take a child, adult or older-adult.", "G");
    private readonly Option<string[]> _sex = Several("--sex", "A sex that the trial must take: female or male.", "S");
    private readonly Option<string?> _healthy = YesOrNo("--healthy", "Whether the trial takes healthy volunteers: yes or no.");
    private readonly Option<string?> _results = YesOrNo("--results", "Whether results are posted: yes or no.");
    private readonly Option<string[]> _country = Several("--country", "Only trials with a site in one of these countries.", "C");
    private readonly Option<string[]> _condition = Several("--condition", "Only trials about this illness or a kind of it, by name or id.", "NAME");
    private readonly Option<string[]> _treatment = Several("--treatment", "Only trials of this treatment or a kind of it, by name or id.", "NAME");
    private readonly Option<double?> _km = new("--km") { Description = "Farthest site that counts; needs --near.", HelpName = "N" };
    private readonly Option<string?> _where = new("--where")
    {
        Description = "An expression that trials must fulfil, such as 'AREA[StartDate]RANGE[2024-01-01,MAX] AND NOT placebo'.",
        HelpName = "EXPRESSION",
    };

    private readonly Option<string[]> _sort = Several("--sort", "The order: relevance, updated, started, enrollment, distance (needs --near) or open-first.", "ORDER");

    /// <summary>The order.</summary>
    public Option Sort => _sort;

    /// <summary>The expression, as text.</summary>
    public Option<string?> Where => _where;

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All =>
    [
        _status, _openness, _phase, _type, _age, _ageGroup, _sex, _healthy, _results, _country, _condition, _treatment, _km, _where, _sort,
    ];

    /// <summary>Those that choose trials for somebody whose age and sex are known.</summary>
    public IEnumerable<Option> OfTrials => [_status, _openness, _phase, _type, _country, _condition, _treatment, _km, _where];

    /// <summary>The filters as given; a problem in one sentence where one of them cannot be.</summary>
    public string? Read(ParseResult parsed, bool hasPlace, out TrialQuery query)
    {
        string?[] problems =
        [
            EnumWords.TryRead<RecruitmentStatus>("--status", parsed.GetValue(_status) ?? [], out var statuses),
            EnumWords.TryRead<Openness>("--open", parsed.GetValue(_openness) ?? [], out var openness),
            EnumWords.TryRead<Phase>("--phase", parsed.GetValue(_phase) ?? [], out var phases),
            EnumWords.TryRead<StudyType>("--type", parsed.GetValue(_type) ?? [], out var types),
            EnumWords.TryRead<AgeGroup>("--age-group", parsed.GetValue(_ageGroup) ?? [], out var groups),
            EnumWords.TryRead<Sex>("--sex", parsed.GetValue(_sex) ?? [], out var sexes),
            EnumWords.TryRead<SearchOrder>("--sort", parsed.GetValue(_sort) ?? [], out var orders),
            Read("--healthy", parsed.GetValue(_healthy), out var healthy),
            Read("--results", parsed.GetValue(_results), out var results),
            Read("--condition", parsed.GetValue(_condition), "condition", [ConceptKind.Condition], out var conditions),
            Read("--treatment", parsed.GetValue(_treatment), "treatment", [ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure], out var treatments),
            parsed.GetValue(_km) is not null && !hasPlace ? "--km: found no --near, expected a place to measure from." : null,
            orders.Contains(SearchOrder.Distance) && !hasPlace ? "--sort distance: found no --near, expected a place to measure from." : null,
        ];
        var where = parsed.GetValue(_where) is { } text ? ExpressionReader.Read(text, "BasicSearch", "--where") : null;
        List<string> concepts = [.. conditions, .. treatments];
        query = new TrialQuery
        {
            Statuses = OrNone(statuses),
            Openness = OrNone(openness),
            Phases = OrNone(phases),
            StudyTypes = OrNone(types),
            AgeGroups = OrNone(groups),
            Age = parsed.GetValue(_age),
            Sex = sexes.Count > 0 ? sexes[0] : null,
            HealthyVolunteers = healthy,
            HasResults = results,
            Countries = OrNone(parsed.GetValue(_country) ?? []),
            Concepts = OrNone(concepts),
            MaxKilometres = parsed.GetValue(_km),
            Where = where?.Value is { } expression ? [expression] : [],
            Order = orders.FirstOrDefault(),
        };
        return Array.Find(problems, problem => problem is not null) ?? (where?.Problem is { } mistake ? $"{mistake}." : null);
    }

    private static IReadOnlyList<T>? OrNone<T>(IReadOnlyList<T> values) => values.Count > 0 ? values : null;

    private static string? Read(string option, string? word, out bool? value)
    {
        value = word switch { "yes" => true, "no" => false, _ => null };
        return word is null || value is not null ? null : $"{option}: found '{word}', expected yes or no.";
    }

    private static string? Read(string option, string[]? names, string kind, ConceptKind[] kinds, out List<string> ids)
    {
        ids = [];
        foreach (var name in names ?? [])
        {
            var concept = Lexicon.InUse.Get(name) is { } known && kinds.Contains(known.Kind) ? known : Lexicon.InUse.Find(name, kinds);
            if (concept is null)
            {
                return $"{option}: found '{name}', expected a {kind} that is known here; `trialhead suggest {kind} {name}` lists some.";
            }

            ids.Add(concept.Id);
        }

        return null;
    }

    private static Option<string[]> Several(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = true };

    private static Option<string?> YesOrNo(string name, string description) =>
        new(name) { Description = description, HelpName = "yes|no" };
}
