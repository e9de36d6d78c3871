using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <content>Statements inside a sentence, ranges and grades.</content>
internal sealed partial class SentenceWriter
{
    /// <summary>What is so, in the words that stand inside a sentence; null for what would be a tangle.</summary>
    public string? Statement(Saying saying) => saying switch
    {
        Clause c => Words(c.IsDenied ? c.Frame.IsNot : c.Frame.Is, c.Thing, c.When),
        Limit l => $"{l.Is} {Amounts([l], isAll: true)}",
        Grades g => GradeWords.Of(g, language) is { } able
            ? $"{language.Say("you can", "usted puede")} {able} ({GradeWords.Range(g, language)})"
            : $"{language.Say("your activity grade is", "su grado de actividad es")} {GradeWords.Range(g, language)}",
        Excepted e => Statement(e.Rule) is { } rule ? $"{rule} ({language.Say("except", "excepto")} {e.Exception})" : null,
        Several s => Statement(s),
        _ => null,
    };

    // No more than one level, and never "and" beside "or".
    private string? Statement(Several several)
    {
        if (!several.IsAll && several.Needed != 1)
        {
            return null;
        }

        var parts = Flat(several, several.IsAll);
        if (parts.Exists(part => part is Several) || parts.Count > Listing.MostInARow)
        {
            return null;
        }

        var groups = parts.GroupBy(Key).Select(group => Grouped([.. group], several.IsAll)).ToList();
        return groups.Contains(null) ? null : Listing.Join([.. groups.OfType<string>()], several.IsAll ? And : Or);
    }

    private string? Grouped(IReadOnlyList<Saying> parts, bool isAll) => parts[0] switch
    {
        Clause { IsDenied: true } when parts.Count > 1 && !isAll => null,
        Clause c when parts.Count > 1 => Words(
            c.IsDenied ? c.Frame.IsNot : c.Frame.Is,
            Listing.Join([.. parts.Cast<Clause>().Select(part => part.Thing)], isAll && !c.IsDenied ? And : Or),
            c.When),
        Limit l => $"{l.Is} {Amounts([.. parts.Cast<Limit>()], isAll)}",
        var only => Statement(only),
    };

    private List<Saying> Merged(List<Saying> parts)
    {
        var merged = new List<Saying>();
        foreach (var group in parts.GroupBy(Key))
        {
            var members = group.ToList();
            if (members.Count > 1 && members[0] is Clause { IsDenied: false } first)
            {
                merged.Add(first with { Thing = Listing.Join([.. members.Cast<Clause>().Select(member => member.Thing)], Or) });
            }
            else
            {
                merged.AddRange(members);
            }
        }

        return merged;
    }

    private static List<Saying> Flat(Several several, bool isAll) =>
    [
        .. several.Parts.SelectMany(part =>
            part is Several inner && (isAll ? inner.IsAll : inner.Needed == 1) ? Flat(inner, isAll) : [part]).Distinct(),
    ];

    private string? Demand(IReadOnlyList<Grades> grades)
    {
        var ranges = Listing.Join([.. grades.Select(grade => GradeWords.Range(grade, language)).Distinct()], Or);
        return grades.Select(grade => GradeWords.Of(grade, language)).FirstOrDefault(words => words is not null) is { } able
            ? $"{language.Say("You must be able to", "Usted debe poder")} {able} ({ranges})"
            : $"{language.Say("Your grade of daily activity must be", "Su grado de actividad diaria debe ser")} {ranges}";
    }

    private string Amounts(IReadOnlyList<Limit> limits, bool isAll)
    {
        if (isAll && limits is [{ IsAge: true, Comparator: Comparator.AtLeast } low, { Comparator: Comparator.AtMost } high])
        {
            var unit = low.Amount.All(c => char.IsAsciiDigit(c) || c == '.') ? language.Say(" years old", "") : "";
            return language.Say($"{low.Amount} to {high.Amount}{unit}", $"entre {low.Amount} y {high.Amount}");
        }

        var (above, below) = (language.Say("the lower limit of normal", "el límite inferior normal"), language.Say("the upper limit of normal", "el límite superior normal"));
        if (isAll && limits.Count == 2 && limits.Any(l => l.Comparator == Comparator.AtLeast && l.Amount == above)
            && limits.Any(l => l.Comparator == Comparator.AtMost && l.Amount == below))
        {
            return language.Say("within the normal range", "normal");
        }

        return Listing.Join([.. limits.Select(limit => limit.IsAge ? Age(limit) : Amount(limit)).Distinct()], isAll ? And : Or);
    }

    private string Age(Limit limit) => limit.Comparator switch
    {
        Comparator.AtLeast => $"{limit.Amount} {language.Say("or older", "o más")}",
        Comparator.AtMost => $"{limit.Amount} {language.Say("or younger", "o menos")}",
        Comparator.Less => language.Say($"younger than {limit.Amount}", $"menos de {limit.Amount}"),
        Comparator.More => language.Say($"older than {limit.Amount}", $"más de {limit.Amount}"),
        _ => limit.Amount,
    };

    private string Amount(Limit limit) => limit.Comparator switch
    {
        Comparator.AtLeast => $"{language.Say("at least", "como mínimo")} {limit.Amount}",
        Comparator.AtMost => $"{language.Say("no more than", "como máximo")} {limit.Amount}",
        Comparator.Less => $"{language.Say("less than", "menor que")} {limit.Amount}",
        Comparator.More => $"{language.Say("more than", "mayor que")} {limit.Amount}",
        _ => limit.Amount,
    };
}
