using Trialhead.Web.Trials;

namespace Trialhead.Web.Compare;

/// <summary>What a comparison asks for, as it was typed or ticked.</summary>
/// <param name="Trials">The numbers of the trials.</param>
/// <param name="Near">The place that distances are measured from; empty for none.</param>
internal sealed record CompareForm(IReadOnlyList<string> Trials, string Near)
{
    /// <summary>The address of the comparison.</summary>
    public string Address => $"/compare?trials={Uri.EscapeDataString(string.Join(',', Trials))}" + (Near.Length > 0 ? $"&near={Uri.EscapeDataString(Near)}" : "");

    /// <summary>Reads the form from an address, or from one that was posted together with facts.</summary>
    public static CompareForm Read(IQueryCollection query, IFormCollection? posted = null)
    {
        var trials = query["trials"].Concat(posted?["trials"] ?? [])
            .SelectMany(value => (value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(CompareEndpoints.Most * 2).ToList();
        var near = (posted?.ContainsKey("near") == true ? posted["near"] : query["near"]).ToString().Trim();
        return new CompareForm(trials, near.Length <= SearchForm.LongestWords ? near : "");
    }
}
