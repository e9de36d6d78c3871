using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names and limits that belong together by their order.</content>
internal static partial class LimitTree
{
    // "systolic or diastolic pressure ≥ 140 or ≥ 90": the greater number is of the former.
    private static (LimitGroup Systolic, LimitGroup Diastolic)? Paired(LimitGroup group)
    {
        if (group.Concepts is not [{ Id: "systolic-blood-pressure" }, { Id: "diastolic-blood-pressure" }] || group.Limits is not [{ High: null } one, { High: null } two]
            || one.Comparator != two.Comparator || one.Value <= two.Value)
        {
            return null;
        }

        return (Single(group, 0), Single(group, 1));
    }

    // "AST and ALT < 2.5 and < 5 x ULN, respectively": as many names as limits, told apart by their order.
    private static bool InOrder(LimitGroup group, Statement statement)
    {
        const int Furthest = 40;
        return group.Concepts.Count > 1 && group.Concepts.Count == group.Limits.Count && group.Limits[^1].Span.End is var end
            && statement.Lower.AsSpan(end, Math.Min(Furthest, statement.Lower.Length - end)).Contains("respectively", StringComparison.Ordinal);
    }

    // "systolic and diastolic blood pressure below 160 and 95 mmHg, respectively"
    private static LimitGroup OfBothPressures(LimitGroup group, Statement statement)
    {
        if (group.Concepts is not [{ Id: Anchor.BloodPressure }] || group.Limits is not [{ Second: null }, { Second: null }] || !statement.Lower.Contains("respectively", StringComparison.Ordinal)
            || statement.Lower.IndexOf("diastolic", StringComparison.Ordinal) < statement.Lower.IndexOf("systolic", StringComparison.Ordinal))
        {
            return group;
        }

        var both = new LimitGroup([Lexicon.InUse.Get("systolic-blood-pressure")!, Lexicon.InUse.Get("diastolic-blood-pressure")!], group.Start, group.IsEither) { Stop = group.Stop }; // both in the table
        both.Limits.AddRange(group.Limits);
        both.Names.AddRange(group.Names);
        return both;
    }

    private static LimitGroup Single(LimitGroup group, int at)
    {
        var single = new LimitGroup([group.Concepts[at]], at == 0 ? group.Start : group.Limits[at].Span.Start, IsEither: false) { Stop = group.Stop };
        single.Limits.Add(group.Limits[at]);
        single.Names.Add(group.Names[at]);
        return single;
    }
}
