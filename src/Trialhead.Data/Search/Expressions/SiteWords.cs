using Trialhead.Trials;

namespace Trialhead.Data.Search.Expressions;

/// <summary>The words of a site as the index holds them: each behind the letter of the part of the address that it stands in.</summary>
internal static class SiteWords
{
    public const string City = "c";
    public const string State = "s";
    public const string Country = "n";
    public const string Facility = "f";
    public const string PostalCode = "z";
    public const string Status = "t";

    /// <summary>More places than any site has words; less than the index leaves between two sites.</summary>
    public const int Farthest = 400;

    /// <summary>Places that the index leaves between two sites.</summary>
    public const int Gap = 1000;

    /// <summary>The parts of an address.</summary>
    public static IReadOnlyList<string> Anywhere { get; } = [City, State, Country, Facility, PostalCode];

    /// <summary>The words of a site.</summary>
    public static IReadOnlyList<string> Of(Site site) =>
    [
        .. Typed(City, site.City),
        .. Typed(State, site.State),
        .. Typed(Country, site.Country),
        .. Typed(PostalCode, site.PostalCode),
        .. Typed(Facility, site.Facility).Take(Farthest / 4),
        .. Typed(Status, site.Status?.ToString()),
    ];

    /// <summary>The words that a text means in one part of an address, in order.</summary>
    public static IReadOnlyList<string> Typed(string part, string? text) => [.. Parts(part, part switch
    {
        City => PlaceNames.City(text),
        State => PlaceNames.State(text),
        Country => PlaceNames.Country(text),
        PostalCode => PlaceNames.PostalCode(text),
        Status => StudyCodes.Folded(text ?? ""),
        _ => PlaceNames.Fold(text),
    })];

    private static IEnumerable<string> Parts(string part, string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{part}:{word}");
}
