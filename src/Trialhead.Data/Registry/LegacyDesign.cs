using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>The design in legacy XML: as elements, or in records before 2017 as one <c>study_design</c> line.</summary>
internal sealed class LegacyDesign
{
    private readonly XmlFields _study;
    private readonly XmlFields _info;
    private readonly Dictionary<string, string> _line;

    /// <summary>The design of a record.</summary>
    public LegacyDesign(XmlFields study)
    {
        (_study, _info) = (study, study.Child("study_design_info"));
        _line = Labelled(study.Text("study_design") ?? "");
    }

    /// <summary>Whether the record calls itself a patient registry; null where it does not say.</summary>
    public bool? IsPatientRegistry =>
        _study.Text("study_type")?.EndsWith("[Patient Registry]", StringComparison.Ordinal) is true ? true : null;

    /// <summary>The kind of study; null where not given or <c>N/A</c>.</summary>
    public StudyType? StudyType()
    {
        var element = _study.Child("study_type");
        return element.Content is { } text and not "N/A"
            ? element.CodeOf<StudyType>(text.Replace("[Patient Registry]", "", StringComparison.Ordinal))
            : null;
    }

    /// <summary>A description of its own element.</summary>
    public string? Description(string element) => _info.Text(element);

    /// <summary>A code; null where not given.</summary>
    public T? Code<T>(string element, string label)
        where T : struct, Enum
    {
        var (place, text) = Find(element, label);
        return text is null ? null : place.CodeOf<T>(text);
    }

    /// <summary>A code where old records may list several: the only known one, or <paramref name="several"/>.</summary>
    public T? OneOf<T>(string element, string label, T several)
        where T : struct, Enum
    {
        var (place, text) = Find(element, label);
        if (text is null)
        {
            return null;
        }

        var known = new HashSet<T>();
        foreach (var part in text.Split([',', '/']))
        {
            if (RegistryCodes.TryParse<T>(part, out var value))
            {
                known.Add(value);
            }
        }

        return known.Count switch
        {
            0 => place.CodeOf<T>(text),
            1 => known.First(),
            _ => several,
        };
    }

    /// <summary>Masking as <c>Double (Participant, Investigator)</c>, <c>Open Label</c> or just the parties.</summary>
    public (Masking? Masking, IReadOnlyList<MaskedRole> Who) Masking()
    {
        var (place, text) = Find("masking", "Masking");
        if (text is null)
        {
            return (null, []);
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (RegistryCodes.TryParse<Masking>(open < 0 ? text : text[..open], out var masking))
        {
            var names = open < 0 || masking is Trials.Masking.None ? "" : text[(open + 1)..].TrimEnd(')');
            return (masking, names.Length == 0 ? [] : Roles(place, names));
        }

        var roles = Roles(place, text);
        return ((Masking)roles.Count, roles); // the words count the parties: Single is one, Quadruple four
    }

    private static IReadOnlyList<MaskedRole> Roles(XmlFields place, string text) =>
        [.. text.Split(',').Select(role => place.CodeOf<MaskedRole>(role)).OfType<MaskedRole>()];

    private (XmlFields Place, string? Text) Find(string element, string label)
    {
        var place = _info.Child(element);
        return place.IsPresent
            ? (place, place.Content)
            : (_study.Child("study_design"), _line.GetValueOrDefault(label));
    }

    /// <summary>The values by label; a value may hold commas, but no label.</summary>
    private static Dictionary<string, string> Labelled(string line)
    {
        var values = new Dictionary<string, string>();
        var label = "";
        foreach (var part in line.Split(','))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                label = part[..colon].Trim();
                values[label] = part[(colon + 1)..].Trim();
            }
            else if (values.TryGetValue(label, out var value) && value.Length < 1000)
            {
                values[label] = $"{value},{part}";
            }
        }

        return values;
    }
}
