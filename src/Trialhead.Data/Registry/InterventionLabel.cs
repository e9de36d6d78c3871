using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>How the registry's arms name interventions: with the kind in front, as in <c>Drug: Placebo</c>.</summary>
internal static class InterventionLabel
{
    private static readonly string[] Prefixes =
        [.. Enum.GetValues<InterventionType>().Select(type => RegistryCodes.Words(type) + ": ")];

    /// <summary>The name without the kind.</summary>
    public static string NameOf(string label, IReadOnlyList<Intervention> interventions)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => label.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null || interventions.Any(intervention => intervention.Name == label)
            ? label
            : label[prefix.Length..];
    }

    /// <summary>The name with the kind; just the name where the kind is not known.</summary>
    /// <remarks>Of several interventions of that name, the one that lists the arm counts.</remarks>
    public static string Of(string name, string armLabel, IReadOnlyList<Intervention> interventions)
    {
        var named = interventions.Where(intervention => intervention.Name == name).ToList();
        var chosen = named.Find(intervention => intervention.ArmLabels.Contains(armLabel)) ?? named.FirstOrDefault();
        return chosen?.Type is { } type ? $"{RegistryCodes.Words(type)}: {name}" : name;
    }
}
