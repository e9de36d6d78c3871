using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What joins names that share a limit.</content>
internal sealed partial class LimitGroupReader
{
    // What joins two names that share a limit; null where they do not.
    private LimitCue? JointOrGloss(Anchor name, int to) =>
        to == name.End + 1 && _tokens[name.End].Is('(') && name.Concepts[0].Id == "aminotransferases" ? LimitCue.And : Joint(name.End, to);

    // "transaminases (ALT and AST)" names two.
    private bool IsGlossed(Anchor name, List<Concept> named) => _tokens[name.End].Is('(') && name.Concepts[0].Id == "aminotransferases" && named.Exists(other => other.Id is "alt" or "ast");

    private LimitCue? Joint(int from, int to)
    {
        const int MostTokens = 8;
        LimitCue? joint = null;
        for (var i = from; i < to; i++)
        {
            var token = _tokens[i];
            if (token.Cue == LimitCue.Or)
            {
                joint = LimitCue.Or;
            }
            else if (token.Cue == LimitCue.And || token.Mark is ',' or '/' or '&')
            {
                joint ??= LimitCue.And;
            }
            else if (token.Cue == LimitCue.Since)
            {
                return null; // "3 packs of RBCs per month or platelets < 50"
            }
            else if (token.Mark is not ('(' or ')' or '-') && token.Cue is not (LimitCue.The or LimitCue.A or LimitCue.Be or LimitCue.Of)
                && !(token.Kind == TokenKind.Word && (IsBridge(token) || token.End - token.Start <= 4)))
            {
                return null;
            }
        }

        return to - from <= MostTokens ? joint : null;
    }

    // "ALT/AST > 3 x ULN" among exclusions: either is too much.
    private bool IsAnyOf(Anchor first, Anchor last, Limit limit) => _statement.Kind == CriterionKind.Exclusion && !ReferenceEquals(first, last) && limit.Unit?.Code != "%"
        && !_tokens.GetRange(first.End, last.First - first.End).Exists(token => token.Cue == LimitCue.And || token.Mark == '&');

    // "Prolonged PT, PTT, platelets < 100,000": a number without unit is of things that are measured alike.
    private static bool IsOfOneUnit(Concept one, Concept other, Limit limit) => limit.Unit is not null || limit.Basis != LimitBasis.Absolute || limit.IsWithinNormal
        || one.Analyte?.Unit == other.Analyte?.Unit || (one.Analyte is { IsScore: true } && other.Analyte is { IsScore: true });

    // They are few, and each one is itself alone.
    private bool IsUsed(Anchor anchor)
    {
        foreach (var used in _used)
        {
            if (ReferenceEquals(used, anchor))
            {
                return true;
            }
        }

        return false;
    }

    // Whether it was not used before.
    private bool Use(Anchor anchor)
    {
        var isNew = !IsUsed(anchor);
        _used.Add(anchor);
        return isNew;
    }
}
