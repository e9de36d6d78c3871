using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Puts sayings into sentences; null for what would be too tangled to read.</summary>
/// <param name="language">The language.</param>
internal sealed partial class SentenceWriter(PageLanguage language)
{
    private const int MostThings = 14;
    private const int MostSentences = 6;

    /// <summary>The sentences, each with its full stop.</summary>
    public string? Write(Saying saying)
    {
        var demands = Demands(saying);
        return demands is null or { Count: > MostSentences } ? null : string.Join(" ", demands.Distinct().Select(demand => $"{demand}."));
    }

    // One sentence for each, without the full stop.
    private List<string>? Demands(Saying saying) => saying switch
    {
        Several { IsAll: true } all => Together(Asking([.. Flat(all, isAll: true)])),
        Several several => One(Choice(several)),
        Clause { Frame.Must.Length: > 0 } c => One(Demand([c])),
        Limit l => One($"{l.Must} {Amounts([l], isAll: true)}"),
        Grades g => One(Demand([g])),
        Nothing => One(language.Say("This line sets no rule", "Esta línea no pone ninguna condición")),
        Permitted p => One(Statement(p.Inner) is { } inner ? $"{Lead(p)} {inner}" : null),
        Excepted e => Excepted(e),
        Conditioned c => One(Conditioned(c)),
        _ => null,
    };

    // What sets no rule is said only where it stands alone.
    private static List<Saying> Asking(List<Saying> sayings) => sayings.FindAll(saying => saying is not Nothing) is { Count: > 0 } asking ? asking : sayings;

    private string Lead(Permitted permitted) => permitted.IsOpen
        ? language.Say("You may join if", "Puede participar si")
        : language.Say("You may still join if", "También puede participar si");

    private static List<string>? One(string? sentence) => sentence is null ? null : [sentence];

    private List<string>? Excepted(Excepted excepted)
    {
        var rule = Demands(excepted.Rule);
        rule?.Add($"{(excepted.IsAllowed ? language.Say("This is allowed:", "Esto se permite:") : language.Say("This does not count:", "Esto no cuenta:"))} {excepted.Exception}");
        return rule;
    }

    private string? Conditioned(Conditioned conditioned) => conditioned.Demand is Conditioned inner
        ? Conditioned(new Conditioned(new Several([conditioned.Condition, inner.Condition], 2), inner.Demand))
        : Statement(conditioned.Condition) is { } condition && Demands(conditioned.Demand) is [var first, .. { Count: < 3 } rest]
            ? $"{language.Say("If", "Si")} {condition}, {string.Join(language.Say(", and ", ", y "), rest.Prepend(first).Select(Lower))}"
            : null;

    // Things under one wording and one time are said in one sentence, limits of one value as a range.
    private List<string>? Together(List<Saying> parts)
    {
        var sentences = new List<string>();
        foreach (var group in parts.GroupBy(Key))
        {
            var members = group.ToList();
            var demands = members[0] switch
            {
                Clause { Frame.Must.Length: > 0 } => One(Demand([.. members.Cast<Clause>()])),
                Limit when AreOneWay([.. members.Cast<Limit>()]) => null, // "at least 100 and at least 95": at different times
                Limit l => One($"{l.Must} {Amounts([.. members.Cast<Limit>()], isAll: true)}"),
                var only => Demands(only),
            };
            if (demands is null)
            {
                return null;
            }

            sentences.AddRange(demands);
        }

        return sentences;
    }

    private static object Key(Saying saying) => saying switch
    {
        Clause { Thing.Length: > 0 } c => (c.Frame, c.IsDenied, c.When),
        Limit l => l.Must,
        _ => saying,
    };

    private string? Demand(IReadOnlyList<Clause> clauses)
    {
        var (first, things) = (clauses[0], Uncovered(clauses));
        var wording = first.IsDenied ? first.Frame.MustNot : first.Frame.Must;
        return things.Count > MostThings || (first.IsDenied ? first.IsWish : first.IsUnwished) ? null
            : things.Count <= Listing.MostInARow ? Words(wording, Listing.Join(things, first.IsDenied ? Or : And), first.When)
            : Words(wording, $"{Whole(first.When)}{(first.IsDenied ? AnyOfThese : AllOfThese)} {string.Join("; ", things)}", "");
    }

    // "Active or uncontrolled gout" says "uncontrolled gout" too.
    private List<string> Uncovered(IReadOnlyList<Clause> clauses)
    {
        var things = clauses.Select(clause => clause.Thing).DistinctBy(thing => string.Join(' ', thing.Split(' ').Distinct().Order(StringComparer.Ordinal))).ToList();
        things.RemoveAll(thing => things.Exists(other => other != thing && other.Contains($" {Or} ", StringComparison.Ordinal)
            && thing.Split(' ').All(word => other.Split(' ').Contains(word))));
        if (clauses[0].IsDenied && language == PageLanguage.English)
        {
            things.RemoveAll(thing => things.Exists(other => thing.EndsWith($" {other}", StringComparison.Ordinal))); // no cough: no dry cough
        }

        return things;
    }

    private string? Choice(Several several)
    {
        var parts = several.Needed == 1 ? Flat(several, isAll: false) : [.. several.Parts];
        return several.Needed == 1 && parts.All(part => part is Grades) ? Demand([.. parts.Cast<Grades>()])
            : several.Needed == 1 && parts.All(part => part is Limit) && parts.Select(Key).Distinct().Count() == 1
                ? $"{((Limit)parts[0]).Must} {Amounts([.. parts.Cast<Limit>()], isAll: false)}"
            : parts.All(part => part is Clause { Thing.Length: > 0, Frame.Must.Length: > 0 }) && parts.Select(Key).Distinct().Count() == 1
                ? OfClauses([.. parts.Cast<Clause>()], several.Needed)
            : Listed(parts, several.Needed);
    }

    private string? OfClauses(IReadOnlyList<Clause> clauses, int needed)
    {
        var (first, things) = (clauses[0], Uncovered(clauses));
        if (things.Count > MostThings)
        {
            return null;
        }

        return (first.IsDenied, needed) switch
        {
            (false, 1) when things.Count <= Listing.MostInARow => Words(first.Frame.Must, Listing.Join(things, Or), first.When),
            (false, 1) => Words(first.Frame.Must, $"{Whole(first.When)}{language.Say("at least one of these:", "al menos una de estas cosas:")} {string.Join("; ", things)}", ""),
            (false, _) => Words(
                first.Frame.Must,
                $"{Whole(first.When)}{language.Say($"at least {needed} of these:", $"al menos {needed} de estas cosas:")} {string.Join("; ", things)}",
                ""),
            _ => null, // "not both A and B" is seldom what a text means
        };
    }

    private string? Listed(List<Saying> parts, int needed)
    {
        // "You do not have A, or you do not have B" is asked of nobody in these words.
        if (parts.Exists(IsDenied) || parts.Exists(part => part is Clause { IsUnwished: true } or Clause { IsWish: true }))
        {
            return null;
        }

        var statements = (needed == 1 ? Merged(parts) : parts).Select(Statement).OfType<string>().Distinct().ToList();
        var lead = needed == 1
            ? language.Say("At least one of these must be true:", "Debe cumplirse al menos una de estas condiciones:")
            : language.Say($"At least {needed} of these must be true:", $"Deben cumplirse al menos {needed} de estas condiciones:");
        return statements.Count is > 1 and <= MostThings && statements.Count >= (needed == 1 ? Merged(parts) : parts).Count
            ? $"{lead} {string.Join("; ", statements)}"
            : null;
    }

    private static bool AreOneWay(IReadOnlyList<Limit> limits) =>
        limits.GroupBy(limit => limit.Comparator is Comparator.AtLeast or Comparator.More).Any(way => way.Select(limit => limit.Amount).Distinct().Skip(1).Any());

    private static bool IsDenied(Saying saying) => saying is Clause { IsDenied: true } || (saying is Several several && several.Parts.Any(IsDenied));

    private static string Words(string wording, string thing, string when) => string.Join(" ", new[] { wording, thing, when }.Where(words => words.Length > 0));

    // Where a list runs on behind a colon, its time stands before it.
    private string Whole(string when) => when.Length > 0 && when != language.Say("now", "en este momento") ? $"{when} " : "";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private string Or => language.Say("or", "o");

    private string And => language.Say("and", "y");

    private string AnyOfThese => language.Say("any of these:", "nada de esto:");

    private string AllOfThese => language.Say("all of these:", "todo esto:");
}
