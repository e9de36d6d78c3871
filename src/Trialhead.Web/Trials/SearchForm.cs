using System.Globalization;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Typing;

namespace Trialhead.Web.Trials;

/// <summary>The search as it was typed.</summary>
/// <remarks>Everything is text as it came, so that a form with a mistake is shown again as it was.</remarks>
public sealed record SearchForm
{
    /// <summary>Longest text that a field takes.</summary>
    public const int LongestWords = 300;

    /// <summary>Longest mark of where a page goes on.</summary>
    public const int LongestToken = 6000;

    /// <summary>Words.</summary>
    public string Q { get; init; } = "";

    /// <summary>A place.</summary>
    public string Near { get; init; } = "";

    /// <summary>Farthest distance in kilometres.</summary>
    public string Km { get; init; } = "";

    /// <summary>An age in years.</summary>
    public string Age { get; init; } = "";

    /// <summary>How open: <c>open</c>, <c>later</c>, <c>closed</c>, <c>unknown</c>; empty for any.</summary>
    public string Status { get; init; } = "";

    /// <summary>A phase: <c>early1</c>, <c>1</c> to <c>4</c>, <c>none</c>; empty for any.</summary>
    public string Phase { get; init; } = "";

    /// <summary>A kind of study, such as <c>interventional</c>; empty for any.</summary>
    public string Type { get; init; } = "";

    /// <summary><c>female</c> or <c>male</c>; empty for any.</summary>
    public string Sex { get; init; } = "";

    /// <summary>An age group: <c>child</c>, <c>adult</c>, <c>older</c>; empty for any.</summary>
    public string Group { get; init; } = "";

    /// <summary><c>yes</c> for trials that take healthy volunteers, <c>no</c> for the others; empty for any.</summary>
    public string Healthy { get; init; } = "";

    /// <summary><c>yes</c> where results are posted, <c>no</c> where not; empty for any.</summary>
    public string Results { get; init; } = "";

    /// <summary>A country in English; empty for any.</summary>
    public string Country { get; init; } = "";

    /// <summary>Ids of illnesses, with commas between.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Ids of treatments, with commas between.</summary>
    public string Treatment { get; init; } = "";

    /// <summary>The order: <c>relevance</c>, <c>updated</c>, <c>start</c>, <c>size</c>, <c>distance</c>; empty for open ones first.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The page of results, from 1.</summary>
    public string Page { get; init; } = "";

    /// <summary>Where the page before ended; empty for the beginning.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether anything is asked at all.</summary>
    public bool IsEmpty => this with { Page = "", After = "" } == new SearchForm();

    /// <summary>What is the same on all pages of this search.</summary>
    public string Fingerprint => AddressOf(1);

    /// <summary>Reads the form from an address, or from a search box that was posted together with facts.</summary>
    /// <remarks>A posted age and sex are facts about the reader, not filters.</remarks>
    /// <param name="query">The fields of the address.</param>
    /// <param name="posted">The fields that were posted; null for none.</param>
    public static SearchForm Read(IQueryCollection query, IFormCollection? posted = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var box = posted?.ContainsKey("q") == true ? posted : null;
        return new SearchForm
        {
            Q = Field("q"),
            Near = Field("near"),
            Km = Field("km"),
            Age = Field("age"),
            Status = Field("status"),
            Phase = Field("phase"),
            Type = Field("type"),
            Sex = Field("sex"),
            Group = Field("group"),
            Healthy = Field("healthy"),
            Results = Field("results"),
            Country = Field("country"),
            Condition = Field("condition"),
            Treatment = Field("treatment"),
            Sort = Field("sort"),
            Page = Field("page"),
            After = Field("after", LongestToken),
        };

        string Field(string name, int longest = LongestWords)
        {
            var value = box is not null && name is not ("age" or "sex") && box.ContainsKey(name) ? box[name] : query[name];
            var text = value.ToString().Trim();
            return text.Length > longest ? text[..longest] : text;
        }
    }

    /// <summary>The same search with what its words say beside their topic put into fields that are still empty.</summary>
    /// <param name="limits">What the words say.</param>
    public SearchForm With(IReadOnlyList<TypedLimit> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return limits.Aggregate(this with { Q = TypedLimits.Without(Q, limits) }, static (form, limit) => limit.Kind switch
        {
            LimitKind.Place => form with { Near = limit.Value },
            LimitKind.Country => form with { Country = limit.Value },
            LimitKind.Phase => form with { Phase = limit.Value },
            LimitKind.Openness => form with { Status = limit.Value },
            LimitKind.Age => form with { Age = limit.Value },
            LimitKind.AgeGroup => form with { Group = limit.Value },
            _ => form with { Sex = limit.Value },
        });
    }

    /// <summary>What the words say beside their topic, of fields that are still empty.</summary>
    /// <param name="gazetteer">Knows the places.</param>
    public IReadOnlyList<TypedLimit> Said(Gazetteer gazetteer) => [.. TypedLimits.Find(Q, gazetteer).Where(limit => limit.Kind switch
    {
        LimitKind.Place => Near.Length == 0,
        LimitKind.Country => Country.Length == 0,
        LimitKind.Phase => Phase.Length == 0,
        LimitKind.Openness => Status.Length == 0,
        LimitKind.Age => Age.Length == 0,
        LimitKind.AgeGroup => Group.Length == 0 && Age.Length == 0,
        _ => Sex.Length == 0,
    })];

    /// <summary>What is chosen of a kind; empty for anything.</summary>
    public string Of(FacetKind kind) => kind switch
    {
        FacetKind.Openness => Status,
        FacetKind.Phase => Phase,
        FacetKind.StudyType => Type,
        FacetKind.Sex => Sex,
        FacetKind.AgeGroup => Group,
        FacetKind.HealthyVolunteers => Healthy,
        FacetKind.HasResults => Results,
        FacetKind.Country => Country,
        FacetKind.Condition => Condition,
        FacetKind.Treatment => Treatment,
        _ => "",
    };

    /// <summary>The same search with something else chosen of a kind, from its beginning.</summary>
    public SearchForm With(FacetKind kind, string choice)
    {
        var first = this with { Page = "", After = "" };
        return kind switch
        {
            FacetKind.Openness => first with { Status = choice },
            FacetKind.Phase => first with { Phase = choice },
            FacetKind.StudyType => first with { Type = choice },
            FacetKind.Sex => first with { Sex = choice },
            FacetKind.AgeGroup => first with { Group = choice },
            FacetKind.HealthyVolunteers => first with { Healthy = choice },
            FacetKind.HasResults => first with { Results = choice },
            FacetKind.Country => first with { Country = choice },
            FacetKind.Condition => first with { Condition = choice },
            FacetKind.Treatment => first with { Treatment = choice },
            _ => first,
        };
    }

    /// <summary>The address of a page of the same search.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="after">Where the page before it ended; without it, so many hits are left out.</param>
    public string AddressOf(int page, string after = "")
    {
        (string Name, string Value)[] fields =
        [
            .. Choices, ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""), ("after", after),
        ];
        return "/search?" + string.Join('&', fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
    }

    /// <summary>The search as fields that are posted together with facts; its words are there even where they are empty.</summary>
    internal IEnumerable<(string Name, string Value)> BesideFacts =>
        Choices.Where(choice => choice.Name == "q" || (choice.Value.Length > 0 && choice.Name is not ("age" or "sex")));

    /// <summary>What the form does not show and must not lose.</summary>
    internal IEnumerable<(string Name, string Value)> Unseen => Choices.Skip(SeenChoices).Where(choice => choice.Value.Length > 0);

    private const int SeenChoices = 7;

    private (string Name, string Value)[] Choices =>
    [
        ("q", Q), ("near", Near), ("km", Km), ("status", Status), ("phase", Phase), ("age", Age), ("sex", Sex),
        ("type", Type), ("group", Group), ("healthy", Healthy), ("results", Results), ("country", Country),
        ("condition", Condition), ("treatment", Treatment), ("sort", Sort),
    ];
}
