using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Treatments and illnesses that only say more of a state: from what somebody recovered, for what something was tried.</content>
internal sealed partial class PhraseList
{
    private int _recovered = -1; // where the words end that tell of a recovery

    // "Recovered from surgery, radiotherapy and their side effects" asks nobody to have had any.
    private bool TellsRecovery(Chunk chunk, Concept concept)
    {
        if (_recovered < 0 || chunk.Start < _recovered
            || (concept.Kind == ConceptKind.Condition && (HeadsSoFar.LastOrDefault()?.End == _recovered || !Joined().IsMatch(statement.Lower.AsSpan(_recovered, chunk.Start - _recovered))) && !Harm().IsMatch(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start)))
            || !SaysRecoveryAgain(chunk))
        {
            return false;
        }

        Taken();
        if (HeadsSoFar.LastOrDefault() is { } recovered)
        {
            recovered.Criterion = UpTo(recovered.Criterion, statement.InSource(recovered.Start, chunk.End));
        }

        return true;
    }

    private static Criterion UpTo(Criterion state, Text.SourceSpan span) => state switch
    {
        NotCriterion { Inner: StateCriterion denied } => new NotCriterion(denied with { Span = span }) { Span = span },
        StateCriterion => state with { Span = span },
        _ => state,
    };

    private bool SaysRecoveryAgain(Chunk chunk)
    {
        var isAgain = _recovered >= 0 && chunk.Start >= _recovered && GoesOnRecovering().IsMatch(statement.Lower.AsSpan(_recovered, chunk.Start - _recovered));
        _recovered = isAgain ? chunk.End : _recovered;
        return isAgain;
    }

    // "An investigational drug for lupus": the lupus only narrows it.
    private bool NarrowsStudied(Chunk chunk)
    {
        if (!_now.IsPurpose || _now.Last is not { Criterion: StateCriterion { State: PersonalState.InAnotherStudy } } tried)
        {
            return false;
        }

        Taken();
        tried.Criterion = Wrapped(tried.Criterion, [Written((tried.End, chunk.End))]);
        (tried.End, _now.IsPurpose) = (chunk.End, false);
        return true;
    }

    // "Investigational drugs or biologics": the biologics are investigational too.
    private bool IsOtherStudied(Concept concept) => concept.Id == "biologic" && _now is { Heads.Count: 0, IsModified: false, Joint: ChunkKind.Or or ChunkKind.And or ChunkKind.Comma }
        && _segments is [.., { Last: { Criterion: StateCriterion { State: PersonalState.InAnotherStudy } } studied }]
        && statement.Lower.AsSpan(studied.Start, studied.End - studied.Start) is var named
        && (named.Contains("investigational", StringComparison.Ordinal) || named.Contains("experimental", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:or|and)\b|[,/]", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"toxic|adverse|side[ -]effect|reaction|complication|sequela|^aes?$", RegexOptions.CultureInvariant)]
    private static partial Regex Harm();

    [GeneratedRegex(
        @"^(?!.*\b(?:must|should|have|has|had|no|not|never|without|free|naive|off|receiv\w*|undergo\w*|underwent|scheduled|planned|since|who|if|eligible|allowed|permitted|but|current(?:ly)?|on|taking|ongoing|candidates?|amenable|is|are|will|need\w*|requir\w*|able|willing)\b)[^.;:\d<>≤≥]{0,140}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex GoesOnRecovering();
}
