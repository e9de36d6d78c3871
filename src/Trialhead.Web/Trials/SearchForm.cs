using System.Globalization;

namespace Trialhead.Web.Trials;

/// <summary>The search as it was typed.</summary>
/// <remarks>Everything is text as it came, so that a form with a mistake is shown again as it was.</remarks>
public sealed record SearchForm
{
    /// <summary>Longest text that a field takes.</summary>
    public const int LongestWords = 300;

    /// <summary>Words.</summary>
    public string Q { get; init; } = "";

    /// <summary>A place.</summary>
    public string Near { get; init; } = "";

    /// <summary>Farthest distance in kilometres.</summary>
    public string Km { get; init; } = "";

    /// <summary>How open: <c>open</c>, <c>later</c>, <c>closed</c>; empty for any.</summary>
    public string Status { get; init; } = "";

    /// <summary>A phase: <c>1</c> to <c>4</c>; empty for any.</summary>
    public string Phase { get; init; } = "";

    /// <summary>An age in years.</summary>
    public string Age { get; init; } = "";

    /// <summary><c>female</c> or <c>male</c>; empty for any.</summary>
    public string Sex { get; init; } = "";

    /// <summary>The page of results, from 1.</summary>
    public string Page { get; init; } = "";

    /// <summary>Whether anything is asked at all.</summary>
    public bool IsEmpty => this with { Page = "" } == new SearchForm();

    /// <summary>Reads the form from an address.</summary>
    public static SearchForm Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new SearchForm
        {
            Q = Field("q"),
            Near = Field("near"),
            Km = Field("km"),
            Status = Field("status"),
            Phase = Field("phase"),
            Age = Field("age"),
            Sex = Field("sex"),
            Page = Field("page"),
        };

        string Field(string name)
        {
            var text = query[name].ToString().Trim();
            return text.Length > LongestWords ? text[..LongestWords] : text;
        }
    }

    /// <summary>The address of another page of the same search.</summary>
    public string AddressOf(int page)
    {
        (string Name, string Value)[] fields =
        [
            ("q", Q), ("near", Near), ("km", Km), ("status", Status), ("phase", Phase), ("age", Age), ("sex", Sex),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        return "/search?" + string.Join('&', fields.Where(f => f.Value.Length > 0).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
    }
}
