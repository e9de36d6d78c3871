using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>How much of an organ an illness has taken: "involving more than 50 % of the liver".</content>
internal static partial class UnlistedMeasure
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Organs = new Dictionary<string, string>
    {
        ["liver"] = "liver",
        ["hepatic"] = "liver",
        ["lung"] = "lung",
        ["lungs"] = "lung",
        ["pulmonary"] = "lung",
        ["marrow"] = "bone marrow",
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Takings = ["involv", "occup", "replac", "affect", "compris", "infiltrat", "damag", "destroy", "encompass", "metasta", "invasion", "invad", "opacit", "opacif", "tumor", "tumour"];

    /// <summary>The organ of which a limit is a share, where words about it say that an illness has taken so much; null for none.</summary>
    public static (Concept Concept, SourceSpan Span)? OrganBehind(Statement statement, Limit limit)
    {
        const int Furthest = 8;
        const int FurthestTreatment = 12;
        var tokens = statement.Tokens;
        if (limit is not { Unit.Dimension: "fraction", Basis: LimitBasis.Absolute, Comparator: not null, IsName: false, PointsAhead: false } || IsGiven(statement, limit.First, FurthestTreatment))
        {
            return null;
        }

        if (limit.First > 1 && Organs.TryGetValue(Word(statement, limit.First - 2), out var named) && Word(statement, limit.First - 1) is "impairment" or "damage" or "compromise" or "affectation")
        {
            return (Unlisted($"{named} involvement", limit), SourceSpan.FromBounds(tokens[limit.First - 2].Start, limit.Span.End)); // "pulmonary impairment ≥ 50 %"
        }

        var at = limit.End;
        var isTaken = at + 1 < tokens.Count && tokens[at + 1].Cue == LimitCue.Of && Word(statement, at) is "invasion" or "involvement" or "replacement" or "infiltration"; // "50 % invasion of the liver"
        at += isTaken ? 1 : 0;
        while (at < tokens.Count && (tokens[at].Cue is LimitCue.Of or LimitCue.The || Word(statement, at) is "total" or "whole" or "entire" or "bone" or "estimated" or "one" or "both"))
        {
            at++;
        }

        if (at >= tokens.Count || !Organs.TryGetValue(Word(statement, at), out var organ))
        {
            return null;
        }

        at++;
        while (at < tokens.Count && Word(statement, at) is "parenchyma" or "volume" or "tissue" or "fields" or "area" or "space" or "spaces")
        {
            at++;
        }

        isTaken |= at < tokens.Count && Word(statement, at) is "involved" or "involvement" or "replaced" or "replacement" or "infiltrated" or "affected" or "occupied" or "damaged";
        for (var i = limit.First - 1; !isTaken && organ is not "bone marrow" && i >= 0 && i >= limit.First - Furthest && tokens[i].Mark is not (';' or '.'); i--)
        {
            isTaken = IsTaking(Word(statement, i));
        }

        return isTaken ? (Unlisted($"{organ} involvement", limit), SourceSpan.FromBounds(limit.Span.Start, tokens[at - 1].End)) : null;
    }

    // "involvement of at least 3 sites" is no share.
    private static bool IsOfSites(Statement statement, Limit limit, int last) => limit.Unit?.Dimension != "fraction" && Word(statement, last) is "involvement" or "steatosis";

    private static bool IsTaking(ReadOnlySpan<char> word)
    {
        foreach (var start in Takings)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
