using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Outlines;
using Trialhead.Eligibility.Parsing.Statements;

namespace Trialhead.Eligibility.Parsing;

/// <content>What a lead says of the list below it.</content>
public static partial class CriteriaReader
{
    // What a lead says of its list: "no illness except: …", "no illness including: …", "illness such as: …"; else the list narrows it.
    private static Criterion Led(SourceText source, OutlineItem item, string? section, Criterion list)
    {
        var (lead, whole) = (item.Span.Of(source.Source), item.WholeSpan);
        var (except, including, any) = (Excepting().Match(lead), Including().Match(lead), AnyOf(list, whole));
        var cut = except.Success ? except.Index : including.Success ? including.Index : lead.Length;
        var own = StatementReader.Read(source, new Text.SourceSpan(item.Span.Start, cut), item.Kind, section);
        return own switch
        {
            UninterpretedCriterion when Title().IsMatch(lead) && !SaysMore().IsMatch(lead) => item.Kind == CriterionKind.Exclusion ? any : list,
            NotCriterion { Inner: UninterpretedCriterion words } when !except.Success && !HasMatter(words.Text) => new NotCriterion(any) { Span = whole },
            NotCriterion kept when KeepsOut(item, lead) => new NotCriterion(new AllOfCriterion([kept.Inner, any]) { Span = whole }) { Span = whole },
            NotCriterion denied when except.Success => Apart(source, item, any) is { Count: > 0 } apart && any.Parts.Count > apart.Count
                ? new AllOfCriterion([new NotCriterion(Excepted(denied.Inner, OneOf([.. any.Parts.Except(apart)], whole), whole)) { Span = whole }, .. apart]) { Span = whole }
                : new NotCriterion(Excepted(denied.Inner, any, whole)) { Span = whole },
            NotCriterion { Inner: not ExceptCriterion } denied when Refusing().IsMatch(lead) =>
                new NotCriterion(new AnyOfCriterion([denied.Inner, Named(source, item, any)]) { Span = whole }) { Span = whole },
            DiagnosisCriterion or TreatmentCriterion when including.Success => new AnyOfCriterion([own, any]) { Span = whole },
            _ when except.Success => Excepted(own, any, whole),
            _ => new AllOfCriterion([own, list]) { Span = whole },
        };
    }

    // "Patients are excluded if they have any of the following:" among the inclusions.
    private static bool KeepsOut(OutlineItem item, string lead) => item.Kind == CriterionKind.Inclusion && KeepingOut().IsMatch(lead, Outline.LastSentence(lead)) && !lead.Contains("unless", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\G[^:]*\b(?:ineligible|not (?:be )?(?:considered )?(?:eligible|enrolled|included)|(?:is|are|be) excluded|cannot (?:participate|take part|be (?:enrolled|included)))\b(?!\s+(?:for|from)\s+(?!th(?:e|is)\s+(?:study|trial|protocol)))[^:]*:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepingOut();

    // A line of its own; "measurable disease (cohort B only)" is asked of nobody else.
    private static Criterion OfGroup(SourceText source, Text.SourceSpan line, CriterionKind kind, string? section)
    {
        var group = BracketedGroup.In(source.Source, line, out var rest);
        var statement = Tied(source, rest, kind, section);
        return group is { } name ? new ConditionalCriterion(Scope.Group(source, name), statement) { Span = line } : statement;
    }

    // "Healthy subjects: no neurologic disease", beside what is asked of patients.
    private static Criterion OfHealthy(SourceText source, OutlineItem item, Criterion statement) => item.Kind == CriterionKind.Inclusion && source.LowerOf(item.Span) is var lower
        && lower.Contains("healthy", StringComparison.Ordinal) && HealthyLabel().Match(lower) is { Success: true } label
            ? new ConditionalCriterion(new StateCriterion(Clinical.PersonalState.HealthyVolunteer) { Span = new(item.Start, label.Length) }, statement) { Span = item.Span }
            : statement;

    [GeneratedRegex(@"^\W*(?:normal )?healthy (?:control |adult )?(?:subjects|volunteers|controls|participants|individuals|people)\s*:\s+", RegexOptions.CultureInvariant)]
    private static partial Regex HealthyLabel();

    private static Criterion Tied(SourceText source, Text.SourceSpan span, CriterionKind kind, string? section) =>
        OpenTerms.Tie(source, span, kind, ListTies.Tie(source, span, kind, LooseWords.Tie(source, span, kind, StatementReader.Read(source, span, kind, section))));

    // "Patients with HIV are eligible if: the CD4 count is above 200" among the exclusions keeps nobody out; what stands before it in the lead may.
    private static EligibilityCriterion LettingIn(SourceText source, OutlineItem item, string? section)
    {
        var whole = item.WholeSpan;
        var own = item.Start + Outline.LastSentence(item.Span.Of(source.Source));
        var last = StatementReader.Read(source, Text.SourceSpan.FromBounds(own, item.End), item.Kind, section);
        Criterion let = new PermissionCriterion(new AllOfCriterion([last, Join(source, item, isAny: false)]) { Span = whole }) { Span = whole };
        if (own > item.Start)
        {
            let = new AnyOfCriterion([StatementReader.Read(source, Text.SourceSpan.FromBounds(item.Start, own), item.Kind, section), let]) { Span = whole };
        }

        return Finish(item.Kind, source, whole.Start, whole.End, Scoped(source, section, item, let), section);
    }

    // "Tumor disease and medical history:", which says of its list no more than what it is about.
    [GeneratedRegex(@"^\W*(?:[a-z/,&'’-]+\s+){0,7}[a-z/,&'’-]+\s*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"\b(?:within|during|past|last|prior|previous|recent|who|whose|if|when|cohort|group|part|phase|for|only|with|without|at|in|on|patients?|subjects?|must|may|need\w*|wom[ae]n|m[ae]n|females?|males?|child\w*|risk|all|both|two|three|except\w*|unless|than|no|not|none|permitted|allowed|acceptable|required?|recommended|requirements?|note|eligible)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMore();

    // How many of its list a lead asks for; 0 where it does not count.
    private static int CountOf(string lead)
    {
        var count = CountOfFollowing().Match(lead);
        return !count.Success ? 0 : char.IsAsciiDigit(count.Value[0]) ? count.Value[0] - '0' : Array.FindIndex(Counts, word => word.Equals(count.Value, StringComparison.OrdinalIgnoreCase)) + 2;
    }

    private static readonly string[] Counts = ["two", "three", "four", "five", "six"];

    [GeneratedRegex(
        @"(?<=\b(?:at least|≥|minimum of)\s*)(?:[2-9]|two|three|four|five|six)(?=\s*(?:\(\w+\)\s*)?(?:or more\s*|out\s*)?(?:of|following)\b)"
        + @"|(?<!\b(?:all|than|up to|most|maximum of|or|each|both|the|first|last|to|first)\s+(?:the\s+)?|[-–.,/]\s*)\b(?:[2-9]|two|three|four|five|six)(?=\s*(?:\(\w+\)\s*)?(?:or more\s+|out\s+)?(?:(?:major|minor|additional|other|different|clinical|risk)\s+)*(?:criteria\s+|symptoms\s+|factors\s+|features\s+|signs\s+)?of\s+(?:the\s+|these\s+)?(?:\w+\s+){0,2}(?:following|below|these)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountOfFollowing();

    // What is counted, which is no matter of its own.
    [GeneratedRegex(@"(?<=\bfollowing\s+(?:\w+\s+)?)(?:(?:clinical|cardiovascular|laboratory|additional)\s+)*(?:risk factors?|symptoms?|signs?(?: (?:and|or) symptoms)?|features?|factors?|components?|items?)(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountNoun();

    // "No cancer except: skin cancer; no infection": what is denied below is no exception but a demand of its own.
    private static List<Criterion> Apart(SourceText source, OutlineItem item, Criterion any) => any is AnyOfCriterion && any.Parts.Count == item.Children.Count
        ? [.. any.Parts.Where((part, i) => part is NotCriterion && DeniesAgain().IsMatch(item.Children[i].Span.Of(source.Source)))]
        : [];

    // "No cardiac disease, e.g.: no infarction": the line denies again what the lead denies.
    private static Criterion Named(SourceText source, OutlineItem item, Criterion any) => any is AnyOfCriterion && any.Parts.Count == item.Children.Count
        ? new AnyOfCriterion([.. any.Parts.Zip(item.Children, (part, child) =>
            part is NotCriterion not && DeniesAgain().IsMatch(child.Span.Of(source.Source)) ? not.Inner : part)])
        { Span = any.Span }
        : any;

    private static Criterion OneOf(IReadOnlyList<Criterion> parts, Text.SourceSpan whole) => parts.Count == 1 ? parts[0] : new AnyOfCriterion(parts) { Span = whole };

    private static Criterion AnyOf(Criterion list, Text.SourceSpan whole) =>
        list is AllOfCriterion all ? new AnyOfCriterion(all.Parts) { Span = whole } : list;

    // What the lead itself excepts stays excepted.
    private static ExceptCriterion Excepted(Criterion rule, Criterion list, Text.SourceSpan whole) => rule is ExceptCriterion before
        ? before with { Exception = new AnyOfCriterion([before.Exception, list]) { Span = whole }, Span = whole }
        : new ExceptCriterion(rule, list) { Span = whole };

    [GeneratedRegex(@"^\W*(?:no|none|not|never|absence of|(?:\w+\s+){0,2}(?:must|should|may|can|do|does) ?not|(?:\w+\s+){0,2}cannot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusing();

    [GeneratedRegex(@"^\W*(?:no|not|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeniesAgain();

    // "Excluded within 4 weeks of study entry: suramin", which says when for what follows.
    [GeneratedRegex(@"^\W*Excluded(?: (?:within|during|in) [^:.;]{3,60})?:\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnLead();

    [GeneratedRegex(
        @"\b(?:except(?:ing|ions?)?|other than|with the exception of|excluding|apart from|unless)\b[^.;]{0,40}:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excepting();

    [GeneratedRegex(@"\b(?:includ(?:es?|ing)|such as)\b[^.;]{0,60}:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    [GeneratedRegex(@"\bone or more of the following\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    // "At least 1 of the following risk factors", "a history of either", without a colon before their list.
    [GeneratedRegex(@"\b(?:one|any|either|1)\b(?:\s+or\s+more)?\s+of\s+(?:the\s+)?(?:following|these|below)\b[^.:;]{0,60}$|\b(?:history|diagnosis|diagnoses) of (?:either|one|any)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsList();
}
