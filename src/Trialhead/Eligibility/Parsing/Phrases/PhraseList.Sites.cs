using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Parts of the body and how they work.</content>
internal sealed partial class PhraseList
{
    // The qualifiers of a member with the parts of the body that narrow it as well.
    private List<Qualifier> QualifiersAndPlaces()
    {
        List<Qualifier> own = [.. _now.Qualifiers];
        foreach (var site in _now.Sites)
        {
            own.Add(site.Cue!.Qualifier!);
        }

        return own;
    }

    // "Cardiac, hepatic or renal disease", "progressive disease".
    private void AddDisease(Chunk chunk)
    {
        if (SaysPoor(chunk) && _now.Last is { Criterion: StateCriterion function } worked && StateTable.IsFunction(function.State) && worked.End + 1 >= chunk.Start)
        {
            // "Renal function impairment".
            foreach (var head in HeadsSoFar.Where(head => head.Criterion is StateCriterion other && StateTable.IsFunction(other.State)))
            {
                head.Criterion = Deny(head.Criterion);
            }

            worked.End = chunk.End;
            return;
        }

        _now.Generic = chunk;
        foreach (var segment in Alone())
        {
            TakeSites(segment, chunk.End);
        }

        if (_now.Sites.Length > 0 && HaveDiseases(_now.Sites))
        {
            TakeSites(_now, chunk.End);
        }
        else if (_now.Heads.Count == 0 && _now.Sites.Length == 0 && (_now.Setting != DiseaseSetting.None || _now.Qualifiers.Length > 0))
        {
            // "Progressive disease" is the one under study, "serious illness" among exclusions any other.
            var isOwn = statement.Kind == CriterionKind.Inclusion || _now.Setting != DiseaseSetting.None;
            if (Lexicon.InUse.Get(isOwn ? "index-disease" : "comorbidity") is { } concept)
            {
                AddDiagnosis(chunk, concept);
            }
        }
    }

    // "Serious conditions of the heart, liver or kidney": the noun stands before its parts of the body.
    private void TakeSitesBehind()
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i] is not { Generic: { } noun, Words.Count: 0, Sites: [var site] } first || !noun.Is(CueKind.Disease) || site.Start < noun.End
                || !OfThe().IsMatch(statement.Lower.AsSpan(noun.End, site.Start - noun.End)) || Like(first, i == 0 ? null : _segments[i - 1]) is not { } like)
            {
                continue;
            }

            if (i > 0 && first.Heads.Count == 0 && IsOfAny(_segments[i - 1], first))
            {
                _segments[i - 1].Heads.Clear(); // "disease or dysfunction of the heart"
            }

            do
            {
                var (member, place) = (_segments[i], _segments[i].Sites[0]);
                var criterion = like with { Condition = place.Cue!.SiteDisease!, Span = statement.InSource(place.Start, place.End) };
                member.Heads.Clear();
                member.ForgetSites();
                member.Heads.Add(new Head(criterion, ReferenceEquals(member, first) ? noun.Start : place.Start, place.End));
            }
            while (++i < _segments.Count && _segments[i] is { Heads.Count: 0, Words.Count: 0, Qualifiers.Length: 0, Sites: [{ Cue.SiteDisease: not null }], Joint: not ChunkKind.Semicolon });
        }
    }

    // What an illness of the first part of the body would be; null where something else is named.
    private DiagnosisCriterion? Like(Segment first, Segment? before) => first.Sites[0].Cue is not { SiteDisease: { } disease, Qualifier: var place } ? null : first.Heads switch
    {
        [] when before is not null && IsOfAny(before, first) => (DiagnosisCriterion)before.Heads[0].Criterion,
        [] => Diagnosis(disease, (first.Qualifiers.ToArray(), first.Setting), default) with { Within = _window },
        [{ Criterion: DiagnosisCriterion { Condition.Id: "comorbidity" } named }] => named with { Qualifiers = [.. named.Qualifiers.Where(q => q != place)] },
        _ => null,
    };

    private static bool IsOfAny(Segment before, Segment first) => first is { Joint: ChunkKind.Or, Qualifiers.Length: 0 } && before.Heads is [{ Criterion: DiagnosisCriterion { Condition.Id: "comorbidity" } }];

    [GeneratedRegex(@"^\s+(?:of|affecting|involving)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfThe();

    private static bool HaveDiseases(ReadOnlySpan<Chunk> sites)
    {
        foreach (var site in sites)
        {
            if (site.Cue!.SiteDisease is null)
            {
                return false;
            }
        }

        return true;
    }

    private bool SaysPoor(Chunk chunk) => statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start) is "impairment" or "insufficiency" or "failure"
        or "dysfunction" or "dysfunctions" or "abnormality" or "abnormalities" or "disturbance" or "problem" or "problems" or "compromise" or "disorder";

    // Members that name nothing but a part of the body, with a word before it at most.
    private List<Segment> Alone() =>
        [.. _segments.Where(segment => segment.Heads.Count == 0 && segment.Sites.Length > 0
            && segment.Words.TrueForAll(word => word.End <= segment.Sites[0].Start))];

    // "Adequate renal and hepatic function".
    private void AddFunction(Chunk chunk)
    {
        foreach (var segment in Alone().Append(_now))
        {
            foreach (var site in segment.Sites.ToArray())
            {
                PersonalState? state = site.Cue!.SiteDisease?.Id switch
                {
                    "heart-disease" or "cardiovascular-disease" => PersonalState.AdequateHeartFunction,
                    "lung-disease" or "respiratory-disease" => PersonalState.AdequateLungFunction,
                    "liver-disease" => PersonalState.AdequateLiverFunction,
                    "kidney-disease" => PersonalState.AdequateKidneyFunction,
                    "hematologic-disease" => PersonalState.AdequateMarrowFunction,
                    _ => null,
                };
                if (state is { } known)
                {
                    var end = segment == _now ? chunk.End : site.End;
                    var isPoor = _isUnable || segment.Result is { } result && (result.Is(CueKind.Abnormal) || result.Is(CueKind.Low));
                    Criterion criterion = new StateCriterion(known) { Span = statement.InSource(site.Start, end) };
                    segment.Heads.Add(new Head(isPoor ? Deny(criterion) : criterion, site.Start, end));
                    segment.Remove(site);
                    if (segment.Result is not null || segment.Unable is not null)
                    {
                        segment.Words.Clear();
                        (segment.Result, segment.Unable) = (null, null);
                    }
                }
            }
        }
    }

    private void TakeSites(Segment segment, int end)
    {
        var own = segment.Qualifiers.Length > 0 ? [.. segment.Qualifiers] : _carried;
        var narrowed = segment == _now && _alternatives is not null ? Alternatives(own) : [(own, segment.Setting)];
        if (narrowed.Count > 1 && narrowed[^1] is { Qualifiers.Count: 0, Setting: DiseaseSetting.None })
        {
            narrowed.RemoveAt(narrowed.Count - 1); // "uncontrolled medical or psychiatric illness": the bare one is narrowed too
        }

        List<Qualifier> spoken = [.. segment.Words.Select(Written)];
        foreach (var site in segment.Sites)
        {
            if (site.Cue!.SiteDisease is not { } disease)
            {
                continue;
            }

            var until = segment == _now ? end : site.End;
            var span = statement.InSource(site.Start, until);
            var diagnoses = narrowed.ConvertAll<Criterion>(way =>
                Diagnosis(disease, ([.. spoken, .. way.Qualifiers], way.Setting), span) with { Within = _window });
            segment.Heads.Add(new Head(diagnoses.Count == 1 ? diagnoses[0] : new AnyOfCriterion(diagnoses) { Span = span }, site.Start, until));
        }

        _carried = segment.Qualifiers.Length > 0 ? own : _carried;
        segment.Words.Clear();
        segment.ForgetSites();
        segment.ForgetQualifiers();
        (segment.Setting, segment.ModifiersFrom) = (DiseaseSetting.None, null);
    }
}
