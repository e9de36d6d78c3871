using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Outlines;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Reads eligibility text into typed criteria.</summary>
/// <remarks>
/// Every bullet, line and paragraph becomes a criterion with its span; words that are not understood stay in the tree as
/// <see cref="UninterpretedCriterion"/>, so nothing is dropped and a criterion understood in part is never called met.
/// </remarks>
public static partial class CriteriaReader
{
    /// <summary>Every criterion of the text, in order.</summary>
    /// <param name="text">The eligibility text of a record.</param>
    /// <param name="isLabelled">Whether the labeller names what neither grammar nor table holds; it costs more than both.</param>
    /// <param name="about">What the record says elsewhere, such as its title; it tells what short forms of the text mean.</param>
    /// <param name="labels">What the labeller said of the text before, to which is added what it says now; null for nothing.</param>
    public static IReadOnlyList<EligibilityCriterion> Read(string text, bool isLabelled = true, string about = "", LabelMemo? labels = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(about);
        var items = Outline.Read(text);
        var criteria = new CriteriaList(items.Count);
        var source = new SourceText(text, isLabelled ? labels ?? new LabelMemo() : null, about) { Groups = PeopleGroups.In(items) };
        foreach (var item in items)
        {
            Add(source, item, item.Section, criteria);
        }

        // "Healthy volunteers" and "psoriatic patients" are asked apart, and who is neither is kept out.
        if (source.Groups?.Membership(items) is { } membership && criteria.FindIndex(criterion => criterion.Kind == CriterionKind.Inclusion) is >= 0 and var first)
        {
            var span = criteria[first].Demand.Span;
            criteria[first] = criteria[first] with { Demand = new AllOfCriterion([membership with { Span = span }, criteria[first].Demand]) { Span = span } };
        }

        return UnboundLists.Loosen(Alternatives.Join(criteria, criteria.Alternatives, Lexicon.InUse));
    }

    /// <summary>The lines of the text that state inclusion, and those that state exclusion; nothing is read of them.</summary>
    public static (IReadOnlyList<string> Inclusion, IReadOnlyList<string> Exclusion) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Outline.Read(text).SelectMany(item => item.All).ToLookup(item => item.Kind, item => item.Span.Of(text));
        return ([.. lines[CriterionKind.Inclusion]], [.. lines[CriterionKind.Exclusion]]);
    }

    // The criteria read so far, and which of them a line "or" joins to the one before.
    private sealed class CriteriaList(int capacity) : List<EligibilityCriterion>(capacity)
    {
        public HashSet<int> Alternatives { get; } = [];
    }

    private static void Add(SourceText source, OutlineItem item, string? section, CriteriaList criteria)
    {
        if (item.IsAlternative)
        {
            criteria.Alternatives.Add(criteria.Count);
        }

        if (item.Children.Count == 0)
        {
            criteria.Add(Single(source, item, section));
            return;
        }

        var lead = item.Span.Of(source.Source);
        if (!lead.EndsWith(':') && !LeadsList().IsMatch(lead) && !BracketedGroup.IsAlone(lead))
        {
            criteria.Add(Single(source, item, section));
            AddChildren(source, item, section, criteria);
            return;
        }

        if (item.Kind == CriterionKind.Exclusion && (Outline.IsLettingIn(lead) || Allowed().IsMatch(lead)))
        {
            criteria.Add(LettingIn(source, item, section));
            return;
        }

        var isCounted = CountOf(lead) > 0;
        var isAny = !isCounted && (AnyOfFollowing().IsMatch(lead) || LeadsList().IsMatch(lead));
        var isAll = !isAny && !isCounted && AllOfFollowing().IsMatch(lead);
        var joins = !isCounted && (item.Kind == CriterionKind.Inclusion ? !isAny : !isAll);
        var concerns = Concerns().IsMatch(lead);
        if (!concerns && joins && !HasMatter(lead) && !IsDenial(item, lead))
        {
            AddChildren(source, item, lead.TrimEnd(':', ' '), criteria);
        }
        else
        {
            var joinsAny = isAny || (item.Kind == CriterionKind.Exclusion && !isAll);
            criteria.Add(Group(source, item, section, joinsAny, concerns));
        }
    }

    private static void AddChildren(SourceText source, OutlineItem item, string? section, CriteriaList criteria)
    {
        foreach (var child in item.Children)
        {
            Add(source, child, section, criteria);
        }
    }

    private static EligibilityCriterion Single(SourceText source, OutlineItem item, string? section)
    {
        var lead = item.Kind == CriterionKind.Exclusion && source.SignalsIn(item.Span).Has(Signal.Ban) ? OwnLead().Match(item.Span.Of(source.Source)) : Match.Empty;
        var span = Text.SourceSpan.FromBounds(item.Span.Start + lead.Length, item.Span.End);
        var statement = Timed(item.Kind, lead.Success ? lead.Value : section, OfGroup(source, span, item.Kind, section));
        return Finish(item.Kind, source, item.Span.Start, item.Span.End, OfHealthy(source, item, Scoped(source, section, item, statement)), section);
    }

    private static readonly SearchValues<string> Times =
        SearchValues.Create(["within", "during", "in the", "past", "last", "previous", "less than"], StringComparison.OrdinalIgnoreCase);

    // "Excluded within 14 days of entry:" says when for each line below it.
    private static Criterion Timed(CriterionKind kind, string? section, Criterion statement) =>
        kind == CriterionKind.Exclusion && section is not null ? InTime(kind, section, statement) : statement;

    // "No event within 6 months, including:", "none of the following in the past year:".
    private static Criterion InTime(CriterionKind kind, string lead, Criterion statement) =>
        (lead.AsSpan().ContainsAny(Times) || lead.AsSpan().ContainsAny('<', '≤')) && WindowGrammar.Read(new Statement(new SourceText(lead), new Text.SourceSpan(0, lead.Length), kind, null)) is [{ IsBefore: false, Window: var window }]
            ? PhraseList.Windowed(statement, window)
            : statement;

    // A lead-in with its list as one criterion: "one of the following: …".
    private static EligibilityCriterion Group(
        SourceText source, OutlineItem item, string? section, bool isAny, bool concerns)
    {
        var whole = item.WholeSpan;
        var list = Join(source, item, isAny);
        var lead = item.Span.Of(source.Source);
        if (concerns || HasMatter(CountNoun().Replace(lead, string.Empty)))
        {
            list = concerns
                ? Scoped(source, lead, item, list) with { Span = whole }
                : Led(source, item, section, Including().IsMatch(lead) ? InTime(item.Kind, lead, list) : list);
        }
        else
        {
            list = InTime(item.Kind, lead, list);
            list = IsDenial(item, lead) ? new NotCriterion(AnyOf(list, whole)) { Span = whole } : list;
        }

        return Finish(item.Kind, source, whole.Start, whole.End, Scoped(source, section, item, ListTies.Tie(source, whole, item.Kind, list)), section);
    }

    private static Criterion Join(SourceText source, OutlineItem item, bool isAny)
    {
        var parts = new List<Criterion>();
        foreach (var child in item.Children)
        {
            var part = Part(child);
            if (child.IsAlternative && parts is [.., var before])
            {
                parts[^1] = new AnyOfCriterion([before, part]) { Span = Text.SourceSpan.FromBounds(before.Span.Start, child.WholeSpan.End) };
            }
            else
            {
                parts.Add(part);
            }
        }

        Criterion Part(OutlineItem child)
        {
            if (child.Children.Count == 0)
            {
                return OfGroup(source, child.Span, child.Kind, null);
            }

            var lead = child.Span.Of(source.Source);
            var below = Join(source, child, AnyOfFollowing().IsMatch(lead));
            return lead.EndsWith(':') && !HasMatter(lead) ? below : Led(source, child, null, below);
        }

        if (CountOf(item.Span.Of(source.Source)) is > 0 and var wanted && wanted <= parts.Count)
        {
            return new AtLeastCriterion(wanted, parts) { Span = item.WholeSpan };
        }

        // "One or more of the following:" before a single point lost the others.
        return parts.Count == 1 && isAny && item.Kind == CriterionKind.Inclusion && Several().IsMatch(item.Span.Of(source.Source)) ? new AnyOfCriterion([parts[0], Statement.Rest(source, item.Span)]) { Span = item.WholeSpan }
            : parts.Count == 1 ? parts[0]
            : isAny ? new AnyOfCriterion(parts) { Span = item.WholeSpan }
            : new AllOfCriterion(parts) { Span = item.WholeSpan };
    }

    // A heading such as "Cohort B" or "For women" limits whom the criterion concerns.
    private static Criterion Scoped(SourceText source, string? section, OutlineItem item, Criterion statement) =>
        section is not null && source.WhomOf(section, source.Groups is { } groups && groups.Has(section) ? groups.WhomOf : ReadWhom) is { } whom
            ? new ConditionalCriterion(whom with { Span = item.Span }, statement) { Span = item.Span }
            : statement;

    private static Criterion? ReadWhom(string section) =>
        Concerns().IsMatch(section) ? Scope.Of(new SourceText(section), new Text.SourceSpan(0, section.Length)) : null;

    private static EligibilityCriterion Finish(
        CriterionKind kind, SourceText source, int start, int end, Criterion statement, string? section)
    {
        var span = Text.SourceSpan.FromBounds(start, end);
        if (section is not null && Outline.IsOfLater(section))
        {
            return new EligibilityCriterion(kind, source.SourceOf(span), span, new NoDemandCriterion { Span = statement.Span }) { Section = section };
        }

        var isAllowed = section is not null && section.AsSpan().ContainsAny(Allowing) && Allowed().IsMatch(section);
        var demand = isAllowed && statement is not (NoDemandCriterion or UninterpretedCriterion)
            ? new PermissionCriterion(statement) { Span = statement.Span }
            : kind == CriterionKind.Exclusion ? Denial(statement) : statement;
        return new EligibilityCriterion(kind, source.SourceOf(span), span, demand) { Section = section };
    }

    // "For Arm B: X" in an exclusion list: concerns Arm B, and there X must not be.
    private static Criterion Denial(Criterion statement)
    {
        if (statement is ConditionalCriterion c)
        {
            return new ConditionalCriterion(c.Condition, Denial(c.Then)) { Span = c.Span };
        }

        // None of several, where one of them concerns only some people: each denied by itself.
        if (statement is AnyOfCriterion any && any.HasPart(part => part is ConditionalCriterion))
        {
            return new AllOfCriterion([.. any.Parts.Select(Denial)]) { Span = any.Span };
        }

        return new NotCriterion(statement) { Span = statement.Span };
    }

    // "None of the following:" among the inclusions.
    private static bool IsDenial(OutlineItem item, string lead) => item.Kind == CriterionKind.Inclusion && (Denying().IsMatch(lead) || Outline.IsOfExclusions(lead) || KeepsOut(item, lead));

    private static bool HasMatter(string lead) => !HeaderWords.HasAll(lead, orNumbers: true);

    private static readonly WordSet HeaderWords = new(
        "patient patients subject subjects participant participants individual individuals people person "
        + "persons who must should will shall have has had meet meets fulfil fulfill satisfy be are is with the "
        + "a an any all each both one two either at least of following these criteria criterion condition "
        + "conditions requirement requirements and or to eligible included excluded inclusion exclusion not if "
        + "they adequate acceptable sufficient normal organ bone marrow hematologic hematological hematopoietic "
        + "haematological hepatic renal liver kidney cardiac pulmonary laboratory lab value values parameter "
        + "parameters test tests result results function functions as defined by below described listed within "
        + "day days week weeks month months last past previous preceding prior before screening enrollment enrolment registration randomization study "
        + "entry therapy treatment start first dose also additional disease patient characteristics history "
        + "known presence evidence more in for on none demonstrated demonstrate obtained include includes "
        + "including limited initial required type types histology histologies histologic histological histologically cytologically confirmed proven "
        + "diagnosis diagnoses diagnosed clinical finding findings abnormality abnormalities preclude precludes from into entering participation rule out met "
        + "apply applies some true follows starting haematologic eligibility medication medications drug drugs therapies treatments treated procedures diagnostic this");

    [GeneratedRegex(
        @"\b(?:types|kinds|categories|groups|classes) of (?:patients|subjects|participants|people)\b|\b(?:any|(?:at least )?(?:one|1)|either|one or more)\b(?:\s+\w+){0,3}?\s+(?:of\b|following\b)|\beither\b[^.]*:$|\bor\s*:?$|^[\w\s]{0,60}\bdiagnosis of\s*:$|\b(?:types|histologies|diagnoses|subtypes)(?:\s+(?:are|includes?|eligible|allowed|the|following))*\s*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyOfFollowing();

    [GeneratedRegex(@"\b(?:none|neither|(?:must|should|may|can|do|does) ?not|cannot|not have|without|free of|absence of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"\b(?:all|each|both)\b(?:\s+\w+){0,3}?\s+(?:of\b|following\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllOfFollowing();

    [GeneratedRegex(
        @"^\W*(?:for|if|in|when|where|among)\b|\b(?:cohorts?|arms?|phase|part|group|expansion|escalation|sub-?study|re-?treatment|re-?induction|re-?registration|controls?|caregivers?|cases?|donors?|partners?)\b\s*[\dA-Z]?\b|\bstep\s*[2-9]|^\W*(?:wo)?m[ae]n\b|^\W*(?:fe)?males?\b|^\W*age[sd]?\b[^.;]*\d[^.;]*:$|\bwith\b.*\bmust\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concerns();

    private static readonly SearchValues<string> Allowing =
        SearchValues.Create(["allow", "permitted", "acceptable", "recommended", "discouraged"], StringComparison.OrdinalIgnoreCase);

    // "Concurrent medication: Allowed", over a list of what may be taken.
    [GeneratedRegex(
        @"^\W*(?:(?:concurrent|concomitant|prior|previous|other|also)\s+)*(?:(?:medications?|treatments?|therap(?:y|ies)|drugs?|procedures?|conditions?)\s*[:,-]?\s*)?(?:(?:are|is|also)\s+)*(?:allowed|permitted|acceptable)\W*$|^\W*(?:(?:allowed|permitted|recommended|discouraged)\b(?!\W*(?:range|limit|value|level)s?\b)|amended to allow\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
