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
            NotCriterion { Inner: UninterpretedCriterion words } when !except.Success && !HasMatter(words.Text) => new NotCriterion(any) { Span = whole },
            NotCriterion denied when except.Success => Apart(source, item, any) is { Count: > 0 } apart && any.Parts.Count > apart.Count
                ? new AllOfCriterion([new NotCriterion(Excepted(denied.Inner, OneOf([.. any.Parts.Except(apart)], whole), whole)) { Span = whole }, .. apart]) { Span = whole }
                : new NotCriterion(Excepted(denied.Inner, any, whole)) { Span = whole },
            NotCriterion { Inner: not ExceptCriterion } denied when Refusing().IsMatch(lead) =>
                new NotCriterion(new AnyOfCriterion([denied.Inner, Named(source, item, any)]) { Span = whole }) { Span = whole },
            DiagnosisCriterion or TreatmentCriterion or AnyOfCriterion when except.Success => Excepted(own, any, whole),
            DiagnosisCriterion or TreatmentCriterion when including.Success => new AnyOfCriterion([own, any]) { Span = whole },
            _ => new AllOfCriterion([own, list]) { Span = whole },
        };
    }

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
}
