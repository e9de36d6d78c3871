using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>How the registry's arms name interventions: with the kind in front, as in <c>Drug: Placebo</c>.</summary>
internal sealed class InterventionLabels
{
    private static readonly string[] Prefixes =
        [.. Enum.GetValues<InterventionType>().Select(type => RegistryCodes.Words(type) + ": ")];

    private readonly Dictionary<string, Intervention> _byName = [];
    private readonly Dictionary<(string Name, string Arm), Intervention> _byArm = [];

    /// <summary>The labels of a record's interventions.</summary>
    public InterventionLabels(IReadOnlyList<Intervention> interventions)
    {
        foreach (var intervention in interventions)
        {
            _byName.TryAdd(intervention.Name, intervention);
            foreach (var arm in intervention.ArmLabels)
            {
                _byArm.TryAdd((intervention.Name, arm), intervention);
            }
        }
    }

    /// <summary>The name without the kind.</summary>
    public string NameOf(string label)
    {
        var prefix = Array.Find(Prefixes, prefix => label.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null || _byName.ContainsKey(label) ? label : label[prefix.Length..];
    }

    /// <summary>The name with the kind; just the name where the kind is not known.</summary>
    /// <remarks>Of several interventions of that name, the one that lists the arm counts.</remarks>
    public string Of(string name, string arm)
    {
        var chosen = _byArm.GetValueOrDefault((name, arm)) ?? _byName.GetValueOrDefault(name);
        return chosen?.Type is { } type ? $"{RegistryCodes.Words(type)}: {name}" : name;
    }
}
